package org.isnad.record;

import java.util.Arrays;

/**
 * Turns offsets in a text from UTF-16 code units, as Java counts, into Unicode code points, as
 * records count.
 *
 * <p>Keeps only where the pairs of surrogates stand: a text without any costs one pass and nothing
 * more. A lone surrogate counts as one code point, as {@link String#codePointCount} has it.
 * Immutable.
 */
final class CodePointOffsets {
  private static final int[] NONE = {};

  /** Indices of the second halves of all pairs, ascending. */
  private final int[] secondHalves;

  private CodePointOffsets(int[] secondHalves) {
    this.secondHalves = secondHalves;
  }

  static CodePointOffsets of(String text) {
    int[] found = NONE;
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = i;
      }
    }
    return new CodePointOffsets(count == 0 ? NONE : Arrays.copyOf(found, count));
  }

  /**
   * The number of code points before the code unit at {@code index}; a pair's second half counts as
   * its first.
   */
  int at(int index) {
    if (secondHalves.length == 0) {
      return index;
    }
    int place = Arrays.binarySearch(secondHalves, index);
    return index - (place < 0 ? -place - 1 : place + 1);
  }
}
