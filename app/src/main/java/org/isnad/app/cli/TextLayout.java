package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out text in lines for people, where the text may run from right to left while the lines
 * around it run from left to right.
 *
 * <p>On a terminal every right-to-left stretch is isolated (U+2067 … U+2069), since otherwise two
 * of them with only punctuation between would be drawn as one, in the wrong order; and blocks of it
 * are aligned to the right. Elsewhere lines hold the text and nothing else, so that search,
 * comparison and copying work on them. Characters that steer a terminal or the order of text are
 * never passed on from a page.
 *
 * <p>Immutable.
 */
final class TextLayout {
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char END_OF_ISOLATE = '\u2069';
  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern WORD_END = Pattern.compile("(?<= )(?! )");

  private final Terminal terminal;

  TextLayout(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A stretch of one line that looks the same throughout. */
  record Piece(String text, Style style) {
    static Piece of(String text) {
      return new Piece(text, Style.PLAIN);
    }
  }

  /**
   * Lines that begin at the left, the first behind {@code first}, the others as far in as it is
   * wide.
   *
   * @param first is printed as it stands
   * @param pieces are joined without anything between them
   */
  List<String> line(Piece first, List<Piece> pieces) {
    List<String> out = new ArrayList<>();
    int indent = columns(first.text());
    for (List<Piece> row : fill(pieces, terminal.columns() - indent)) {
      StringBuilder line = new StringBuilder();
      line.append(out.isEmpty() ? styled(first.text(), first.style()) : " ".repeat(indent));
      for (Piece piece : row) {
        line.append(styled(isolated(piece.text(), runsRightToLeft(piece.text())), piece.style()));
      }
      out.add(line.toString());
    }
    return out;
  }

  /**
   * A text in lines of its own, {@code indent} columns in, or at the right on a terminal where its
   * letters ask for it.
   */
  List<String> block(int indent, Piece text) {
    List<String> out = new ArrayList<>();
    for (String paragraph : text.text().split("\n", -1)) {
      boolean rightToLeft = runsRightToLeft(paragraph);
      Piece piece = new Piece(paragraph, text.style());
      for (List<Piece> row : fill(List.of(piece), terminal.columns() - indent)) {
        String words = row.isEmpty() ? "" : row.getFirst().text();
        boolean right = terminal.interactive() && rightToLeft;
        int pad = right ? Math.max(indent, terminal.columns() - columns(words)) : indent;
        out.add(" ".repeat(pad) + styled(isolated(words, rightToLeft), text.style()));
      }
    }
    return out;
  }

  /** A rule across the page with a title in it. */
  String rule(String title) {
    String start = "\u2500\u2500 " + title + " ";
    String line = start + "\u2500".repeat(Math.max(0, terminal.columns() - columns(start)));
    return styled(line, Style.FAINT);
  }

  /** The text without what could steer the terminal or the order of characters outside it. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || !Character.isISOControl(c)) {
        boolean steers = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        boolean breaks = c == '\u2028' || c == '\u2029';
        if (!steers) {
          out.append(breaks ? ' ' : c);
        }
      } else {
        out.append(c == '\t' || c == '\r' ? ' ' : REPLACEMENT);
      }
    }
    return out.toString();
  }

  /** Columns that the text takes on a terminal. */
  static int columns(String text) {
    return text.codePoints().map(TextLayout::columns).sum();
  }

  private static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0x1F300 && c <= 0x1FAFF;
  }

  /** Fills rows with the words of the pieces; a word longer than a row has one for itself. */
  private static List<List<Piece>> fill(List<Piece> pieces, int width) {
    List<List<Piece>> rows = new ArrayList<>();
    List<Piece> row = new ArrayList<>();
    int used = 0;
    for (Piece piece : pieces) {
      StringBuilder words = new StringBuilder();
      for (String word : WORD_END.split(clean(piece.text()), -1)) {
        if (used + columns(word.stripTrailing()) > width && used > 0) {
          add(row, words, piece.style());
          rows.add(trimmed(row));
          row = new ArrayList<>();
          used = 0;
        }
        used += columns(word);
        words.append(word);
      }
      add(row, words, piece.style());
    }
    rows.add(trimmed(row));
    return rows;
  }

  private static void add(List<Piece> row, StringBuilder words, Style style) {
    if (!words.isEmpty()) {
      row.add(new Piece(words.toString(), style));
      words.setLength(0);
    }
  }

  private static List<Piece> trimmed(List<Piece> row) {
    if (!row.isEmpty()) {
      row.set(
          row.size() - 1, new Piece(row.getLast().text().stripTrailing(), row.getLast().style()));
    }
    return row;
  }

  /** Spaces around the text stay outside: they belong to the line. */
  private String isolated(String text, boolean rightToLeft) {
    if (!terminal.interactive() || !rightToLeft) {
      return text;
    }
    String core = text.strip();
    int start = text.indexOf(core);
    return text.substring(0, start)
        + RIGHT_TO_LEFT_ISOLATE
        + core
        + END_OF_ISOLATE
        + text.substring(start + core.length());
  }

  private String styled(String text, Style style) {
    return terminal.colours() ? style.apply(text) : text;
  }

  private static boolean runsRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
