package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles of open stories and of a batch, by number, with what finds those alike: words that
 * are not everywhere, runs of words. Built anew for each batch from the state alone, so that a saved
 * state and one kept in memory give the same.
 *
 * <p>Not thread-safe.
 */
final class StoryWindow {

  /** Words of an article that are looked up, the weightiest. */
  private static final int SEARCHED = 24;

  /** Articles compared in full with one. */
  private static final int CANDIDATES = 60;

  /** Of a text with no more runs of words than this all are looked for. */
  private static final int SHORT = 60;

  /** A run of words in so many articles is a formula; who shares text has rarer ones too. */
  private static final int FORMULA = 400;

  private RarityIndex rarities;
  private final List<ArticleDigest> articles = new ArrayList<>();
  private final List<@Nullable TermVector> vectors = new ArrayList<>();
  private final PostingIndex byTerm = new PostingIndex(1 << 15);
  private final PostingIndex byShingle = new PostingIndex(1 << 17);
  private double[] sums = new double[1024];
  private int[] shared = new int[1024];

  /**
   * @param frequencies how rare words are until {@link #index} says it better
   */
  StoryWindow(TermFrequencies frequencies) {
    this.rarities = new RarityIndex(frequencies);
  }

  /** How much it says that two articles share the word. */
  double rarity(int term) {
    return rarities.rarity(term);
  }

  /** In how many articles the word stood of late. */
  double spread(int term) {
    return rarities.spread(term);
  }

  ArticleDigest article(int number) {
    return articles.get(number);
  }

  int size() {
    return articles.size();
  }

  TermVector vector(int number) {
    TermVector vector = vectors.get(number);
    if (vector == null) {
      vector = TermVector.of(articles.get(number).bag(), rarities);
      vectors.set(number, vector);
    }
    return vector;
  }

  /** Adds an article and returns its number. */
  int add(ArticleDigest article) {
    int number = articles.size();
    articles.add(article);
    vectors.add(null);
    for (int shingle : article.shingles()) {
      // Of long texts every fourth: who shares text shares dozens of runs with them.
      if (article.shingles().length <= SHORT || (shingle & 3) == 0) {
        byShingle.add(shingle, number);
      }
    }
    if (articles.size() > sums.length) {
      sums = Arrays.copyOf(sums, sums.length * 2);
      shared = Arrays.copyOf(shared, shared.length * 2);
    }
    return number;
  }

  /** Makes all articles added so far to be found by words as rare as these frequencies say. */
  void index(TermFrequencies known) {
    rarities = new RarityIndex(known);
    for (int i = 0; i < articles.size(); i++) {
      vectors.set(i, null);
      for (int term : vector(i).heaviest(SEARCHED)) {
        byTerm.add(term, i);
      }
    }
  }

  /** Numbers of the articles that share the weightiest words with this one, the best first. */
  List<Integer> alike(int number) {
    TermVector vector = vector(number);
    List<Integer> found = new ArrayList<>();
    for (int term : vector.heaviest(SEARCHED)) {
      double weight = vector.weight(term);
      int[] postings = byTerm.postings(term);
      int count = byTerm.count(term);
      for (int i = 0; i < count; i++) {
        int other = postings[i];
        if (other != number) {
          if (sums[other] == 0) {
            found.add(other);
          }
          sums[other] += weight * weight;
        }
      }
    }
    found.sort((a, b) ->
        sums[a] != sums[b] ? Double.compare(sums[b], sums[a]) : Integer.compare(a, b));
    found.forEach(other -> sums[other] = 0);
    return found.size() > CANDIDATES ? found.subList(0, CANDIDATES) : found;
  }

  /** Numbers of the articles that share runs of words with this one, ascending. */
  List<Integer> sharing(int number) {
    List<Integer> found = new ArrayList<>();
    for (int shingle : articles.get(number).shingles()) {
      int count = byShingle.count(shingle);
      if (count > 0 && count <= FORMULA) {
        int[] postings = byShingle.postings(shingle);
        for (int i = 0; i < count; i++) {
          if (shared[postings[i]]++ == 0) {
            found.add(postings[i]);
          }
        }
      }
    }
    found.forEach(other -> shared[other] = 0);
    return found.stream().filter(other -> other != number).sorted().toList();
  }
}
