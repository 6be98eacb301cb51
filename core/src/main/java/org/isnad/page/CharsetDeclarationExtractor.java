package org.isnad.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset that a document names in its own first bytes: an XML declaration, or the first
 * {@code meta} element that names one (HTML Standard, 13.2.3.2, "prescan").
 *
 * <p>Stateless and thread-safe.
 */
final class CharsetDeclarationExtractor {
  /** The standard asks authors for the first 1024 bytes; scripts and comments often come before. */
  private static final int WITHIN = 4096;

  private CharsetDeclarationExtractor() {}

  /** The label as the document has it; null where it names none. */
  static @Nullable String extract(byte[] bytes) {
    String written =
        new String(bytes, 0, Math.min(bytes.length, WITHIN), StandardCharsets.ISO_8859_1);
    int at = written.indexOf('<');
    if (at < 0) {
      return null;
    }
    String start = written.toLowerCase(Locale.ROOT);
    while (true) {
      at = start.indexOf('<', at);
      if (at < 0) {
        return null;
      }
      if (start.startsWith("<!--", at)) {
        int end = start.indexOf("-->", at + 2);
        at = end < 0 ? start.length() : end + 3;
        continue;
      }
      String found =
          start.startsWith("<meta", at) && !letter(start, at + 5)
              ? ofMeta(start, at + 5)
              : start.startsWith("<?xml", at) ? ofXml(start, at) : null;
      if (found != null) {
        return found;
      }
      at++;
    }
  }

  private static @Nullable String ofXml(String text, int at) {
    int end = text.indexOf("?>", at);
    int name = text.indexOf("encoding", at);
    return name < 0 || end < name ? null : value(text, name + "encoding".length());
  }

  /** The charset of one element: its own attribute, or the parameter of a content type. */
  private static @Nullable String ofMeta(String text, int from) {
    boolean contentType = false;
    String inContent = null;
    int i = from;
    while (i < text.length() && text.charAt(i) != '>') {
      int start = i;
      while (i < text.length() && letter(text, i)) {
        i++;
      }
      String name = text.substring(start, i);
      if (name.isEmpty()) {
        i++;
        continue;
      }
      String value = value(text, i);
      if (value == null) {
        continue;
      }
      i = endOfValue(text, i);
      switch (name) {
        case "charset" -> {
          return value;
        }
        case "http-equiv" -> contentType = value.strip().equals("content-type");
        case "content" -> {
          int charset = value.indexOf("charset");
          inContent = charset < 0 ? null : value(value, charset + "charset".length());
        }
        default -> {}
      }
    }
    return contentType ? inContent : null;
  }

  /** The value behind an equals sign, with or without quotes; null where there is no sign. */
  private static @Nullable String value(String text, int at) {
    int start = startOfValue(text, at);
    if (start < 0) {
      return null;
    }
    int end = endOfValue(text, at);
    if (!quote(text, start)) {
      return text.substring(start, end);
    }
    // A document that is cut off may end within the quotes, or behind the first.
    boolean closed = end > start + 1 && text.charAt(end - 1) == text.charAt(start);
    return text.substring(start + 1, closed ? end - 1 : end);
  }

  private static int startOfValue(String text, int at) {
    int i = skipSpace(text, at);
    return i < text.length() && text.charAt(i) == '=' ? skipSpace(text, i + 1) : -1;
  }

  private static int endOfValue(String text, int at) {
    int start = startOfValue(text, at);
    if (quote(text, start)) {
      int end = text.indexOf(text.charAt(start), start + 1);
      return end < 0 ? text.length() : end + 1;
    }
    int i = start;
    while (i < text.length() && " \t\r\n\f;>\"'?".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static boolean quote(String text, int i) {
    return i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\'');
  }

  private static int skipSpace(String text, int at) {
    int i = at;
    while (i < text.length() && " \t\r\n\f".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean letter(String text, int i) {
    char c = i < text.length() ? text.charAt(i) : ' ';
    return c >= 'a' && c <= 'z' || c == '-' || c == ':';
  }
}
