package org.isnad.store.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.model.Span;
import org.isnad.store.search.words.TextWord;
import org.isnad.store.search.words.WordKey;
import org.isnad.store.search.words.WordReadings;

/**
 * What of a text fits a query, collected while that is built. Used for one search, by one thread.
 */
final class HighlightPatterns {
  private final Set<String> stems = new HashSet<>();
  private final Set<String> bare = new HashSet<>();
  private final Set<String> printed = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<List<Set<String>>> phrases = new ArrayList<>();
  private boolean open = true;

  /** What is built from here on is asked for elsewhere than in the text, or must not be there. */
  void close() {
    open = false;
  }

  void open() {
    open = true;
  }

  boolean isOpen() {
    return open;
  }

  /** Whether nothing is to be highlighted. */
  boolean isEmpty() {
    return stems.isEmpty()
        && bare.isEmpty()
        && printed.isEmpty()
        && beginnings.isEmpty()
        && phrases.isEmpty();
  }

  void word(List<String> wordStems, String wordBare) {
    if (open) {
      stems.addAll(wordStems);
      bare.add(wordBare);
    }
  }

  void printed(String form) {
    if (open) {
      printed.add(form);
    }
  }

  void beginning(String letters) {
    if (open) {
      beginnings.add(letters);
    }
  }

  /**
   * @param places for each word of the phrase all forms that it can have
   */
  void phrase(List<Set<String>> places) {
    if (open) {
      phrases.add(places);
    }
  }

  /** What a word's readings tell of whether it fits. */
  enum Fit {
    NEVER,
    ALWAYS,

    /** It may, by the words around it, by how it is printed, or where its text speaks for a guess. */
    BY_CONTEXT
  }

  /** What is to be told of a word by its readings alone, guesses among them. */
  Fit fit(WordReadings readings) {
    if (!printed.isEmpty() || ofPhrase(readings.keys()) || ofPhrase(readings.guesses())) {
      return Fit.BY_CONTEXT;
    }
    return fits(readings.keys())
        ? Fit.ALWAYS
        : fits(readings.guesses()) ? Fit.BY_CONTEXT : Fit.NEVER;
  }

  private boolean ofPhrase(List<WordKey> keys) {
    for (List<Set<String>> phrase : phrases) {
      for (Set<String> place : phrase) {
        if (keys.stream().anyMatch(key -> place.contains(key.bare()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The stretches that fit, in text order, in code units of the text. */
  List<Span> in(List<TextWord> words) {
    List<Span> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int length = length(words, i);
      if (length > 0) {
        out.add(new Span(words.get(i).start(), words.get(i + length - 1).end()));
        i += length - 1;
      }
    }
    return out;
  }

  /** How many words from this one on fit together. */
  private int length(List<TextWord> words, int i) {
    int longest = 0;
    for (List<Set<String>> phrase : phrases) {
      int n = 0;
      while (n < phrase.size() && i + n < words.size() && isAny(words.get(i + n), phrase.get(n))) {
        n++;
      }
      longest = n == phrase.size() ? Math.max(longest, n) : longest;
    }
    return longest > 0 ? longest : fits(words.get(i)) ? 1 : 0;
  }

  private static boolean isAny(TextWord word, Set<String> forms) {
    for (WordKey key : word.readings().keys()) {
      if (forms.contains(key.bare())) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(TextWord word) {
    return printed.contains(word.printed()) || fits(word.readings().keys());
  }

  private boolean fits(List<WordKey> keys) {
    for (int i = 0; i < keys.size(); i++) {
      WordKey key = keys.get(i);
      if (bare.contains(key.bare()) || isAny(key.stems()) || begins(key.bare())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAny(List<String> some) {
    for (int i = 0; i < some.size(); i++) {
      if (stems.contains(some.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(String form) {
    for (int i = 0; i < beginnings.size(); i++) {
      if (form.startsWith(beginnings.get(i))) {
        return true;
      }
    }
    return false;
  }
}
