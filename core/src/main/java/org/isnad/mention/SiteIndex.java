package org.isnad.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Entity.Site;
import org.jspecify.annotations.Nullable;

/** Where the places of the lexicon lie, and what they and the states are called in English. Immutable. */
final class SiteIndex {
  private final Map<String, Entry> entries;

  SiteIndex(Lexicon lexicon) {
    List<Entry> all = lexicon.entries("sites");
    entries = HashMap.newHashMap(all.size());
    for (Entry e : all) {
      boolean state = e.cls().equals("state-name");
      entries.put(state ? e.feature("iso", "") : e.form() + e.feature("country", ""), e);
    }
  }

  /** The site of a place, as far as its line in the lexicon of places tells one state; null where it tells none. */
  @Nullable Site site(Entry place) {
    String country = country(place);
    if (country.length() != 2) {
      return null;
    }
    Entry e = entries.get(place.lemma() + country);
    if (e == null) {
      return new Site(country, null, null, null, null);
    }
    String geonames = e.features().get("geonames");
    return new Site(country, Double.valueOf(e.feature("lat", "0")), Double.valueOf(e.feature("lon", "0")), e.features().get("wikidata"),
        geonames == null ? null : Integer.valueOf(geonames));
  }

  /** The place's name in English, or null. */
  @Nullable String english(Entry place) {
    String iso = place.features().get("iso");
    Entry e = entries.get(iso != null ? iso : place.lemma() + country(place));
    return e == null ? null : e.lemma();
  }

  private static String country(Entry place) {
    return place.feature("iso", place.feature("of", place.feature("in", "")));
  }
}
