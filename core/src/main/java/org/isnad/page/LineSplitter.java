package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Span;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a decoded capture into its lines, in one pass and within the {@link Limits}.
 *
 * <p>Not reusable; one per capture.
 */
final class LineSplitter {
  /** Longer lines are not compared with others. */
  private static final int LONGEST_KEY = 500;

  /** The scripts before it put spaces between words. */
  private static final char FIRST_UNSPACED = '\u0E00';

  /** Between it and the space that does not break there is no white space. */
  private static final char FIRST_WIDE_SPACE = '\u1680';

  private final String text;
  private final PageWords words;
  private final List<Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int gap;

  private LineSplitter(String text, PageWords words) {
    this.text = text;
    this.words = words;
  }

  /** The lines with something on them, and what was too large to be read. */
  static Lines split(String decoded, PageWords words) {
    LineSplitter splitter = new LineSplitter(decoded, words);
    splitter.split();
    return new Lines(splitter.lines, splitter.problems);
  }

  /** What splitting yields. */
  record Lines(List<Line> lines, List<Problem> problems) {}

  private void split() {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !lineEnd(text.charAt(end))) {
        end++;
      }
      if (lines.size() == Limits.LINES) {
        problems.add(
            new Problem(
                ProblemKind.TOO_LARGE,
                "more than " + Limits.LINES + " lines; the rest is not read",
                new Span(start, text.length())));
        return;
      }
      add(start, end);
      boolean crLf =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (crLf ? 2 : 1);
    }
  }

  private void add(int lineStart, int lineEnd) {
    int start = lineStart;
    int end = lineEnd;
    while (start < end && white(text.charAt(start))) {
      start++;
    }
    while (end > start && white(text.charAt(end - 1))) {
      end--;
    }
    if (blank(text, start, end)) {
      gap++;
      return;
    }
    if (end - start > Limits.LINE) {
      problems.add(
          new Problem(
              ProblemKind.TOO_LARGE,
              "a line of "
                  + (end - start)
                  + " characters, the limit is "
                  + Limits.LINE
                  + "; it is not read",
              new Span(start, end)));
      gap++;
      return;
    }
    lines.add(line(start, end));
    gap = 0;
  }

  private Line line(int start, int end) {
    PageWords.@Nullable Icon icon = words.iconAtEnd(text, start, end);
    int bodyEnd = icon == null ? end : icon.before();
    String body = text.substring(start, bodyEnd);
    String key = body.length() > LONGEST_KEY ? "" : key(body);
    return new Line(
        body,
        new Span(start, bodyEnd),
        icon == null ? null : icon.at(),
        icon != null && icon.video(),
        gap,
        key,
        countWords(body),
        words.sectionWords(key));
  }

  /** A paragraph made of several lines. */
  static Line joined(String text, Span at, int gap) {
    String key = text.length() > LONGEST_KEY ? "" : key(text);
    return new Line(text, at, null, false, gap, key, countWords(text), 0);
  }

  /** The form by which lines are compared: folded, with single spaces. */
  static String key(String text) {
    String folded = Normalizer.fold(text);
    if (singleSpaced(folded)) {
      return folded;
    }
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean space = white(c);
      if (!space) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static boolean singleSpaced(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (white(c) && (space || c != ' ')) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  /**
   * Stretches with a letter or digit between white space; of scripts written without spaces, every
   * two characters.
   */
  static int countWords(String text) {
    int count = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (white(c)) {
        inWord = false;
      } else if (c >= FIRST_UNSPACED && unspaced(c)) {
        ideographs++;
      } else if (!inWord && (Script.arabicLetter(c) || Character.isLetterOrDigit(c))) {
        inWord = true;
        count++;
      }
    }
    return count + (ideographs + 1) / 2;
  }

  private static boolean unspaced(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean lineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  static boolean white(char c) {
    // Asked of every character: letters of Latin and Arabic are told from their range alone.
    boolean letters = c > ' ' && c < '\u00A0' || c > '\u00A0' && c < FIRST_WIDE_SPACE;
    return !letters && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /**
   * Whether nothing of the character is seen: white space, byte order marks, marks of writing
   * direction.
   */
  static boolean blank(char c) {
    return white(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean blank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!blank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
