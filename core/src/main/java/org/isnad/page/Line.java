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
 * @param section how many of its first words are the name of a section; 0 where there is none, or
 *     where that is all
 */
record Line(
    String text,
    Span at,
    @Nullable Span icon,
    boolean video,
    int gap,
    String key,
    int words,
    int section) {
  /** «Read more» after dots is not longer. */
  private static final int LONGEST_TAIL = 16;

  /** A part of a line: the text from {@code start} on, in code units of its own. */
  Line part(int start, int end) {
    String rest = text.substring(start, end);
    Span there = new Span(at.start() + start, at.start() + end);
    return new Line(
        rest, there, null, false, gap, LineSplitter.key(rest), LineSplitter.countWords(rest), 0);
  }

  /**
   * Where {@link #text} goes on after the section's name it begins with; 0 where it begins with
   * none.
   */
  int sectionEnd() {
    int i = 0;
    for (int left = section; left > 0; left--) {
      while (i < text.length() && LineSplitter.white(text.charAt(i))) {
        i++;
      }
      while (i < text.length() && !LineSplitter.white(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  /** Whether it is printed the same as the other. */
  boolean repeats(Line other) {
    return !key.isEmpty() && key.equals(other.key);
  }

  /**
   * Its letters and digits: a teaser may quote a headline with other marks than the article has.
   */
  String letters() {
    StringBuilder letters = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); ) {
      int c = key.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return letters.toString();
  }

  /**
   * Whether it ends as a sentence does: a full stop, a question or exclamation mark, dots, perhaps
   * with a mark that closes.
   */
  boolean endsSentence() {
    return endsWith(".!?\u061F\u2026\u06D4\u3002\uFF01\uFF1F");
  }

  /** Whether it ends with a full stop, which headlines and captions do without. */
  boolean endsWithStop() {
    return endsWith(".\u06D4\u3002") && !text.endsWith("..");
  }

  /**
   * Whether it ends with dots, perhaps with «read more» behind them: the text goes on elsewhere.
   */
  boolean endsWithDots() {
    int dots = Math.max(text.lastIndexOf(".."), text.lastIndexOf('\u2026'));
    return dots > 0 && dots >= text.length() - LONGEST_TAIL;
  }

  private boolean endsWith(String marks) {
    int i = text.length() - 1;
    while (i > 0 && "\u00BB\"\u201D\u201C')]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && marks.indexOf(text.charAt(i)) >= 0;
  }
}
