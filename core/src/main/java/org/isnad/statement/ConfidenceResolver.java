package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.match.Match;
import org.jspecify.annotations.Nullable;

/**
 * How far a statement with its source can be trusted: the share of right ones among those found the same way in annotated
 * articles (215 statements), drawn towards the mean where few were found. A statement whose source nobody can name is
 * trusted less than any other.
 */
final class ConfidenceResolver {
  private static final double NAMELESS = 0.6;

  private ConfidenceResolver() {}

  static double resolve(Match m, @Nullable Mention source, boolean explicit) {
    double share = share(m, explicit);
    return Math.round(100 * (source == null ? share * NAMELESS : share)) / 100.0;
  }

  private static double share(Match m, boolean explicit) {
    Frame f = m.frame();
    if (f == null || m.reading().inflection() == null) {
      return 0.80;
    }
    boolean goesOn = m.reading().inflection().tense() == Tense.PARTICIPLE;
    return switch (f.kind()) {
      case QUOTATION -> explicit ? 0.96 : goesOn ? 0.75 : 0.87;
      case CLAUSE, QUESTION -> explicit ? 0.91 : goesOn ? 0.79 : 0.82;
      case NOUN -> noun(f, explicit, goesOn);
    };
  }

  private static double noun(Frame f, boolean explicit, boolean goesOn) {
    boolean object = f.governed().isEmpty();
    return object ? 0.55 : goesOn ? 0.82 : explicit ? 0.79 : 0.45;
  }
}
