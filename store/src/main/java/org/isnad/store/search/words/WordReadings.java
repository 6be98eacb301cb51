package org.isnad.store.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one form can be searched by, wherever it stands. Immutable; its terms are made once, since the
 * same readings are put into the index at each place where the form stands.
 */
public final class WordReadings {
  /** The index takes no terms of more than some thousand bytes; what is so long is no word. */
  private static final int MOST_LETTERS = 120;

  private final List<WordKey> keys;
  private final List<WordKey> guesses;
  private final boolean function;
  private final boolean unknown;
  private final boolean name;
  private final List<String> stems;
  private final List<String> bare;

  /**
   * @param keys at least one, the most likely reading first
   * @param guesses further readings of a word that no lexicon knows: they count where the rest of the
   *     text speaks for them
   * @param function whether it is a particle and nothing else: asked for among other words, it need
   *     not be found
   * @param unknown whether no lexicon knows it: mostly a name
   * @param name whether a lexicon knows it as a given name or a place: those are spelled in one way
   */
  WordReadings(
      List<WordKey> keys, List<WordKey> guesses, boolean function, boolean unknown, boolean name) {
    this.keys = List.copyOf(keys);
    this.guesses = List.copyOf(guesses);
    this.function = function;
    this.unknown = unknown;
    this.name = name;
    Set<String> someStems = new LinkedHashSet<>();
    Set<String> someBare = new LinkedHashSet<>();
    for (WordKey key : keys) {
      key.stems().forEach(stem -> someStems.add(cut(stem)));
      someBare.add(cut(key.bare()));
    }
    this.stems = List.copyOf(someStems);
    this.bare = List.copyOf(someBare);
  }

  /** The same with these keys, the most likely first. */
  WordReadings with(List<WordKey> all) {
    return new WordReadings(all, guesses, function, unknown, name);
  }

  /** At least one, the most likely reading first. */
  public List<WordKey> keys() {
    return keys;
  }

  /** Further readings of a word that no lexicon knows. */
  public List<WordKey> guesses() {
    return guesses;
  }

  /** Whether it is a particle and nothing else. */
  public boolean function() {
    return function;
  }

  /** Whether no lexicon knows it: mostly a name. */
  public boolean unknown() {
    return unknown;
  }

  /** Whether a lexicon knows it as a given name or a place. */
  public boolean name() {
    return name;
  }

  /** The stems of all keys, each once, short enough for the index. */
  public List<String> stems() {
    return stems;
  }

  /** The bare forms of all keys, each once, short enough for the index. */
  public List<String> bare() {
    return bare;
  }

  /** As much of a term as the index takes. */
  public static String cut(String term) {
    return term.length() <= MOST_LETTERS ? term : term.substring(0, MOST_LETTERS);
  }
}
