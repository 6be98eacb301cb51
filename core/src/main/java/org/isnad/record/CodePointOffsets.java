package org.isnad.record;

import java.util.Arrays;
import org.isnad.model.CaptureText;
import org.jspecify.annotations.Nullable;

/**
 * Turns offsets in a text from UTF-16 code units, as Java counts, into Unicode code points, as
 * records count, and back.
 *
 * <p>Keeps only where the pairs of surrogates stand: a text without any costs one pass and nothing
 * more, and one that nothing is asked of costs none. A lone surrogate counts as one code point, as
 * {@link String#codePointCount} has it.
 *
 * <p>Not thread-safe.
 */
final class CodePointOffsets {
  private static final int[] NONE = {};

  private final CaptureText text;

  /** Indices of the second halves of all pairs, ascending; null until one is asked for. */
  private int @Nullable [] secondHalves;

  private CodePointOffsets(CaptureText text) {
    this.text = text;
  }

  static CodePointOffsets of(String text) {
    return of(CaptureText.of(text));
  }

  static CodePointOffsets of(CaptureText text) {
    return new CodePointOffsets(text);
  }

  private static int[] find(String text) {
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
    return count == 0 ? NONE : Arrays.copyOf(found, count);
  }

  /**
   * The number of code points before the code unit at {@code index}; a pair's second half counts as
   * its first.
   */
  int at(int index) {
    int[] halves = halves();
    if (halves.length == 0) {
      return index;
    }
    int place = Arrays.binarySearch(halves, index);
    return index - (place < 0 ? -place - 1 : place + 1);
  }

  /** The code unit at which the code point of that number begins: {@link #at} the other way round. */
  int index(int codePoint) {
    int[] halves = halves();
    int low = 0;
    int high = halves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // Before the pair's second half stand its index less one unit for each earlier pair.
      if (halves[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  private int[] halves() {
    int[] halves = secondHalves;
    if (halves == null) {
      halves = find(text.toString());
      secondHalves = halves;
    }
    return halves;
  }
}
