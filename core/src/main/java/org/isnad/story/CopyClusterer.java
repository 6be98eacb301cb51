package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Articles of a story → those that carry the same text: agency copy under other headlines, with
 * other heads, tails, bylines and digits.
 *
 * <p>Stateless and thread-safe.
 */
final class CopyClusterer {

  /** So much of all their text is shared by copies of about the same length. */
  private static final double JACCARD = 0.35;

  /** Any two articles of a list share at least this part of the shorter one. */
  private static final double LEAST_SHARE = 0.3;

  /** Text too short for its shares to mean anything: what it shares may be a formula. */
  private static final int LEAST_RUNS = 6;

  private CopyClusterer() {}

  /** Whether one carries the text of the other, cut or added to. */
  static boolean copies(ArticleDigest one, ArticleDigest other, double share) {
    int[] a = one.shingles();
    int[] b = other.shingles();
    int least = Math.min(a.length, b.length);
    int most = Math.max(a.length, b.length);
    if (least == 0) {
      return false;
    }
    int shared = Shingles.shared(a, b);
    if (least < LEAST_RUNS) {
      return shared == least && most <= 2 * least;
    }
    return shared >= JACCARD * (a.length + b.length - shared) || shared >= share * least;
  }

  /**
   * Lists of two articles or more. Two lists are joined only where any two articles of both share
   * text, so that a chain of edits does not make copies of texts that have nothing in common.
   *
   * @param articles in order; the lists keep it
   */
  static List<List<ArticleDigest>> cluster(List<ArticleDigest> articles, double share) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        if (copies(articles.get(i), articles.get(j), share)) {
          pairs.add(new Pair(i, j, Shingles.jaccard(articles.get(i).shingles(), articles.get(j).shingles())));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.jaccard)
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second));
    int[] listOf = IntStream.range(0, articles.size()).toArray();
    List<List<Integer>> lists = new ArrayList<>();
    IntStream.range(0, articles.size()).forEach(i -> lists.add(new ArrayList<>(List.of(i))));
    for (Pair pair : pairs) {
      int one = listOf[pair.first];
      int other = listOf[pair.second];
      if (one != other && allShare(articles, lists.get(one), lists.get(other))) {
        lists.get(other).forEach(i -> listOf[i] = one);
        lists.get(one).addAll(lists.get(other));
        lists.set(other, List.of());
      }
    }
    return lists.stream()
        .filter(list -> list.size() > 1)
        .map(list -> list.stream().sorted().map(articles::get).toList())
        .toList();
  }

  private static boolean allShare(
      List<ArticleDigest> articles, List<Integer> one, List<Integer> other) {
    for (int i : one) {
      for (int j : other) {
        int[] a = articles.get(i).shingles();
        if (Shingles.containment(a, articles.get(j).shingles()) < LEAST_SHARE) {
          return false;
        }
      }
    }
    return true;
  }

  private record Pair(int first, int second, double jaccard) {}
}
