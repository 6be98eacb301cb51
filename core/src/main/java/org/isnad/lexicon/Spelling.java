package org.isnad.lexicon;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Guesses which of the names that there are was meant by one that there is not. */
final class Spelling {
  private Spelling() {}

  /** A sentence that says which name was meant, or which there are. */
  static String remedy(String word, Collection<String> names, String kind) {
    String nearest = nearest(word, names);
    return nearest != null
        ? "Did you mean " + nearest + "?"
        : "The " + kind + " are: " + String.join(", ", new TreeSet<>(names)) + ".";
  }

  /** The name with the fewest letters wrong, the first of several, or null where none is near. */
  static @Nullable String nearest(String word, Collection<String> names) {
    if (word.length() < 3) {
      return null;
    }
    String best = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String name : new TreeSet<>(names)) {
      int wrong = distance(word, name);
      if (wrong < least) {
        least = wrong;
        best = name;
      }
    }
    return best;
  }

  /** Letters to put in, take out or replace (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
