package org.isnad.text;

/**
 * The lookup forms of words that were met lately, by how they were printed: most words of any text are among the commonest few
 * thousand, and what is folded once has its hash from then on. Of Arabic letters each is told from the others by eight bits,
 * so that two numbers are all of a word. Thread-safe: whoever writes over another's word only makes it be folded again.
 */
final class FoldedWords {
  private static final int KEPT_BITS = 15;

  /** Letters that fit into two numbers; longer words are rare. */
  private static final int LONGEST = 2 * Long.BYTES;

  /** The upper eight bits of what Unicode has for Arabic. */
  private static final int ARABIC = 0x06;

  /** Spreads what is alike in its lower bits over the upper ones. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private static final Folded[] WORDS = new Folded[1 << KEPT_BITS];

  private FoldedWords() {}

  /** A word by its letters, the last eight in {@code last}, with its lookup form. */
  private record Folded(long first, long last, int length, String form) {}

  /** As {@link Normalizer#fold(CharSequence, int, int)} does. */
  static String fold(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return Normalizer.fold(text, start, end);
    }
    long first = 0;
    long last = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >>> Byte.SIZE != ARABIC) {
        return Normalizer.fold(text, start, end);
      }
      first = first << Byte.SIZE | last >>> Long.SIZE - Byte.SIZE;
      last = last << Byte.SIZE | c & 0xFF;
    }
    int slot = (int) ((first * 31 + last) * SPREAD >>> Long.SIZE - KEPT_BITS);
    Folded known = WORDS[slot];
    if (known != null && known.last == last && known.first == first && known.length == length) {
      return known.form;
    }
    String form = Normalizer.fold(text, start, end);
    WORDS[slot] = new Folded(first, last, length, form);
    return form;
  }
}
