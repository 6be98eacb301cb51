package org.isnad.store.search.words;

import java.util.List;

/**
 * What one form can be searched by, wherever it stands.
 *
 * @param keys at least one, the most likely reading first
 * @param guesses further readings of a word that no lexicon knows: they count where the rest of the
 *     text speaks for them
 * @param function whether it is a particle and nothing else: asked for among other words, it need
 *     not be found
 * @param unknown whether no lexicon knows it: mostly a name
 * @param name whether a lexicon knows it as a given name or a place: those are spelled in one way
 */
public record WordReadings(
    List<WordKey> keys, List<WordKey> guesses, boolean function, boolean unknown, boolean name) {
  public WordReadings {
    keys = List.copyOf(keys);
    guesses = List.copyOf(guesses);
  }
}
