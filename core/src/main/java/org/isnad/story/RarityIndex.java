package org.isnad.story;

/**
 * {@link TermFrequencies} to look up fast: all articles of the window ask for all their words with every
 * batch. Each rarity is worked out once.
 *
 * <p>Immutable and thread-safe.
 */
final class RarityIndex {
  private static final int FILL = 2;

  private final int[] keys;

  /** 0 where a slot is free: words that were counted have counts. */
  private final int[] counts;

  private final double[] rarities;
  private final double unknown;

  RarityIndex(TermFrequencies frequencies) {
    int[] terms = frequencies.terms();
    int capacity = Integer.highestOneBit(Math.max(16, terms.length * FILL)) * 2;
    keys = new int[capacity];
    counts = new int[capacity];
    rarities = new double[capacity];
    unknown = frequencies.rarity(0);
    for (int i = 0; i < terms.length; i++) {
      int slot = slot(terms[i]);
      keys[slot] = terms[i];
      counts[slot] = frequencies.counts()[i];
      rarities[slot] = frequencies.rarity(frequencies.counts()[i]);
    }
  }

  /** How much it says that two articles share the word. */
  double rarity(int term) {
    int slot = slot(term);
    return counts[slot] == 0 ? unknown : rarities[slot];
  }

  /** In how many articles the word stood, old ones counting less. */
  double spread(int term) {
    return (double) counts[slot(term)] / TermFrequencies.STEP;
  }

  private int slot(int term) {
    int mixed = term * 0x9E3779B9;
    int slot = (mixed ^ mixed >>> 15) & keys.length - 1;
    while (counts[slot] != 0 && keys[slot] != term) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
