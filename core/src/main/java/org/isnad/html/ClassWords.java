package org.isnad.html;

import java.util.Arrays;

/**
 * What the words in a class name say that an element holds. Class names are English on the whole
 * web, with a few words of the languages their makers speak.
 */
final class ClassWords {
  static final int AUTHOR = 1;
  static final int DATE = 2;
  static final int DECK = 4;

  /** Other articles, tools and remarks around the article. */
  static final int ASIDE = 8;

  /** Not to be seen, or only by screen readers. */
  static final int HIDDEN = 16;

  /** Words under a picture, and whose it is. */
  static final int CAPTION = 32;

  /** The sections that lead to the page. */
  static final int TRAIL = 64;

  static final int ALL = 2 * TRAIL - 1;

  private static final String AUTHOR_WORDS =
      "author autor auteur byline by-line writer journalist skribent yazar kateb katib signature";
  private static final String DATE_WORDS =
      "date datum publish posted timestamp time-stamp fecha tarih zeit tarikh pubtime post-time"
          + " time-post article-time articletime";
  private static final String DECK_WORDS =
      "standfirst subtitle sub-title sub_title subheadline sub-headline subhead sub-head deck dek"
          + " lead lede intro summary excerpt chapo sapo ingress vorspann bajada entradilla"
          + " catenaccio abstract description spot manchet perex teaser underrubrik";
  private static final String ASIDE_WORDS =
      "related recommend sidebar side-bar footer comment newsletter popular most-read mostread"
          + " trending latest carousel promo outbrain taboola read-more readmore see-also menu"
          + " navigation breaking ticker up-next upnext more-from also-like";
  private static final String HIDDEN_WORDS =
      "sr-only visually-hidden visuallyhidden screen-reader screenreader";

  private static final String CAPTION_WORDS = "caption figcaption credit copyright";

  private static final String TRAIL_WORDS = "breadcrumb";

  private static final int LETTERS = 26;

  /** The words, by their first two letters. */
  private static final Entry[][] BY_OPENING = new Entry[LETTERS * LETTERS][];

  static {
    Arrays.fill(BY_OPENING, new Entry[0]);
    add(AUTHOR_WORDS, AUTHOR);
    add(DATE_WORDS, DATE);
    add(DECK_WORDS, DECK);
    add(ASIDE_WORDS, ASIDE);
    add(HIDDEN_WORDS, HIDDEN);
    add(CAPTION_WORDS, CAPTION);
    add(TRAIL_WORDS, TRAIL);
  }

  private ClassWords() {}

  private record Entry(String word, int kind) {}

  private static void add(String words, int kind) {
    for (String word : words.split(" ", -1)) {
      int opening = LETTERS * (word.charAt(0) - 'a') + word.charAt(1) - 'a';
      Entry[] before = BY_OPENING[opening];
      Entry[] after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = new Entry(word, kind);
      BY_OPENING[opening] = after;
    }
  }

  /** The kinds that the words of a class name name, as bits. */
  static int kinds(String name) {
    int kinds = 0;
    int second = name.isEmpty() ? -1 : (name.charAt(0) | 0x20) - 'a';
    for (int i = 0; i + 1 < name.length(); i++) {
      int first = second;
      second = (name.charAt(i + 1) | 0x20) - 'a';
      if (first < 0 || first >= LETTERS || second < 0 || second >= LETTERS || !opens(name, i)) {
        continue;
      }
      for (Entry entry : BY_OPENING[LETTERS * first + second]) {
        if (name.regionMatches(true, i, entry.word, 0, entry.word.length())) {
          kinds |= entry.kind;
        }
      }
    }
    return kinds;
  }

  /** Whether a word begins here: after no letter, or with a capital after a small one. */
  private static boolean opens(String name, int i) {
    char before = i == 0 ? ' ' : name.charAt(i - 1);
    boolean letter = before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z';
    return !letter || name.charAt(i) <= 'Z' && before >= 'a';
  }
}
