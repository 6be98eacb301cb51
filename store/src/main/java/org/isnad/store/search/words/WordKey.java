package org.isnad.store.search.words;

import java.util.List;

/**
 * One reading of a word, as it is searched for.
 *
 * @param bare the lookup form without what is written onto it: conjunctions, prepositions, article,
 *     pronouns that a lexicon vouches for
 * @param stems what forms of one word share, at least one; never empty strings
 */
public record WordKey(String bare, List<String> stems) {
  public WordKey {
    stems = List.copyOf(stems);
  }
}
