package org.isnad.lexicon;

import java.util.List;
import org.isnad.text.CliticSplitter.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * A token's form with every reading that the lexicons know of it.
 *
 * @param form the lookup form, clitics and all
 * @param readings the one with the fewest clitics first; empty where no lexicon knows the word
 * @param classes the classes of all readings, see {@link WordClasses}
 * @param openings the expressions of several words that begin with it, whatever it means alone
 * @param continuing whether it is the second word of some expression
 * @param shape what form and readings show of its grammar
 */
public record Word(String form, List<Reading> readings, ClassSet classes, Openings openings, boolean continuing, WordShape shape) {

  public Word(String form, List<Reading> readings, ClassSet classes, Openings openings, boolean continuing) {
    this(form, readings, classes, openings, continuing, WordShape.of(form, readings));
  }

  /**
   * One way to understand the word.
   *
   * @param verb the verb it is a form of, or null
   * @param inflection its form of the verb; null exactly where {@code verb} is null
   * @param classBit the entry's class as a set of one
   */
  public record Reading(Segmentation clitics, Entry entry, @Nullable Verb verb, @Nullable Inflection inflection, ClassSet classBit) {
    /** Whether it is a form of «to be». */
    public boolean copula() {
      return verb != null && verb.copula();
    }

    /** Whether nothing is written onto the word: no conjunction, preposition, article or pronoun. */
    public boolean bare() {
      return clitics.conjunction() == '\0' && clitics.preposition() == '\0' && !clitics.definite() && clitics.pronoun().isEmpty();
    }
  }

  /** Whether some reading is of one of these classes. */
  public boolean isAny(ClassSet some) {
    return classes.meets(some);
  }

  /** The first reading of one of these classes, or null. */
  public @Nullable Reading reading(ClassSet some) {
    if (!isAny(some)) {
      return null;
    }
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).classBit().meets(some)) {
        return readings.get(i);
      }
    }
    return null;
  }

  /** Whether a conjunction is written onto it, as it is read first. */
  public boolean joined() {
    return !readings.isEmpty() && readings.getFirst().clitics().conjunction() != '\0';
  }

  /** Whether a conjunction is written onto it in some reading. */
  public boolean joinedInSome() {
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).clitics().conjunction() != '\0') {
        return true;
      }
    }
    return false;
  }

  public boolean unknown() {
    return classes.isEmpty();
  }
}
