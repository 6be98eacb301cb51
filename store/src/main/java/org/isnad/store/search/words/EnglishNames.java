package org.isnad.store.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;

/**
 * What the lexicons know of English names and codes: of states and cities, of agencies and outlets.
 * Immutable.
 */
public final class EnglishNames {
  private final Map<String, List<List<TextWord>>> names = new HashMap<>();

  public EnglishNames(Lexicon lexicon, TextAnalyzer analyzer) {
    for (Entry e : lexicon.entries("sites")) {
      add(e.lemma(), e.form(), analyzer);
    }
    for (String file : List.of("agencies", "outlets")) {
      for (Entry e : lexicon.entries(file)) {
        boolean word = !e.cls().equals("agency") && !e.cls().equals("outlet");
        if (!word && !e.feature("canonical", "").isEmpty()) {
          add(e.feature("canonical", ""), e.form(), analyzer);
        }
      }
    }
  }

  private void add(String english, String arabic, TextAnalyzer analyzer) {
    List<TextWord> words = analyzer.words(arabic);
    if (!words.isEmpty() && words.stream().noneMatch(TextWord::latin)) {
      names.computeIfAbsent(key(analyzer.words(english)), key -> new ArrayList<>()).add(words);
    }
  }

  /** The names in Arabic that these words are in English; empty where none is known. */
  public List<List<TextWord>> of(List<TextWord> english) {
    return names.getOrDefault(key(english), List.of());
  }

  private static String key(List<TextWord> words) {
    return words.stream().map(TextWord::printed).collect(Collectors.joining(" "));
  }
}
