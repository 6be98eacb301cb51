package org.isnad.story;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Entity;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The names of places in {@code places.tsv}: of a town with two names, the one that stands for both. Immutable and thread-safe. */
final class PlaceNames {
  private final Map<String, String> lemmas = new HashMap<>();

  PlaceNames(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("places")) {
      lemmas.putIfAbsent(Normalizer.fold(entry.form()), entry.lemma());
    }
  }

  /** The name that stands for all names of the place, or null where the lexicon has none of them. */
  @Nullable String common(Entity place) {
    String common = lemmas.get(Normalizer.fold(place.name()));
    for (String alias : place.aliases()) {
      common = common == null ? lemmas.get(Normalizer.fold(alias)) : common;
    }
    return common;
  }
}
