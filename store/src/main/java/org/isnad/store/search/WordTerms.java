package org.isnad.store.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.store.search.words.TextWord;
import org.isnad.store.search.words.WordKey;

/** The terms that a word is indexed by. Stateless. */
final class WordTerms {
  private static final int MOST_LETTERS = 120;

  private WordTerms() {}

  static List<String> stems(TextWord word) {
    List<WordKey> keys = word.readings().keys();
    if (keys.size() == 1) {
      return keys.getFirst().stems().stream().map(WordTerms::cut).toList();
    }
    Set<String> out = new LinkedHashSet<>();
    for (WordKey key : keys) {
      key.stems().forEach(stem -> out.add(cut(stem)));
    }
    return List.copyOf(out);
  }

  static List<String> bare(TextWord word) {
    List<WordKey> keys = word.readings().keys();
    if (keys.size() == 1) {
      return List.of(cut(keys.getFirst().bare()));
    }
    Set<String> out = new LinkedHashSet<>();
    keys.forEach(key -> out.add(cut(key.bare())));
    return List.copyOf(out);
  }

  static List<String> printed(TextWord word) {
    return List.of(cut(word.printed()));
  }

  /** Words and stems in one field. */
  static List<String> both(TextWord word) {
    List<String> out = new ArrayList<>(bare(word));
    stems(word).forEach(stem -> out.add(IndexFields.STEM_MARK + stem));
    return out;
  }

  /** The index takes no terms of more than some thousand bytes; what is so long is no word. */
  private static String cut(String term) {
    return term.length() <= MOST_LETTERS ? term : term.substring(0, MOST_LETTERS);
  }
}
