package org.isnad.text;

/**
 * The lookup forms of words that were met lately, by how they were printed: most words of any text are among the commonest few
 * thousand, and what is folded once has its hash from then on. Thread-safe: whoever writes over another's word only makes it be
 * folded again.
 */
final class FoldedWords {
  private static final int KEPT = 1 << 13;

  /** Longer words are rare. */
  private static final int LONGEST = 16;

  private static final Folded[] WORDS = new Folded[KEPT];

  private FoldedWords() {}

  /** A word as it was printed, and its lookup form. */
  private record Folded(String printed, String form) {}

  /** As {@link Normalizer#fold(CharSequence, int, int)} does. */
  static String fold(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return Normalizer.fold(text, start, end);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 13) & KEPT - 1;
    Folded known = WORDS[slot];
    if (known != null && known.printed.length() == length && text.startsWith(known.printed, start)) {
      return known.form;
    }
    String form = Normalizer.fold(text, start, end);
    boolean same = form.length() == length && text.startsWith(form, start);
    WORDS[slot] = new Folded(same ? form : text.substring(start, end), form);
    return form;
  }
}
