package org.isnad.html;

/**
 * Finds where those parts of a document end that have no tags in them: comments, scripts, titles.
 * What does not end, ends with the document.
 *
 * <p>Immutable and thread-safe.
 */
final class MarkupEnds {
  static final String COMMENT = "<!--";

  private static final String SCRIPT = "script";

  private final String html;
  private final int end;

  MarkupEnds(String html) {
    this.html = html;
    this.end = html.length();
  }

  /** Where the content of a script ends, which may hold scripts in comments of its own. */
  int scriptEnd(int start) {
    int close = closing(SCRIPT, start);
    int comment = comment(start, close);
    while (comment >= 0 && close < end) {
      int commentEnd = html.indexOf("-->", comment + 2, close);
      if (commentEnd >= 0) {
        comment = comment(commentEnd, close);
      } else if (opensScript(comment, close)) {
        comment = close;
        close = closing(SCRIPT, close + 2);
      } else {
        return close;
      }
    }
    return close;
  }

  private boolean opensScript(int start, int limit) {
    int i = html.indexOf('<', start + 1, limit);
    while (i >= 0 && !named(SCRIPT, i + 1)) {
      i = html.indexOf('<', i + 1, limit);
    }
    return i >= 0;
  }

  /** Where a comment begins, -1 where none does before the limit. */
  private int comment(int start, int limit) {
    // One character is looked for many bytes at a time, and few in a script are this one.
    int i = html.indexOf('<', start, limit);
    while (i >= 0 && (i + COMMENT.length() > limit || !html.startsWith(COMMENT, i))) {
      i = html.indexOf('<', i + 1, limit);
    }
    return i;
  }

  /** Where the end tag of that name begins, or the end. */
  int closing(String name, int start) {
    int i = html.indexOf('<', start);
    while (i >= 0 && !(html.startsWith("/", i + 1) && named(name, i + 2))) {
      i = html.indexOf('<', i + 1);
    }
    return i < 0 ? end : i;
  }

  /** Where the comment that begins there ends. */
  int commentEnd(int from) {
    int close = behind("-->", from + 2);
    int other = html.indexOf("--!>", from + 4, close);
    return other < 0 ? close : other + 4;
  }

  /** What comes behind the next such mark, or the end. */
  int behind(String mark, int start) {
    int i = html.indexOf(mark, start);
    return i < 0 ? end : i + mark.length();
  }

  /** Whether a tag has that name, which begins there. */
  private boolean named(String name, int start) {
    int i = start + name.length();
    return html.regionMatches(true, start, name, 0, name.length())
        && (i >= end || html.charAt(i) <= ' ' || html.charAt(i) == '/' || html.charAt(i) == '>');
  }
}
