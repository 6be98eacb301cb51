package org.isnad.app.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many are right, of how many in gold and how many found. Ratios are rounded to four places; a
 * ratio to nothing is nought.
 *
 * @param gold what annotators found
 * @param system what the program found
 */
public record Count(int right, int gold, int system) {
  private static final int PLACES = 4;

  /** The part of what was found that is right. */
  public BigDecimal precision() {
    return rounded(ratio(right, system));
  }

  /** The part of gold that was found. */
  public BigDecimal recall() {
    return rounded(ratio(right, gold));
  }

  /** The harmonic mean of the two. */
  public BigDecimal f1() {
    double p = ratio(right, system);
    double r = ratio(right, gold);
    return rounded(p + r == 0 ? 0 : 2 * p * r / (p + r));
  }

  Count plus(Count other) {
    return new Count(right + other.right, gold + other.gold, system + other.system);
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
