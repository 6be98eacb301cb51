package org.isnad.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reduces what feeds hold to text: markup goes, and so do line breaks and white space beyond a
 * single space.
 *
 * <p>Stateless and thread-safe.
 */
final class EntryText {

  private EntryText() {}

  /** The text of what is HTML, or may be; null where there is none. */
  static @Nullable String ofMarkup(String markup) {
    return of(isMarkup(markup) ? Jsoup.parseBodyFragment(markup).body().text() : markup);
  }

  /** The text of what is text; null where there is none. */
  static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!Character.isISOControl(c) && c != '\uFEFF') {
        out.append(c);
      }
    }
    int end = out.length();
    String trimmed = out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    return trimmed.isEmpty() ? null : trimmed;
  }

  /** Whether there is anything that looks like a tag or a character reference. */
  private static boolean isMarkup(String text) {
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char next = text.charAt(i + 1);
      if (Character.isLetter(next) || next == '/' || next == '!') {
        return true;
      }
    }
    for (int i = text.indexOf('&'); i >= 0 && i + 1 < text.length(); i = text.indexOf('&', i + 1)) {
      char next = text.charAt(i + 1);
      if (next == '#' || next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z') {
        return true;
      }
    }
    return false;
  }
}
