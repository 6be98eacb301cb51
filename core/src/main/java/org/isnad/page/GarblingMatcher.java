package org.isnad.page;

import org.jspecify.annotations.Nullable;

/**
 * Recognises text that decodes but is not what its author wrote: letters in display order from a
 * PDF, glyph forms instead of letters, one charset read as another.
 *
 * <p>Stateless and thread-safe.
 */
final class GarblingMatcher {
  private static final char ALEF = '\u0627';
  private static final char LAM = '\u0644';
  private static final char FIRST_COUNTED = '\u0620';
  private static final char LAST_COUNTED = '\u06D3';
  private static final int FEWEST_LETTERS = 20;

  private int arabic;
  private int forms;
  private int latinSupplement;
  private int privateUse;
  private int replaced;
  private int letters;
  private int words;
  private int articleFirst;
  private int articleLast;

  private GarblingMatcher() {}

  /** What is wrong with the letters of {@code text}, for people; null where nothing is. */
  static @Nullable String match(String text) {
    GarblingMatcher counts = new GarblingMatcher();
    counts.count(text, Math.min(text.length(), Limits.SAMPLE));
    return counts.verdict();
  }

  private @Nullable String verdict() {
    if (replaced * 5 > letters && replaced >= FEWEST_LETTERS) {
      return replaced + " characters were lost before: U+FFFD stands in their place";
    }
    if (privateUse * 3 > letters && privateUse >= FEWEST_LETTERS) {
      return "characters that only one font knows: " + privateUse + " of Unicode's private use";
    }
    if (letters < FEWEST_LETTERS) {
      return null;
    }
    // One word in four begins with the article in Arabic prose, hardly one in a hundred ends with
    // its letters reversed.
    if (articleLast >= 3 && articleLast >= 3 * articleFirst && articleLast * 20 > words) {
      return "the letters stand in reverse order: "
          + articleLast
          + " of "
          + words
          + " words end with the reversed article, "
          + articleFirst
          + " begin with the article";
    }
    if (forms * 2 > arabic + forms && forms * 3 > letters && forms >= FEWEST_LETTERS) {
      return "glyph forms of a font instead of letters: " + forms + " of " + (arabic + forms);
    }
    if (latinSupplement * 3 > letters) {
      return "letters of another charset: "
          + latinSupplement
          + " of "
          + letters
          + " are accented Latin";
    }
    return null;
  }

  private void count(String text, int end) {
    int wordStart = -1;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (c < 0x80 && wordStart < 0) {
        letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
        continue;
      }
      if (wordStart >= 0 && Script.arabicLetter(c)) {
        arabic++;
        letters++;
        continue;
      }
      boolean letter = arabic(c);
      if (letter && wordStart < 0) {
        wordStart = i;
      } else if (!letter && wordStart >= 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
        countWord(text, wordStart, i);
        wordStart = -1;
      }
      countLetter(c, letter);
    }
  }

  private static boolean arabic(char c) {
    return Script.arabicLetter(c)
        || c >= FIRST_COUNTED && c <= LAST_COUNTED && Character.isLetter(c);
  }

  private void countLetter(char c, boolean arabicLetter) {
    if (arabicLetter) {
      arabic++;
      letters++;
      return;
    }
    privateUse += c >= 0xE000 && c <= 0xF8FF ? 1 : 0;
    forms += c >= 0xFB50 && c <= 0xFEFC ? 1 : 0;
    latinSupplement += c >= 0x00C0 && c <= 0x00FF ? 1 : 0;
    replaced += c == 0xFFFD ? 1 : 0;
    letters += Character.isLetter(c) ? 1 : 0;
  }

  private void countWord(String text, int start, int end) {
    words++;
    if (end - start < 4) {
      return;
    }
    articleFirst += text.charAt(start) == ALEF && text.charAt(start + 1) == LAM ? 1 : 0;
    articleLast += text.charAt(end - 2) == LAM && text.charAt(end - 1) == ALEF ? 1 : 0;
  }
}
