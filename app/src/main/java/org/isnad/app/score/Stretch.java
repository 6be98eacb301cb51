package org.isnad.app.score;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's text in Unicode code points, as records and gold count them.
 *
 * @param end one past the last
 */
record Stretch(int start, int end) {

  /**
   * The characters that two stretches share, over those from the first of either to the last of
   * either: 1 where they are the same, 0 where they share nothing or one is missing.
   */
  static double overlap(@Nullable Stretch a, @Nullable Stretch b) {
    if (a == null || b == null) {
      return 0;
    }
    int shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    int joint = Math.max(a.end, b.end) - Math.min(a.start, b.start);
    return shared > 0 ? (double) shared / joint : 0;
  }

  /** The characters of {@code text} that this covers, as far as it has them. */
  String in(String text) {
    int length = text.codePointCount(0, text.length());
    int from = Math.clamp(start, 0, length);
    int to = Math.clamp(end, from, length);
    int at = text.offsetByCodePoints(0, from);
    return text.substring(at, text.offsetByCodePoints(at, to - from));
  }
}
