package org.isnad.page;

import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text capture with something on it.
 *
 * @param text without outer white space and without an icon's name at its end
 * @param at where {@code text} stands in the decoded capture
 * @param icon where the name of an icon stands after it, or null
 * @param video whether that icon marks a video
 * @param gap empty lines before it
 * @param key its lookup form with single spaces: lines with the same key are the same to a reader;
 *     empty for long lines
 * @param words how many words it has
 */
record Line(
    String text, Span at, @Nullable Span icon, boolean video, int gap, String key, int words) {

  /** Whether it is printed the same as the other. */
  boolean repeats(Line other) {
    return !key.isEmpty() && key.equals(other.key);
  }

  /**
   * Whether it ends as a sentence does: a full stop, a question or exclamation mark, dots, perhaps
   * with a mark that closes.
   */
  boolean endsSentence() {
    return endsWith(".!?\u061F\u2026\u06D4");
  }

  /** Whether it ends with a full stop, which headlines and captions do without. */
  boolean endsWithStop() {
    return endsWith(".\u06D4") && !text.endsWith("..");
  }

  private boolean endsWith(String marks) {
    int i = text.length() - 1;
    while (i > 0 && "\u00BB\"\u201D\u201C')]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && marks.indexOf(text.charAt(i)) >= 0;
  }
}
