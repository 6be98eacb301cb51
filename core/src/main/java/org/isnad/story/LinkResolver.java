package org.isnad.story;

import java.util.Arrays;

/**
 * How likely two articles are about one event, from what they share. Three kinds of evidence, since
 * each fails where the others do not:
 *
 * <ul>
 *   <li>words, weighted by rarity and place: fails for series, whose reports have all words in common
 *       but the few that matter;
 *   <li>what the headline of each says, found again in the other: fails where a headline plays with
 *       words;
 *   <li>the people, bodies and places that each is about, found again in the other: tells greetings
 *       to one president from those to another, rain in one province from rain in the next.
 * </ul>
 *
 * <p>To these comes whether both name the same day.
 *
 * <p>Not thread-safe, as its window is not.
 */
final class LinkResolver {

  /** Of words and headlines together, the part of the words: they are many, a headline is short. */
  private static final double WORDS = 0.6;

  /** What is left of a link where nothing that one is about is found in the other. */
  private static final double STRANGERS = 0.5;

  /** What a link gains where both are about people and places that hardly anybody else is about. */
  private static final double ACQUAINTED = 0.25;

  /** What is left of a link where both name days at their tops, and none is the same. */
  private static final double OTHER_DAY = 0.8;

  /** What a link gains where both name the same day at their tops. */
  private static final double SAME_DAY = 0.1;

  /** What a link loses with each day between them beyond the next: news moves on. */
  private static final double DAY = 0.04;

  private final StoryWindow window;
  private final StorySettings settings;
  private final NameMatcher names;

  LinkResolver(StoryWindow window, StorySettings settings) {
    this.window = window;
    this.settings = settings;
    this.names = new NameMatcher(window::rarity, window::spread);
  }

  /** Between 0, nothing in common, and 1, the same text. */
  double link(int a, int b) {
    ArticleDigest one = window.article(a);
    ArticleDigest other = window.article(b);
    int days = Math.abs(one.day() - other.day());
    if (days > settings.idleDays()) {
      return 0;
    }
    if (copies(one, other)) {
      return 1;
    }
    double words = window.vector(a).cosine(window.vector(b));
    double headlines = Math.sqrt(told(one, other) * told(other, one));
    double agreement = STRANGERS + (1 - STRANGERS) * names.agreement(one, other);
    double acquaintance = 1 + ACQUAINTED * names.distinction(one, other);
    double nearness = 1 - DAY * Math.max(0, days - 1);
    return Math.min(
        1, (WORDS * words + (1 - WORDS) * headlines) * agreement * acquaintance * occasion(one, other) * nearness);
  }

  /** Whether they say that it happened on the same day: the rain of Monday is not that of Tuesday. */
  private static double occasion(ArticleDigest one, ArticleDigest other) {
    if (one.days().length == 0 || other.days().length == 0) {
      return 1;
    }
    return Shingles.shared(one.days(), other.days()) > 0 ? 1 + SAME_DAY : OTHER_DAY;
  }

  /** Whether they carry the same text and are about the same: a formula filled in anew is no copy. */
  boolean copies(ArticleDigest one, ArticleDigest other) {
    return CopyClusterer.copies(one, other, settings.copyShare()) && !names.conflict(one, other);
  }

  /** The part of what the one's headline says that the other says too. */
  private double told(ArticleDigest one, ArticleDigest other) {
    double all = 0;
    double found = 0;
    for (int term : one.bag().headline()) {
      double rarity = window.rarity(term);
      all += rarity;
      found += Arrays.binarySearch(other.bag().terms(), term) >= 0 ? rarity : 0;
    }
    return all == 0 ? 0 : found / all;
  }
}
