package org.isnad.number;

import org.jspecify.annotations.Nullable;

/**
 * A form that is a number word, with what it can be: «khums» is a fifth and a five.
 *
 * @param skip how many letters are clitics before the number
 * @param joined whether the conjunction wa- is among them
 * @param governed whether a preposition is among them
 * @param definite whether the article is among them
 * @param cardinal its value, 0 where it is none
 * @param compound whether it counts only before ten or a ten
 * @param scale what it multiplies by, 0 where it is no scale
 * @param number of the scale word: sg, du or pl; empty where it is none
 * @param fraction parts of so many, null where it is none
 * @param ordinal its place, 0 where it is none
 */
record NumberWord(
    int skip,
    boolean joined,
    boolean governed,
    boolean definite,
    int cardinal,
    boolean compound,
    long scale,
    String number,
    @Nullable Parts fraction,
    int ordinal) {

  /**
   * A fraction.
   *
   * @param plural whether it needs a number before it: three quarters
   */
  record Parts(int parts, int of, boolean plural) {}

  static final NumberWord NONE =
      new NumberWord(0, false, false, false, 0, false, 0, "", null, 0);

  NumberWord withClitics(int letters, boolean and, boolean preposition, boolean article) {
    return new NumberWord(
        letters, and, preposition, article, cardinal, compound, scale, number, fraction, ordinal);
  }

  boolean tens() {
    return cardinal >= 20 && cardinal < 100;
  }

  boolean unit() {
    return cardinal >= 1 && cardinal < 10;
  }
}
