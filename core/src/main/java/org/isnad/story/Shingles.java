package org.isnad.story;

import java.util.Arrays;
import java.util.List;

/**
 * Runs of {@value #WORDS} words, by their hashes: two articles that share many of them share text,
 * whatever was put before it, behind it or between. Exact as far as 32 bits tell runs apart.
 *
 * <p>Stateless and thread-safe.
 */
final class Shingles {

  /** So short that an edited word costs little, so long that ordinary phrases are no reuse. */
  static final int WORDS = 5;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  /** Of these words; ascending, each once. Of fewer than five words, all in one. */
  static int[] of(List<String> words) {
    return distinct(inOrder(words));
  }

  /** Of these words, one that begins at each as far as five are left. Of fewer than five, all in one. */
  static int[] inOrder(List<String> words) {
    if (words.isEmpty()) {
      return new int[0];
    }
    int[] all = new int[Math.max(1, words.size() - WORDS + 1)];
    for (int i = 0; i < all.length; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(i + WORDS, words.size()); j++) {
        hash = (hash ^ words.get(j).hashCode()) * MULTIPLIER;
        hash ^= hash >>> 29;
      }
      all[i] = (int) (hash >>> 32);
    }
    return all;
  }

  /** Sorts and leaves each value once. */
  static int[] distinct(int[] values) {
    Arrays.sort(values);
    int kept = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** How many values two ascending lists share. */
  static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /** The part of both together that they share, between 0 and 1. */
  static double jaccard(int[] a, int[] b) {
    int shared = shared(a, b);
    int all = a.length + b.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** The part of the shorter one that stands in the other as well, between 0 and 1. */
  static double containment(int[] a, int[] b) {
    int least = Math.min(a.length, b.length);
    return least == 0 ? 0 : (double) shared(a, b) / least;
  }
}
