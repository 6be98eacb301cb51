package org.isnad.number;

import java.math.BigDecimal;

/**
 * A number found in a row of tokens.
 *
 * @param first index of its first token
 * @param end one past its last token
 * @param skip how many letters of the first token are clitics before the number
 * @param value what it says
 * @param scale the scale word that it ends with (a million), or 1
 * @param definite whether a number word bears the article: «the three» of somebody already named
 * @param digits whether nothing but digits stands in it
 * @param dual whether it is the dual of a scale word
 */
public record NumberMatch(
    int first,
    int end,
    int skip,
    BigDecimal value,
    BigDecimal scale,
    boolean definite,
    boolean digits,
    boolean dual) {

  /** Whether the value is a whole number between these two. */
  public boolean within(int least, int most) {
    return value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /** The same with its value multiplied, where the scale word stands only behind a second number. */
  public NumberMatch times(BigDecimal factor) {
    return new NumberMatch(
        first, end, skip, value.multiply(factor), factor, definite, digits, dual);
  }
}
