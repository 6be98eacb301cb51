package org.isnad.app.score;

import java.math.BigDecimal;

/**
 * How often a rule is right.
 *
 * @param kind what it finds: statement, figure or time
 * @param rule its id
 * @param found how many it found
 * @param paired how many of them gold has at that place
 * @param right how many of these have the source, or the value, of gold
 * @param exact how many of these have just the stretch of gold
 */
public record RuleScore(String kind, String rule, int found, int paired, int right, int exact) {

  /** Of four places, as {@link Count#precision}. */
  public BigDecimal precision() {
    return Count.rounded(Count.ratio(right, found));
  }
}
