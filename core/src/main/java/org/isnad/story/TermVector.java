package org.isnad.story;

import java.util.Arrays;

/**
 * An article's words weighted by place and rarity: what it is about.
 *
 * @param terms ascending, each once
 * @param weights of the terms
 * @param norm the length of the vector
 */
// The arrays are written once, where the vector is made, and only read.
@SuppressWarnings("ArrayRecordComponent")
record TermVector(int[] terms, double[] weights, double norm) {
  private static final double[] DAMPED = damped();

  private static double[] damped() {
    double[] damped = new double[Byte.MAX_VALUE + 1];
    for (int i = 0; i < damped.length; i++) {
      damped[i] = StrictMath.log(1 + (double) i / TermBag.UNIT);
    }
    return damped;
  }

  static TermVector of(TermBag bag, RarityIndex rarities) {
    double[] weights = new double[bag.size()];
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = DAMPED[bag.weights()[i]] * rarities.rarity(bag.terms()[i]);
      squares += weights[i] * weights[i];
    }
    return new TermVector(bag.terms(), weights, Math.sqrt(squares));
  }

  double weight(int term) {
    int place = Arrays.binarySearch(terms, term);
    return place < 0 ? 0 : weights[place];
  }

  /** The {@code most} terms of the greatest weight, ascending; of equal weights the lower ones. */
  int[] heaviest(int most) {
    if (terms.length <= most) {
      return terms;
    }
    double least = least(most);
    int above = 0;
    for (double weight : weights) {
      above += weight > least ? 1 : 0;
    }
    int[] heaviest = new int[most];
    int kept = 0;
    int equal = most - above;
    for (int i = 0; i < terms.length; i++) {
      if (weights[i] > least || weights[i] == least && equal-- > 0) {
        heaviest[kept++] = terms[i];
      }
    }
    return heaviest;
  }

  /** The weight that {@code most} terms have at least, or more where some have the same. */
  private double least(int most) {
    double[] greatest = new double[most];
    for (double weight : weights) {
      if (weight > greatest[0]) {
        int place = 0;
        while (place + 1 < most && greatest[place + 1] < weight) {
          greatest[place] = greatest[++place];
        }
        greatest[place] = weight;
      }
    }
    return greatest[0];
  }

  /** How alike the two are, between 0 and 1. */
  double cosine(TermVector other) {
    if (norm == 0 || other.norm == 0) {
      return 0;
    }
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        dot += weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return dot / (norm * other.norm);
  }
}
