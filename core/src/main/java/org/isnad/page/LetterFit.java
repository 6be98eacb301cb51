package org.isnad.page;

/**
 * How well the letters of a decoded text fit together: a wrong charset mixes alphabets within words
 * and puts capitals, signs and final forms into the middle of them.
 */
final class LetterFit {
  /** Letters that end a word: Arabic ta marbuta and alef maksura, Greek sigma, five of Hebrew. */
  private static final String FINAL = "\u0629\u0649\u03C2\u05DA\u05DD\u05DF\u05E3\u05E5";

  private int beyondAscii;
  private int misfits;
  private int accentedOnly;

  private LetterFit() {}

  /** From 1, where everything fits, to 0, where a third and more of what is no ASCII does not. */
  static double of(String text) {
    LetterFit fit = new LetterFit();
    fit.count(text);
    return fit.beyondAscii == 0 ? 1 : Math.max(0, 1 - 3.0 * fit.misfits / fit.beyondAscii);
  }

  private void count(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c >= 0x80) {
        beyondAscii++;
        misfits += misfit(before, c, after) ? 1 : 0;
      } else if (Character.isLetter(c) && before >= 0x80 && misfitPair(before, c)) {
        misfits++;
      }
      // Words of accented letters alone, longer than any in a Latin alphabet.
      accentedOnly = c >= 0xC0 && c <= 0x24F ? accentedOnly + 1 : 0;
      misfits += accentedOnly == 3 ? 3 : accentedOnly > 3 ? 1 : 0;
      before = c;
    }
  }

  private static boolean misfit(char before, char c, char after) {
    if (Character.isLetter(c)) {
      return misfitPair(before, c);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      case Character.NON_SPACING_MARK ->
          !Character.isLetter(before) && Character.getType(before) != Character.NON_SPACING_MARK
              || before < 0x250;
      case Character.FORMAT, Character.FINAL_QUOTE_PUNCTUATION, Character.DASH_PUNCTUATION -> false;
      // U+00B7 stands within Catalan words; East Asian marks have no space beside them.
      default ->
          c == 0xFFFD
              || c != 0xB7 && c < 0x3000 && Character.isLetter(before) && Character.isLetter(after);
    };
  }

  /** Whether no alphabet has the second letter right behind the first within a word. */
  private static boolean misfitPair(char before, char c) {
    if (!Character.isLetter(before)) {
      return false;
    }
    boolean capitalInside = Character.isLowerCase(before) && Character.isUpperCase(c);
    boolean finalInside = FINAL.indexOf(before) >= 0;
    return capitalInside || finalInside || script(before) != script(c);
  }

  /** A rough alphabet: those that the charsets of one byte mix. */
  private static int script(char c) {
    return c < 0x0250 ? 0 : c < 0x0400 ? 1 : c < 0x0590 ? 2 : c < 0x0600 ? 3 : c < 0x0780 ? 4 : 5;
  }
}
