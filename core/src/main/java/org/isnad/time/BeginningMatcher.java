package org.isnad.time;

import java.util.Arrays;
import org.isnad.text.Normalizer;

/**
 * Tells of a text that none of some words is in it, by their first letters, at a fraction of what
 * making tokens of it costs: most paragraphs name no day. Wrong only by saying that there may be one.
 *
 * <p>Filled once, by one thread; then only read.
 */
final class BeginningMatcher {
  /** Letters that tell most words from others. */
  private static final int LETTERS = 5;

  /** The lower bits of a character, which tell Arabic letters from each other. */
  private static final int BITS = 8;

  private static final long WINDOW = (1L << LETTERS * BITS) - 1;

  /** Spreads what is alike in its lower bits over the upper ones. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** Sorted; of each word its first letters as one number. */
  private long[] beginnings = {};

  /** One bit for each of them: hardly a stretch of five letters needs to be looked up. */
  private final long[] filter = new long[1 << BITS >> 6];

  /** Some word is shorter than a window. */
  private boolean shorter;

  /** @param form the lookup form of one word */
  void add(String form) {
    if (form.length() < LETTERS) {
      shorter = true;
      return;
    }
    long window = 0;
    for (int i = 0; i < LETTERS; i++) {
      window = with(window, form.charAt(i));
    }
    beginnings = Arrays.copyOf(beginnings, beginnings.length + 1);
    beginnings[beginnings.length - 1] = window;
    Arrays.sort(beginnings);
    int bit = bit(window);
    filter[bit >> 6] |= 1L << bit;
  }

  boolean mayMatch(String text) {
    if (shorter) {
      return true;
    }
    long window = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Normalizer.folded(text.charAt(i));
      if (c == Normalizer.SEVERAL) {
        return true;
      }
      if (c != Normalizer.NOTHING) {
        window = with(window, c);
        int bit = bit(window);
        if ((filter[bit >> 6] >>> bit & 1) != 0 && Arrays.binarySearch(beginnings, window) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static long with(long window, char c) {
    return (window << BITS | c & (1 << BITS) - 1) & WINDOW;
  }

  private static int bit(long window) {
    return (int) (window * SPREAD >>> Long.SIZE - BITS);
  }
}
