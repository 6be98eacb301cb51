package org.isnad.app.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Text of captured pages on its way to the screen. Markup is escaped by the templates; here goes what
 * escaping leaves alone: characters that steer the direction of what stands beside them, and those
 * that no screen can show. They stay visible, as signs, since they are part of what was captured; but
 * of marks piled up on one letter only those are shown that a language may need, and a word without
 * end may break.
 */
public final class Shown {

  /** U+202A to U+202E and U+2066 to U+2069, in order. */
  private static final String[] EMBEDDINGS = {"LRE", "RLE", "PDF", "LRO", "RLO"};

  private static final String[] ISOLATES = {"LRI", "RLI", "FSI", "PDI"};

  /** Vowel signs and tone marks on one letter; further ones are left out. */
  private static final int MOST_MARKS = 5;

  /** No word of any language is so long; browsers measure one without end as a whole, again and again. */
  private static final int LONGEST_WORD = 400;

  /**
   * Browsers take minutes to lay out a paragraph of some hundred thousand letters. A capture, where
   * all of it stands, is shown in pages of fewer.
   */
  private static final int MOST = 40_000;

  /** So many letters fit into a line of a phone. */
  private static final int BREAK_EVERY = 30;

  /** A place where a line may break, which nobody sees. */
  private static final char BREAK = '\u200B';

  private Shown() {}

  /** The same text, harmless; of one that is longer than any paragraph the beginning. */
  public static String text(String given) {
    String raw = given.length() <= MOST ? given : given.substring(0, MOST) + "…";
    StringBuilder out = null;
    int word = 0;
    for (int i = 0; i < raw.length(); i++) {
      String sign = sign(raw, i);
      word = raw.charAt(i) <= ' ' ? 0 : word + 1;
      boolean endless = word > LONGEST_WORD && !Character.isLowSurrogate(raw.charAt(i)) && !isMark(raw.charAt(i));
      if ((sign != null || endless) && out == null) {
        out = new StringBuilder(raw.length() + 16).append(raw, 0, i);
      }
      if (out != null) {
        if (endless) {
          out.append(BREAK);
          word = LONGEST_WORD - BREAK_EVERY + 1;
        }
        if (sign == null) {
          out.append(raw.charAt(i));
        } else {
          out.append(sign);
        }
      }
    }
    return out == null ? raw : out.toString();
  }

  /** The same, or null. */
  public static @Nullable String orNull(@Nullable String raw) {
    return raw == null || raw.isBlank() ? null : text(raw);
  }

  /** A text cut to so many characters, at a blank where one is near, with an ellipsis. */
  public static String brief(String raw, int most) {
    String whole = text(raw);
    if (whole.length() <= most) {
      return whole;
    }
    int blank = whole.lastIndexOf(' ', most);
    int end = blank > most * 2 / 3 ? blank : most;
    if (Character.isHighSurrogate(whole.charAt(end - 1))) {
      end--;
    }
    return whole.substring(0, end) + "…";
  }

  /** An address that a link may lead to: only of the web, else null. */
  public static @Nullable String link(@Nullable String url) {
    if (url == null) {
      return null;
    }
    boolean web = url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
    return web ? url : null;
  }

  private static @Nullable String sign(String raw, int at) {
    char c = raw.charAt(at);
    if (c >= '\u202A' && c <= '\u202E') {
      return "⟦" + EMBEDDINGS[c - '\u202A'] + "⟧";
    }
    if (c >= '\u2066' && c <= '\u2069') {
      return "⟦" + ISOLATES[c - '\u2066'] + "⟧";
    }
    boolean control = c < ' ' && c != '\n' && c != '\t' || c >= '\u007F' && c < '\u00A0';
    if (control || isLone(raw, at)) {
      return "\uFFFD";
    }
    return isTower(raw, at) ? "" : null;
  }

  /** Whether a mark stands on top of more marks than any language puts on a letter: it would reach into other lines. */
  private static boolean isTower(String raw, int at) {
    if (!isMark(raw.charAt(at)) || at < MOST_MARKS) {
      return false;
    }
    for (int i = 1; i <= MOST_MARKS; i++) {
      if (!isMark(raw.charAt(at - i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isLone(String raw, int at) {
    char c = raw.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
    }
    return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1)));
  }
}
