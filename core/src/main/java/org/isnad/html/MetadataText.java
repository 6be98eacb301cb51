package org.isnad.html;

import java.util.Locale;
import org.isnad.text.Normalizer;
import org.jsoup.parser.Parser;

/** Texts of metadata: cleaned of what templates leave in them, and compared by their letters. */
final class MetadataText {
  private static final int LONGEST = 2000;
  private static final int MOST_ESCAPES = 3;

  /** For characters from Latin to Arabic what is left of each in a {@link #key}, 0 where nothing is. */
  private static final char[] KEYS = new char[0x700];

  /** Spaces, dashes, quotation marks, of which nothing is left. */
  private static final char FIRST_SIGN = 0x2000;

  private static final char LAST_SIGN = 0x206F;

  static {
    for (char c = 0; c < KEYS.length; c++) {
      char folded = Normalizer.folded(c);
      KEYS[c] = Character.isLetterOrDigit(folded) ? Character.toLowerCase(folded) : 0;
    }
  }

  private MetadataText() {}

  /**
   * The text as readers would see it: character references resolved however often they were
   * escaped, without tags, white space folded to single spaces.
   */
  static String clean(String text) {
    String out = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    for (int i = 0; i < MOST_ESCAPES && out.indexOf('&') >= 0 && out.indexOf(';') >= 0; i++) {
      String unescaped = Parser.unescapeEntities(out, false);
      if (unescaped.equals(out)) {
        break;
      }
      out = unescaped;
    }
    return folded(out.indexOf('<') >= 0 ? withoutTags(out) : out);
  }

  private static String withoutTags(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '<' && opensTag(text, i + 1) ? text.indexOf('>', i) : -1;
      if (end > 0) {
        out.append(' ');
        i = end + 1;
      } else if (c == '<' && opensTag(text, i + 1)) {
        return out.append(text, i, text.length()).toString();
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static boolean opensTag(String text, int i) {
    return i < text.length() && (text.charAt(i) == '/' || Character.isLetter(text.charAt(i)));
  }

  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00A0' && c != '\uFEFF' && !Character.isWhitespace(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }

  /** Letters and digits in their lookup form: what two spellings of one text share. */
  static String key(String text) {
    int end = Math.min(text.length(), LONGEST);
    char[] key = new char[end];
    int length = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < KEYS.length) {
        key[length] = KEYS[c];
        length += KEYS[c] == 0 ? 0 : 1;
      } else if (c < FIRST_SIGN || c > LAST_SIGN) {
        return rareKey(text.substring(0, end));
      }
    }
    return new String(key, 0, length);
  }

  private static String rareKey(String text) {
    String folded = Normalizer.fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (Character.isSurrogate(c)) {
        int point = folded.codePointAt(i);
        i += Character.charCount(point) - 1;
        if (Character.isLetterOrDigit(point)) {
          out.appendCodePoint(Character.toLowerCase(point));
        }
      }
    }
    return out.toString();
  }

  /** The key with the borders of words kept: where two texts differ in spaces, these differ. */
  static String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return Normalizer.fold(out.toString().strip()).toLowerCase(Locale.ROOT);
  }

  /** How many words a text has. */
  static int wordCount(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean word = !Character.isWhitespace(text.charAt(i));
      count += word && !inside ? 1 : 0;
      inside = word;
    }
    return count;
  }
}
