package org.isnad.story;

/**
 * The words of an article: each stem's hash with a weight for where it stands.
 *
 * @param terms ascending, each once
 * @param weights of the terms, in {@link #UNIT}s
 * @param headline the terms of the headline, ascending, each once
 */
// The arrays are written once, where the bag is made, and only read.
@SuppressWarnings("ArrayRecordComponent")
public record TermBag(int[] terms, byte[] weights, int[] headline) {

  /** How many units of weight a word in the body has. */
  static final int UNIT = 4;

  int size() {
    return terms.length;
  }
}
