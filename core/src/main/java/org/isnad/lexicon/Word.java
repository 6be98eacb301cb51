package org.isnad.lexicon;

import java.util.List;
import org.isnad.text.CliticSplitter.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * A token's form with every reading that the lexicons know of it.
 *
 * @param form the lookup form, clitics and all
 * @param readings the one with the fewest clitics first; empty where no lexicon knows the word
 * @param classes the classes of all readings, as bits of {@link WordClasses}
 */
public record Word(String form, List<Reading> readings, long classes) {

  /**
   * One way to understand the word.
   *
   * @param verb the verb it is a form of, or null
   * @param inflection its form of the verb; null exactly where {@code verb} is null
   * @param classBit the bit of the entry's class
   */
  public record Reading(Segmentation clitics, Entry entry, @Nullable Verb verb, @Nullable Inflection inflection, long classBit) {}

  /** Whether some reading is of one of these classes. */
  public boolean isAny(long classBits) {
    return (classes & classBits) != 0;
  }

  /** The first reading of one of these classes, or null. */
  public @Nullable Reading reading(long classBits) {
    if (!isAny(classBits)) {
      return null;
    }
    for (Reading r : readings) {
      if ((r.classBit() & classBits) != 0) {
        return r;
      }
    }
    return null;
  }

  public boolean unknown() {
    return classes == 0;
  }
}
