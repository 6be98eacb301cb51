package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Sentence;
import org.isnad.model.Stance;
import org.jspecify.annotations.Nullable;

/** Which stance a statement takes: the cue's, or that of the noun of attitude or speaking that its content begins with. */
final class StanceResolver {
  private final Grammar grammar;

  StanceResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  Stance resolve(Match m, int contentFirst, boolean negated) {
    Frame f = m.frame();
    if (f == null) {
      return Stance.SAY;
    }
    if (negated) {
      return Stance.JUDGE;
    }
    if (f.stance() == Stance.SAY && f.kind() != Frame.Kind.NOUN) {
      Stance performed = performed(m.sentence(), contentFirst);
      if (performed != null) {
        return performed;
      }
    }
    boolean takesNoun = f.kind() == Frame.Kind.NOUN && (f.stance() == Stance.EXPRESS || f.stance() == Stance.ANNOUNCE || f.stance() == Stance.AFFIRM);
    if (takesNoun) {
      Reading noun = grammar.reading(m.sentence(), grammar.measured(m.sentence(), contentFirst), "attitude", "speech-noun");
      if (noun != null && noun.entry().features().containsKey("stance")) {
        Stance own = Stance.of(noun.entry().feature("stance", "say"));
        return own == Stance.SAY || f.stance() == Stance.ANNOUNCE ? f.stance() : own;
      }
    }
    return f.stance();
  }

  /** What speech does that opens with a verb of saying in the first person («we demand», «I thank»), or null. */
  private @Nullable Stance performed(Sentence s, int first) {
    Verb verb = grammar.firstPerson(s, first);
    return verb == null || !verb.reports() ? null : verb.frames().getFirst().stance();
  }
}
