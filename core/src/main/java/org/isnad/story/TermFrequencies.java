package org.isnad.story;

import java.util.Arrays;
import java.util.List;

/**
 * In how many articles of late each word stands: what makes a word rare. Counts are halved at fixed
 * days, so that words of last month weigh less and the state stays small.
 *
 * @param documents how many articles were counted, in {@link #STEP}s
 * @param terms ascending, each once
 * @param counts of the terms, in steps, none of them 0
 */
// The arrays are written once, where the frequencies are made, and only read.
@SuppressWarnings("ArrayRecordComponent")
public record TermFrequencies(int documents, int[] terms, int[] counts) {

  /** What one article counts: three times halved it is still there. */
  static final int STEP = 8;

  /** Every so many days counts are halved. */
  private static final int HALF_LIFE = 7;

  static TermFrequencies none() {
    return new TermFrequencies(0, new int[0], new int[0]);
  }

  /** The same on a later day. */
  TermFrequencies onDay(int before, int today) {
    int halvings = Math.min(31, Math.floorDiv(today, HALF_LIFE) - Math.floorDiv(before, HALF_LIFE));
    if (halvings <= 0 || documents == 0) {
      return this;
    }
    int[] kept = new int[terms.length];
    int[] halved = new int[terms.length];
    int size = 0;
    for (int i = 0; i < terms.length; i++) {
      int count = counts[i] >> halvings;
      if (count > 0) {
        kept[size] = terms[i];
        halved[size++] = count;
      }
    }
    return new TermFrequencies(
        documents >> halvings, Arrays.copyOf(kept, size), Arrays.copyOf(halved, size));
  }

  /** With these articles counted as well. */
  TermFrequencies with(List<ArticleDigest> articles) {
    int[] added = new int[articles.stream().mapToInt(article -> article.bag().size()).sum()];
    int end = 0;
    for (ArticleDigest article : articles) {
      int[] bag = article.bag().terms();
      System.arraycopy(bag, 0, added, end, bag.length);
      end += bag.length;
    }
    Arrays.sort(added);
    int[] merged = new int[terms.length + added.length];
    int[] sums = new int[merged.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length || j < added.length) {
      int term = j == added.length || i < terms.length && terms[i] <= added[j] ? terms[i] : added[j];
      int sum = 0;
      if (i < terms.length && terms[i] == term) {
        sum += counts[i++];
      }
      while (j < added.length && added[j] == term) {
        sum += STEP;
        j++;
      }
      merged[size] = term;
      sums[size++] = sum;
    }
    return new TermFrequencies(
        documents + STEP * articles.size(), Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
  }

  /**
   * How much it says that two articles share a word: the logarithm of its rarity, not below 0.
   *
   * @param count of the word, in steps; 0 of one that is not there
   */
  double rarity(int count) {
    return Math.max(0, StrictMath.log((documents + STEP) / (count + STEP / 2.0)));
  }
}
