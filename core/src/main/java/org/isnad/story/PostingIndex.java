package org.isnad.story;

import java.util.Arrays;

/**
 * From hashes to the articles that have them, as numbers in the order of adding.
 *
 * <p>Not thread-safe.
 */
final class PostingIndex {
  private static final int[] NONE = {};

  private int[] keys;
  private int[][] postings;
  private int[] counts;
  private int used;

  /**
   * @param expected about how many different hashes will be added
   */
  PostingIndex(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
    keys = new int[capacity];
    postings = new int[capacity][];
    counts = new int[capacity];
  }

  void add(int hash, int article) {
    int slot = slot(hash);
    int[] list = postings[slot];
    if (list == null) {
      keys[slot] = hash;
      postings[slot] = new int[] {article};
      counts[slot] = 1;
      used++;
      if (used * 2 > keys.length) {
        grow();
      }
      return;
    }
    int count = counts[slot];
    if (count == list.length) {
      list = Arrays.copyOf(list, count * 2);
      postings[slot] = list;
    }
    list[count] = article;
    counts[slot] = count + 1;
  }

  /** How many articles have the hash. */
  int count(int hash) {
    return counts[slot(hash)];
  }

  /** The articles that have the hash; only the first {@link #count} places count. */
  int[] postings(int hash) {
    int[] list = postings[slot(hash)];
    return list == null ? NONE : list;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    int slot = (mixed ^ mixed >>> 15) & keys.length - 1;
    while (postings[slot] != null && keys[slot] != hash) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[][] oldPostings = postings;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    postings = new int[oldKeys.length * 2][];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPostings[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        postings[slot] = oldPostings[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
