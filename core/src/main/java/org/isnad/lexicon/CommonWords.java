package org.isnad.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.text.Normalizer;

/**
 * The everyday words that are no names, by their lookup forms. Particles before a word and endings behind it are taken off by
 * their letters alone: a name that is taken for an everyday word is found again by its title or by a given name before it.
 * Immutable.
 */
public final class CommonWords {
  private static final String CONJUNCTIONS = "\u0648\u0641";
  private static final String PREPOSITIONS = "\u0628\u0644\u0643\u0633";
  private static final String HA = "\u0647";
  /** Accusative alef, pronouns, dual and plural endings. */
  private static final List<String> ENDINGS = List.of("\u0627", HA, "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0646\u0627",
      "\u064A\u0646", "\u0627\u0646", "\u0648\u0646", "\u0627\u062A", "\u062A\u064A\u0646", "\u062A\u0627\u0646");

  private final Set<String> words;

  CommonWords(List<Entry> entries) {
    words = HashSet.newHashSet(entries.size());
    for (Entry e : entries) {
      words.add(Normalizer.fold(e.form()));
    }
  }

  /** Whether the form is such a word, with whatever is written onto it. */
  public boolean holds(String form) {
    if (inflected(form)) {
      return true;
    }
    boolean conjunction = form.length() > 3 && CONJUNCTIONS.indexOf(form.charAt(0)) >= 0;
    String rest = conjunction ? form.substring(1) : form;
    return conjunction && inflected(rest) || rest.length() > 3 && PREPOSITIONS.indexOf(rest.charAt(0)) >= 0 && inflected(rest.substring(1));
  }

  /** The same with nothing written before it: «with the end of» may be one word, and a name like it another. */
  public boolean plain(String form) {
    return inflected(form);
  }

  private boolean inflected(String form) {
    if (words.contains(form)) {
      return true;
    }
    for (String ending : ENDINGS) {
      int length = form.length() - ending.length();
      if (length >= 3 && form.endsWith(ending)) {
        String stem = form.substring(0, length);
        // Before a pronoun ta marbuta is written as ta.
        boolean ta = stem.endsWith("\u062A") && ending.charAt(0) == '\u0647';
        if (words.contains(stem) || words.contains(stem.concat(HA)) || ta && words.contains(stem.substring(0, length - 1).concat(HA))) {
          return true;
        }
      }
    }
    return false;
  }
}
