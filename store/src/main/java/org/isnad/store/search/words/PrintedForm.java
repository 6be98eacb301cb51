package org.isnad.store.search.words;

import java.text.Normalizer;
import java.util.Locale;

/** A word as it is printed, without what no reader sees or types. Stateless. */
final class PrintedForm {
  private static final char TATWEEL = '\u0640';

  private PrintedForm() {}

  /**
   * Vowel signs, stretching and steering characters are left out, shapes and digits made plain,
   * Latin letters small and without accents.
   */
  static String of(String text, int start, int end) {
    boolean plain = true;
    for (int i = start; i < end && plain; i++) {
      char c = text.charAt(i);
      plain = c >= '\u0621' && c <= '\u064A' && c != TATWEEL || c >= '0' && c <= '9';
    }
    return plain ? text.substring(start, end) : folded(text.substring(start, end));
  }

  private static String folded(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == TATWEEL) {
        continue;
      }
      out.append(
          type == Character.DECIMAL_DIGIT_NUMBER
              ? (char) ('0' + Character.digit(c, 10))
              : letter(c));
    }
    return out.toString();
  }

  private static char letter(char c) {
    return switch (c) {
      case '\u06A9' -> '\u0643';
      case '\u06CC' -> '\u064A';
      default -> c;
    };
  }

  /** A word of Latin letters in small letters, without accents and apostrophes. */
  static String latin(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c == '\u0131') {
        out.append('i');
      } else if (c >= 'a' && c <= 'z'
          || Character.isDigit(c)
          || c == '.'
          || c == '-'
          || c == '@'
          || c > 0x0250 && Character.isLetter(c)) {
        out.append(c);
      } else if (Character.isLetter(c)) {
        out.append(extra(c));
      }
    }
    return out.toString();
  }

  private static String extra(char c) {
    return switch (c) {
      case '\u00DF' -> "ss";
      case '\u00E6' -> "ae";
      case '\u0153' -> "oe";
      case '\u00F8' -> "o";
      case '\u0142' -> "l";
      case '\u0111' -> "d";
      default -> String.valueOf(c);
    };
  }
}
