package org.isnad.page;

import org.isnad.page.PageWords.Start;
import org.isnad.page.Shape.Byline;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that says who brings an article and from where: «outlet» (city), city: «outlet»,
 * name (city).
 *
 * <p>Immutable and thread-safe.
 */
final class BylineExtractor {
  private static final String OPENING = "\u00AB\"\u201C\u201E\u201D";
  private static final String CLOSING = "\u00BB\"\u201D\u201C";
  private static final int MOST_WORDS = 9;
  private static final int MOST_PLACE_WORDS = 3;
  private static final int MOST_NAME_WORDS = 6;
  private static final int MOST_SIGNING_WORDS = 4;

  private final PageWords words;

  BylineExtractor(PageWords words) {
    this.words = words;
  }

  /** The byline that the line is, or null. */
  @Nullable Byline extract(Line line) {
    String text = line.text();
    if (line.words() > MOST_WORDS || line.endsWithStop()) {
      return null;
    }
    Byline bracketed = text.endsWith(")") ? bracketed(text) : null;
    return bracketed != null ? bracketed : separated(text);
  }

  private @Nullable Byline bracketed(String text) {
    int open = text.lastIndexOf('(');
    if (open <= 0) {
      return null;
    }
    String who = text.substring(0, open).strip();
    String place = text.substring(open + 1, text.length() - 1).strip();
    if (place.isEmpty()
        || LineSplitter.countWords(place) > MOST_PLACE_WORDS
        || words.agency(place) != null
        || words.mark("credit", place)) {
      return null;
    }
    // A name of an outlet can be a name of a place: behind words that name no person it is a
    // credit.
    if (words.outlet(place) && !quoted(who) && !words.person(who)) {
      return null;
    }
    if (quoted(who) || words.outlet(who) && words.place(place)) {
      return new Byline(unquoted(who), null, place);
    }
    boolean name = LineSplitter.countWords(who) <= MOST_NAME_WORDS && words.place(place);
    return name ? new Byline(null, who, place) : null;
  }

  /** «city: outlet» and its like, with a colon, dash or slash between. */
  private @Nullable Byline separated(String text) {
    int at = 0;
    while (at < text.length() && ":/-\u2013\u2014\u0640".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == text.length()) {
      return null;
    }
    String first = text.substring(0, at).strip();
    String second = text.substring(at + 1).strip();
    if (first.isEmpty() || second.isEmpty()) {
      return null;
    }
    Byline signed = text.charAt(at) == '/' ? slashed(first, second) : null;
    if (signed != null) {
      return signed;
    }
    String author = text.charAt(at) == ':' ? null : written(second);
    if (author != null && LineSplitter.countWords(first) <= MOST_PLACE_WORDS) {
      return new Byline(null, author, first);
    }
    if (!words.place(first)) {
      return named(first, second, text.charAt(at));
    }
    if (quoted(second) || words.outlet(second)) {
      return new Byline(unquoted(second), null, first);
    }
    boolean person = words.person(second) && LineSplitter.countWords(second) <= MOST_SIGNING_WORDS;
    return person || words.agency(second) != null
        ? new Byline(null, person ? second : null, first)
        : null;
  }

  /**
   * «city/ author/ agency», where the agency tells that the name before it is the author's;
   * «outlet/ city», where a word such as «news» tells the outlet.
   */
  private @Nullable Byline slashed(String first, String rest) {
    int slash = rest.indexOf('/');
    if (slash > 0) {
      String author = rest.substring(0, slash).strip();
      String source = rest.substring(slash + 1).strip();
      return words.agency(source) != null && words.person(author)
          ? new Byline(null, author, first)
          : null;
    }
    boolean outlet =
        words.outletWord(first)
            && LineSplitter.countWords(rest) <= MOST_PLACE_WORDS
            && LineSplitter.countWords(first) <= MOST_SIGNING_WORDS;
    return outlet ? new Byline(first, null, rest) : null;
  }

  /** The author in «wrote NAME», or null. */
  private @Nullable String written(String text) {
    for (Start start : words.starts(LineSplitter.key(text))) {
      String name = start.after(text);
      int length = LineSplitter.countWords(name);
      boolean few = length > 0 && length <= MOST_SIGNING_WORDS;
      if (start.entry().cls().equals("byline") && few && words.person(name)) {
        return name;
      }
    }
    return null;
  }

  /** «name - city», the other way round; a colon after a name opens its words instead. */
  private @Nullable Byline named(String who, String place, char mark) {
    if (mark == ':' || !words.place(place) || LineSplitter.countWords(who) > MOST_SIGNING_WORDS) {
      return null;
    }
    boolean outlet = quoted(who) || words.outlet(who);
    return outlet
        ? new Byline(unquoted(who), null, place)
        : new Byline(null, words.agency(who) == null ? who : null, place);
  }

  private static boolean quoted(String text) {
    return text.length() > 2
        && OPENING.indexOf(text.charAt(0)) >= 0
        && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
        && text.indexOf(text.charAt(text.length() - 1), 1) == text.length() - 1;
  }

  /** Without quotation marks around all of it. */
  static String unquoted(String text) {
    return quoted(text) ? text.substring(1, text.length() - 1).strip() : text;
  }
}
