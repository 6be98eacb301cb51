package org.isnad.store.search;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.store.search.Finding.Passage;

/** Cuts out of texts what shows best why they were found. Used for one search, by one thread. */
final class PassageBuilder {
  private static final int WIDTH = 240;
  private static final int LEAD = 60;

  /** After so much of the body what has been found is shown. */
  private static final int ENOUGH = 800;

  private final HighlightMatcher matcher;

  PassageBuilder(HighlightMatcher matcher) {
    this.matcher = matcher;
  }

  /** Where the query fits, in code units of the text. */
  List<Span> highlights(String text) {
    return matcher.isEmpty() ? List.of() : matcher.in(text);
  }

  /**
   * Where the query fits in an article: in the headline, and in the body as far as is needed to show
   * something.
   *
   * @param headlineEnd where the headline ends
   */
  List<Span> highlights(String text, int headlineEnd) {
    List<Span> out = new ArrayList<>(highlights(text.substring(0, headlineEnd)));
    int inHeadline = out.size();
    int start = headlineEnd + 1;
    while (!matcher.isEmpty() && start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      for (Span highlight : highlights(text.substring(start, end))) {
        out.add(highlight.shifted(start));
      }
      start = end + 1;
      if (out.size() > inHeadline && start > headlineEnd + ENOUGH) {
        break;
      }
    }
    return out;
  }

  /**
   * A stretch with its highlights.
   *
   * @param cut what to show, in code units of {@code text}
   * @param offset how many code points of the article stand before {@code text}
   */
  static Passage passage(String text, Span cut, List<Span> highlights, int offset) {
    List<Span> marked = new ArrayList<>();
    for (Span highlight : highlights) {
      if (cut.contains(highlight)) {
        marked.add(points(text, highlight, offset));
      }
    }
    return new Passage(cut.in(text), points(text, cut, offset), marked);
  }

  private static Span points(String text, Span units, int offset) {
    int start = text.codePointCount(0, units.start());
    return new Span(
        offset + start, offset + start + text.codePointCount(units.start(), units.end()));
  }

  /**
   * The stretch of the body with most different highlights, cut between words, never across
   * paragraphs.
   *
   * @param from where the body begins
   */
  static Span best(String text, int from, List<Span> highlights) {
    int start = Math.min(from, text.length());
    int most = 0;
    for (int i = 0; i < highlights.size(); i++) {
      int first = highlights.get(i).start();
      int fit = 0;
      for (int j = i;
          j < highlights.size() && highlights.get(j).end() <= first + WIDTH - LEAD;
          j++) {
        fit++;
      }
      if (first >= from && fit > most) {
        most = fit;
        start = first;
      }
    }
    int paragraph = Math.max(from, text.lastIndexOf('\n', Math.max(0, start - 1)) + 1);
    int begin = Math.max(paragraph, between(text, start - LEAD));
    int paragraphEnd = text.indexOf('\n', start);
    int limit = paragraphEnd < 0 ? text.length() : paragraphEnd;
    int end =
        begin + WIDTH >= limit ? limit : Math.max(begin, lastBlank(text, begin + WIDTH, start));
    return new Span(Math.min(begin, end), end);
  }

  /** The first place behind a blank from here on. */
  private static int between(String text, int place) {
    if (place <= 0) {
      return 0;
    }
    int i = place;
    while (i < text.length() && text.charAt(i - 1) != ' ' && text.charAt(i - 1) != '\n') {
      i++;
    }
    return i;
  }

  private static int lastBlank(String text, int place, int least) {
    int i = place;
    while (i > least && text.charAt(i) != ' ') {
      i--;
    }
    return i > least ? i : place - (Character.isLowSurrogate(text.charAt(place)) ? 1 : 0);
  }
}
