package org.isnad.app.web.page;

import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article → the same words in the capture that it was taken from, where markup, line
 * breaks and character references stand between and instead of them. For one search at a time.
 */
final class StretchMatcher {
  private static final int LONGEST_MARKUP = 4000;
  private static final int LONGEST_REFERENCE = 12;

  /** Characters looked at before a search is given up: a capture can be made to be searched for hours. */
  private static final long MOST_STEPS = 20_000_000;

  private final String capture;
  private long steps;

  StretchMatcher(String capture) {
    this.capture = capture;
  }

  /**
   * The first stretch with these words from a place on; where there is none, from the beginning.
   *
   * @return null where the capture has no such words
   */
  @Nullable Span find(String words, int from) {
    String wanted = words.strip();
    if (wanted.isEmpty()) {
      return null;
    }
    Span after = search(wanted, Math.min(from, capture.length()));
    return after != null || from == 0 ? after : search(wanted, 0);
  }

  private @Nullable Span search(String wanted, int from) {
    char first = wanted.charAt(0);
    for (int at = from; at < capture.length(); at++) {
      char c = capture.charAt(at);
      if (steps > MOST_STEPS) {
        return null;
      }
      // The first character may be written as a reference to it.
      if (c == first || c == '&') {
        int end = match(wanted, at);
        if (end >= 0) {
          return new Span(at, end);
        }
      }
    }
    return null;
  }

  /** Where the words end that begin at a place, or -1. */
  private int match(String wanted, int start) {
    int at = start;
    int w = 0;
    while (w < wanted.length()) {
      if (isBlank(wanted.charAt(w))) {
        w++;
        continue;
      }
      int from = at;
      at = pastBetween(from, wanted.charAt(w));
      steps += 1 + at - from;
      if (at >= capture.length()) {
        return -1;
      }
      int reference = referenceEnd(at, wanted.charAt(w));
      if (reference > 0) {
        at = reference;
      } else if (capture.charAt(at) == wanted.charAt(w)) {
        at++;
      } else {
        return -1;
      }
      w++;
    }
    return at;
  }

  /** Past blanks, markup and escapes, none of which is the character looked for. */
  private int pastBetween(int from, char wanted) {
    int at = from;
    while (at < capture.length() && capture.charAt(at) != wanted) {
      char c = capture.charAt(at);
      if (isBlank(c) || c == '\\') {
        at++;
      } else if (c == '<') {
        int end = indexWithin('>', at, LONGEST_MARKUP);
        if (end < 0) {
          steps += LONGEST_MARKUP;
          return at;
        }
        at = end + 1;
      } else if (capture.startsWith("&nbsp;", at)) {
        at += "&nbsp;".length();
      } else {
        return at;
      }
    }
    return at;
  }

  /** The end of a character reference that stands for a character, or 0. */
  private int referenceEnd(int at, char wanted) {
    if (capture.charAt(at) != '&') {
      return 0;
    }
    int end = indexWithin(';', at, LONGEST_REFERENCE);
    if (end < 0) {
      return 0;
    }
    String name = capture.substring(at + 1, end);
    boolean same =
        switch (name) {
          case "quot" -> wanted == '"';
          case "amp" -> wanted == '&';
          case "lt" -> wanted == '<';
          case "gt" -> wanted == '>';
          case "apos" -> wanted == '\'';
          case "laquo" -> wanted == '\u00AB';
          case "raquo" -> wanted == '\u00BB';
          case "ldquo" -> wanted == '\u201C';
          case "rdquo" -> wanted == '\u201D';
          default -> name.equals("#" + (int) wanted) || name.equalsIgnoreCase("#x" + Integer.toHexString(wanted));
        };
    return same ? end + 1 : 0;
  }

  /** Looks no further than what is asked for may reach: a capture may be nothing but beginnings. */
  private int indexWithin(char wanted, int from, int most) {
    return capture.indexOf(wanted, from, Math.min(capture.length(), from + most + 1));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
  }
}
