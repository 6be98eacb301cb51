package org.isnad.page;

/**
 * What a reader may see of a document, roughly: enough to tell languages and spoiled letters, which
 * markup and scripts would hide. Not for reading articles.
 *
 * <p>Stateless and thread-safe.
 */
final class VisibleText {
  private VisibleText() {}

  /**
   * Text without tags, comments, scripts and styles, character references left as they stand.
   *
   * @param most characters of the answer; nothing behind them is looked at
   */
  static String of(String html, int most) {
    StringBuilder out = new StringBuilder(Math.min(html.length(), most));
    int i = 0;
    while (i < html.length() && out.length() < most) {
      int tag = tagFrom(html, i);
      int end = Math.min(tag < 0 ? html.length() : tag, i + most - out.length());
      out.append(html, i, end);
      if (tag < 0) {
        break;
      }
      out.append(' ');
      i = endOfTag(html, tag);
    }
    return out.toString();
  }

  /** Where the next tag or comment begins; a sign that compares is neither. */
  private static int tagFrom(String html, int from) {
    int i = html.indexOf('<', from);
    while (i >= 0 && i + 1 < html.length()) {
      char next = html.charAt(i + 1);
      if (next == '/' || next == '!' || next == '?' || next < 128 && Character.isLetter(next)) {
        return i;
      }
      i = html.indexOf('<', i + 1);
    }
    return -1;
  }

  private static int endOfTag(String html, int tag) {
    // Most tags are told by their first letter to be no program and no style.
    boolean mayBe = tag + 1 < html.length() && (html.charAt(tag + 1) | 0x20) == 's';
    String close =
        html.startsWith("<!--", tag)
            ? "-->"
            : mayBe && opens(html, tag, "script") ? "</script" : mayBe && opens(html, tag, "style") ? "</style" : ">";
    int end = indexOf(html, close, tag + 1);
    return end < 0 ? html.length() : end + close.length();
  }

  private static boolean opens(String html, int tag, String name) {
    return html.regionMatches(true, tag + 1, name, 0, name.length());
  }

  private static int indexOf(String html, String close, int from) {
    if (!close.startsWith("</")) {
      return html.indexOf(close, from);
    }
    int i = html.indexOf("</", from);
    while (i >= 0 && !html.regionMatches(true, i, close, 0, close.length())) {
      i = html.indexOf("</", i + 2);
    }
    return i;
  }
}
