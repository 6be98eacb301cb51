package org.isnad.story;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.isnad.model.EntityType;
import org.isnad.story.ArticleDigest.Named;
import org.isnad.story.ArticleDigest.Rank;

/**
 * Whether two articles are about the same people, bodies and places: those that each names at its
 * top, looked for anywhere in the other.
 *
 * <p>Looked for by the words of the name, most of them, since the other article may shorten it or
 * spell it otherwise. Immutable; thread-safe if its rarity is.
 */
final class NameMatcher {

  /** Nobody named where it would count: it says neither yes nor no. */
  private static final double UNKNOWN = 0.5;

  /** How much of a name, by rarity of its words, must be there. */
  private static final double MOST = 0.5;

  /** Where less of what each is about is found in the other, they are about different things. */
  private static final double LEAST = 0.5;

  /** Of a name of so many words the rarest must be there too: hospitals are called hospital. */
  private static final int LONG = 3;

  /** A name in so many articles says half as much as one that only these two have. */
  private static final double USUAL = 8;

  /** So many names of their own leave no doubt. */
  private static final double ENOUGH = 1.5;

  private final IntToDoubleFunction rarity;
  private final IntToDoubleFunction spread;

  /**
   * @param rarity how much a word says, from 0
   * @param spread in how many articles it stands
   */
  NameMatcher(IntToDoubleFunction rarity, IntToDoubleFunction spread) {
    this.rarity = rarity;
    this.spread = spread;
  }

  /** Whether each is about somebody or something that the other does not name. */
  boolean conflict(ArticleDigest one, ArticleDigest other) {
    double forth = found(one, other);
    double back = found(other, one);
    return forth >= 0 && back >= 0 && Math.max(forth, back) < LEAST;
  }

  /** Between 0, neither names anybody that the other does, and 1, both name all. */
  double agreement(ArticleDigest one, ArticleDigest other) {
    double forth = found(one, other);
    double back = found(other, one);
    if (forth < 0 && back < 0) {
      return UNKNOWN;
    }
    if (forth < 0 || back < 0) {
      // Halfway between what the one side says and nothing.
      return (Math.max(forth, back) + UNKNOWN) / 2;
    }
    return (forth + back) / 2;
  }

  /**
   * How much it says that both have the same people and places at their tops: 0 where they share
   * none, 1 where they share two that hardly any other article has. Bodies do not count: who acts
   * acts every day, where and upon whom is the event's own.
   */
  double distinction(ArticleDigest one, ArticleDigest other) {
    double sum = 0;
    for (Named named : one.named()) {
      if (named.rank() != Rank.BODY && named.type() != EntityType.ORGANISATION) {
        int rarest = rarest(named);
        if (rarest >= 0 && isAtTop(named.terms()[rarest], other)) {
          sum += USUAL / (USUAL + spread.applyAsDouble(named.terms()[rarest]));
        }
      }
    }
    return Math.min(1, sum / ENOUGH);
  }

  private int rarest(Named named) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < named.terms().length; i++) {
      double weight = rarity.applyAsDouble(named.terms()[i]);
      if (weight > most) {
        best = i;
        most = weight;
      }
    }
    return best;
  }

  private static boolean isAtTop(int term, ArticleDigest article) {
    for (Named named : article.named()) {
      if (named.rank() != Rank.BODY && named.type() != EntityType.ORGANISATION) {
        for (int own : named.terms()) {
          if (own == term) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The part of the names at the one's top that the other has, or -1 where there are none. */
  private double found(ArticleDigest one, ArticleDigest other) {
    double inHeadline = found(one, other, Rank.HEADLINE);
    return inHeadline < 0 ? found(one, other, Rank.LEAD) : inHeadline;
  }

  private double found(ArticleDigest one, ArticleDigest other, Rank rank) {
    double all = 0;
    double found = 0;
    for (Named named : one.named()) {
      if (named.rank() == rank) {
        double sum = 0;
        double there = 0;
        double most = 0;
        boolean rarest = false;
        for (int term : named.terms()) {
          double weight = rarity.applyAsDouble(term);
          boolean has = Arrays.binarySearch(other.bag().terms(), term) >= 0;
          sum += weight;
          there += has ? weight : 0;
          rarest = weight > most ? has : rarest || has && weight == most;
          most = Math.max(most, weight);
        }
        all += most;
        found += there >= MOST * sum && (rarest || named.terms().length < LONG) ? most : 0;
      }
    }
    return all == 0 ? -1 : found / all;
  }
}
