package org.isnad.figure;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.FormMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What news counts, from {@code counted-nouns.tsv}, with the duals made of the singulars, by lookup
 * form. Immutable and thread-safe.
 */
final class CountedNouns {
  private static final char HA = '\u0647';
  private static final char YA = '\u064A';
  private static final String TA = "\u062A";
  private static final char ALEF = '\u0627';
  private static final String[] DUALS = {"\u0627\u0646", "\u064A\u0646"};

  private final FormMap<Noun> nouns;

  /** Singulars for people among them, which are few. */
  private final FormMap<Noun> people = new FormMap<>();

  /** The number in which a noun stands. */
  enum Count {
    ONE,
    TWO,
    MANY
  }

  /**
   * A noun.
   *
   * @param person whether it is a human being
   */
  record Noun(Count count, boolean person) {}

  CountedNouns(Lexicon lexicon) {
    Map<String, Noun> known = new HashMap<>();
    Map<String, Noun> duals = new HashMap<>();
    for (Entry entry : lexicon.entries("counted-nouns")) {
      String form = Normalizer.fold(entry.form());
      boolean person = entry.has("person", "yes");
      boolean plural = entry.has("number", "pl");
      known.putIfAbsent(form, new Noun(plural ? Count.MANY : Count.ONE, person));
      if (!plural) {
        String stem = form.charAt(form.length() - 1) == HA
            ? form.substring(0, form.length() - 1).concat(TA)
            : form;
        for (String ending : DUALS) {
          duals.put(stem.concat(ending), new Noun(Count.TWO, person));
        }
      }
    }
    // The dual of many a noun for people looks like its plural.
    duals.forEach(known::putIfAbsent);
    nouns = new FormMap<>(known);
    known.forEach((form, noun) -> {
      if (noun.person() && noun.count() == Count.ONE) {
        people.put(form, noun);
      }
    });
  }

  /** Whether the form is a noun for one human being, with or without the accusative alef. */
  boolean onePerson(String form) {
    Noun noun = find(people, form) == null ? null : find(form);
    return noun != null && noun.person() && noun.count() == Count.ONE;
  }

  /** The noun of that form, with or without the accusative alef, or null. */
  @Nullable Noun find(String form) {
    return find(nouns, form);
  }

  private static @Nullable Noun find(FormMap<Noun> nouns, String form) {
    Noun noun = nouns.get(form);
    if (noun == null && form.length() > 3 && form.charAt(form.length() - 1) == ALEF && nouns.has(form, form.length() - 1)) {
      noun = nouns.get(form.substring(0, form.length() - 1));
    }
    return noun;
  }

  /** Whether the form ends like a sound masculine plural, which is of people. */
  static boolean soundPlural(String form) {
    int n = form.length();
    if (n < 6 || form.charAt(n - 1) != '\u0646' || form.charAt(n - 2) != YA && form.charAt(n - 2) != '\u0648') {
      return false;
    }
    // Plurals of the pattern of «laws» end so by their root.
    return !(n == 6 && form.charAt(2) == ALEF);
  }
}
