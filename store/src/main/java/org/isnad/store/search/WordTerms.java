package org.isnad.store.search;

import java.util.ArrayList;
import java.util.List;
import org.isnad.store.search.words.TextWord;
import org.isnad.store.search.words.WordReadings;

/** The terms that a word is indexed by. Stateless. */
final class WordTerms {
  private WordTerms() {}

  static List<String> stems(TextWord word) {
    return word.readings().stems();
  }

  static List<String> bare(TextWord word) {
    return word.readings().bare();
  }

  static List<String> printed(TextWord word) {
    return List.of(WordReadings.cut(word.printed()));
  }

  /** Words and stems in one field. */
  static List<String> both(TextWord word) {
    List<String> bare = bare(word);
    List<String> stems = stems(word);
    List<String> out = new ArrayList<>(bare.size() + stems.size());
    out.addAll(bare);
    for (String stem : stems) {
      out.add(IndexFields.STEM_MARK + stem);
    }
    return out;
  }
}
