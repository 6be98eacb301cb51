package org.isnad.store.search.words;

/**
 * A word or number of a text.
 *
 * @param start in code units of the text, inclusive
 * @param end exclusive
 * @param printed as it is printed, without vowel signs and stretching: hamza, ta marbuta and the
 *     dotless ya are kept
 */
public record TextWord(int start, int end, String printed, WordReadings readings) {

  /** The most likely reading. */
  public WordKey key() {
    return readings.keys().getFirst();
  }

  /** Whether it is written in Latin letters. */
  public boolean latin() {
    return !printed.isEmpty()
        && printed.charAt(0) < 0x0250
        && Character.isLetter(printed.charAt(0));
  }
}
