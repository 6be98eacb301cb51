package org.isnad.text;

/**
 * The kinds of characters that tokens are cut by, and the characters that no word consists of.
 *
 * <p>Stateless and thread-safe.
 */
final class Characters {
  /** White space and control characters: gaps between tokens. */
  static final byte BLANK = 0;

  /** Steers display or line breaking: dropped inside a word, a gap elsewhere. */
  static final byte IGNORABLE = 1;

  /** A letter of any script but Latin. */
  static final byte LETTER = 2;

  static final byte LATIN = 3;

  /** A sign written over or under a letter. */
  static final byte MARK = 4;

  static final byte DIGIT = 5;

  /** Opens or closes a quotation wherever it stands. */
  static final byte QUOTE = 6;

  /** Opens or closes a quotation, or stands for a minute, an elided vowel, a glottal stop. */
  static final byte APOSTROPHE = 7;

  /** One character that is read as whole words, for example the blessing after the Prophet's name. */
  static final byte LIGATURE = 8;

  static final byte SURROGATE = 9;
  static final byte OTHER = 10;

  static final char TATWEEL = '\u0640';
  static final char WAW = '\u0648';
  static final char TA_MARBUTA = '\u0629';

  private static final String QUOTES =
      "\"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u2039\u203A\u300A\u300B\u3010\u3011\uFF02";
  private static final String APOSTROPHES = "'\u2018\u2019\u201A\u201B";
  private static final byte[] KINDS = table();

  private Characters() {}

  /** What {@code c} is; half of a surrogate pair is only known to be one. */
  static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : find(c);
  }

  /** White space, a control character or an ignorable one: what may stand between tokens. */
  static boolean blank(char c) {
    return kind(c) <= IGNORABLE;
  }

  static boolean wordLetter(char c) {
    byte kind = kind(c);
    return (kind == LETTER || kind == LATIN) && c != TATWEEL;
  }

  static boolean ascii(char c) {
    return c < 0x80;
  }

  /** Characters that steer display or breaking and are no part of any word. */
  static boolean ignorable(char c) {
    if (c < 0x2000) {
      return c == 0x00AD || c == 0x061C || c == 0x180E;
    }
    return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F
        || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB;
  }

  /** A short vowel or other sign that Unicode also encodes as a character with a place of its own. */
  static boolean spacingMark(char c) {
    return c >= 0xFE70 && c <= 0xFE7F || c >= 0xFC5E && c <= 0xFC63 || c >= 0xFCF2 && c <= 0xFCF4;
  }

  private static byte[] table() {
    byte[] kinds = new byte[0x0700];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = find(c);
    }
    return kinds;
  }

  private static byte find(char c) {
    if (ignorable(c)) {
      return IGNORABLE;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return BLANK;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return QUOTE;
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return APOSTROPHE;
    }
    if (digit(c)) {
      return DIGIT;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    return letterOrSign(c, c);
  }

  /** The kind of a character beyond the first 65,536: a letter or not. */
  static byte kindBeyond(int codePoint) {
    return letterOrSign(codePoint, '\0');
  }

  private static byte letterOrSign(int codePoint, char c) {
    if (c >= 0xFDFA && c <= 0xFDFD) {
      return LIGATURE;
    }
    int type = Character.getType(codePoint);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
    if (mark || spacingMark(c)) {
      return MARK;
    }
    if (!Character.isLetter(codePoint)) {
      return OTHER;
    }
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN ? LATIN : LETTER;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9'
        || c >= '\uFF10' && c <= '\uFF19';
  }
}
