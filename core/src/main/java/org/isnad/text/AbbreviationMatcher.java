package org.isnad.text;

import java.util.List;
import java.util.Set;
import org.isnad.text.Token.Kind;

/**
 * Tells the points of abbreviations from full stops, by letters alone: news agencies and units (letter, point, letter),
 * titles and initials before a name (letter, point), and names of Latin letters in a row.
 *
 * <p>Stateless and thread-safe.
 */
final class AbbreviationMatcher {
  /** Doctor, engineer, professor: the letters that stand before a name, whatever it begins with. */
  private static final String TITLES = "\u062F\u0645\u0623\u0627";

  /** What can be written onto the name of a letter: wa, fa, bi, li, ka. */
  private static final String PROCLITICS = "\u0648\u0641\u0628\u0644\u0643";

  /** The names of Latin letters as Arabic spells them, in lookup forms. */
  private static final Set<String> LETTER_NAMES = Set.of(
      "\u0627\u064A", "\u0627\u064A\u0647", "\u0628\u064A", "\u0633\u064A", "\u062F\u064A", "\u0627\u0641",
      "\u062C\u064A", "\u062C\u064A\u0647", "\u0627\u062A\u0634", "\u0643\u064A", "\u0643\u064A\u0647", "\u0643\u0627\u064A",
      "\u0627\u0644", "\u0627\u0645", "\u0627\u0646", "\u0627\u0648", "\u0643\u064A\u0648", "\u0627\u0631", "\u0627\u0633",
      "\u062A\u064A", "\u064A\u0648", "\u0641\u064A", "\u062F\u0628\u0644\u064A\u0648", "\u0627\u0643\u0633",
      "\u0648\u0627\u064A", "\u0632\u062F");

  private static final int LONGEST_LETTER_NAME = 6;

  private AbbreviationMatcher() {}

  /**
   * One past the last point or letter of the abbreviation that the word is or begins.
   *
   * @param before the tokens up to the word
   * @return {@code end} where the word is no abbreviation
   */
  static int end(String text, int start, int end, int limit, List<Token> before) {
    if (end >= limit || text.charAt(end) != '.') {
      return end;
    }
    int first = firstLetter(text, start, end, limit);
    if (first < 0) {
      return letterNameEnd(text, start, end, limit, before);
    }
    int last = end;
    boolean titles = title(text, first);
    int letters = 1;
    int next = pieceEnd(text, last + 1, limit);
    while (next > 0) {
      titles &= title(text, last + 1);
      last = next;
      letters++;
      next = last < limit && text.charAt(last) == '.' ? pieceEnd(text, last + 1, limit) : -1;
    }
    boolean unit = first == start && afterNumber(text, start, before);
    if (letters == 1) {
      return titlePoint(text, first, end, limit) && !unit ? end + 1 : end;
    }
    boolean point = last < limit && text.charAt(last) == '.';
    boolean inner = titles && !unit ? wordFollows(text, last + 1, limit) : innerPoint(text, last + 1, limit);
    return point && inner ? last + 1 : last;
  }

  /**
   * Where the letter before the point stands: the word itself, or what a proclitic is written onto, if more letters with
   * points follow or if it is a title behind an and; -1 where the word is a word.
   */
  private static int firstLetter(String text, int start, int end, int limit) {
    if (letters(text, start, end) == 1) {
      return start;
    }
    if (end - start != 2 || PROCLITICS.indexOf(text.charAt(start)) < 0) {
      return -1;
    }
    boolean more = end + 1 < limit && text.charAt(end + 1) != Characters.WAW && pieceEnd(text, end + 1, limit) > 0;
    return more || text.charAt(start) == Characters.WAW && title(text, start + 1) ? start + 1 : -1;
  }

  private static boolean title(String text, int letter) {
    return TITLES.indexOf(text.charAt(letter)) >= 0;
  }

  /** One past a single letter that begins at {@code start}, or -1 where something else does. */
  private static int pieceEnd(String text, int start, int limit) {
    if (start >= limit || Characters.kind(text.charAt(start)) != Characters.LETTER
        || text.charAt(start) == Characters.TATWEEL) {
      return -1;
    }
    int end = Tokenizer.wordEnd(text, start, limit);
    return letters(text, start, end) == 1 ? end : -1;
  }

  /** Whether the point after the single letter at {@code start} belongs to a title, an initial or a spaced abbreviation. */
  private static boolean titlePoint(String text, int start, int end, int limit) {
    int next = skipBlanks(text, end + 1, limit);
    if (next < 0 || Characters.kind(text.charAt(next)) != Characters.LETTER || text.charAt(next) == Characters.TATWEEL) {
      return false;
    }
    if (title(text, start) && end == start + 1) {
      return true;
    }
    int nextEnd = Tokenizer.wordEnd(text, next, limit);
    boolean conjunction = text.charAt(next) == Characters.WAW;
    if (letters(text, next, nextEnd) == 1) {
      return !conjunction || nextEnd < limit && text.charAt(nextEnd) == '.';
    }
    // The mark of the Hijra year is drawn out by a tatweel; a sentence goes on with wa- more often than a name begins so.
    return !conjunction && text.charAt(end - 1) != Characters.TATWEEL;
  }

  /** The last point of several is no full stop where something other than a word, or a blank and a word, follows it. */
  private static boolean innerPoint(String text, int i, int limit) {
    int next = skipBlanks(text, i, limit);
    if (next < 0) {
      return false;
    }
    byte kind = Characters.kind(text.charAt(next));
    return kind == Characters.OTHER && "\u2022*#.".indexOf(text.charAt(next)) < 0;
  }

  private static boolean wordFollows(String text, int i, int limit) {
    int next = skipBlanks(text, i, limit);
    return next >= 0 && Characters.kind(text.charAt(next)) == Characters.LETTER;
  }

  /** The next character that is not blank, within a few: -1 where there is none. */
  private static int skipBlanks(String text, int i, int limit) {
    int last = Math.min(limit, i + 4);
    for (int k = i; k < last; k++) {
      if (!Characters.blank(text.charAt(k))) {
        return k;
      }
    }
    return -1;
  }

  /** Letters after a number, a slash or another single letter are units: dinars, years of the Hijra, per second. */
  private static boolean afterNumber(String text, int start, List<Token> before) {
    if (before.isEmpty()) {
      return false;
    }
    Token last = before.getLast();
    boolean letter = last.isWord() && last.form().length() == 1 && text.charAt(last.end() - 1) != '.'
        && PROCLITICS.indexOf(last.form().charAt(0)) < 0;
    return last.kind() == Kind.NUMBER || letter || last.is('/') && last.end() == start;
  }

  /**
   * The point between two names of letters belongs to the first; where a blank follows it, only if others have points
   * before or behind.
   */
  private static int letterNameEnd(String text, int start, int end, int limit, List<Token> before) {
    int next = skipBlanks(text, end + 1, limit);
    if (next < 0 || !letterName(text, start, end)) {
      return end;
    }
    int nextEnd = Tokenizer.wordEnd(text, next, limit);
    if (!letterName(text, next, nextEnd)) {
      return end;
    }
    boolean pointBehind = nextEnd < limit && text.charAt(nextEnd) == '.';
    boolean pointBefore = !before.isEmpty() && before.getLast().isWord() && text.charAt(before.getLast().end() - 1) == '.';
    return next == end + 1 || pointBehind || pointBefore ? end + 1 : end;
  }

  private static boolean letterName(String text, int start, int end) {
    if (end == start || end - start > LONGEST_LETTER_NAME + 1) {
      return false;
    }
    String form = Normalizer.fold(text, start, end);
    return LETTER_NAMES.contains(form)
        || form.length() > 2 && PROCLITICS.indexOf(form.charAt(0)) >= 0 && LETTER_NAMES.contains(form.substring(1));
  }

  private static int letters(String text, int start, int end) {
    int n = 0;
    for (int i = start; i < end && n < 2; i++) {
      n += Characters.wordLetter(text.charAt(i)) ? 1 : 0;
    }
    return n;
  }
}
