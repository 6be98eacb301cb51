package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, an organisation or a place that an article names: one, however often and under whatever spellings.
 *
 * @param id letter and ordinal in the order of first mention (e1)
 * @param name the fullest form in the article; a person's without titles
 * @param aliases the other forms that refer to it by name
 * @param latin its name in English, or null
 * @param role of a person: title or office as the article gives it, or null
 * @param site of a place that the lexicon of places knows: where it lies, else null
 */
public record Entity(
    String id,
    String name,
    List<String> aliases,
    EntityType type,
    @Nullable String latin,
    @Nullable String role,
    @Nullable Site site) {
  public Entity {
    aliases = List.copyOf(aliases);
  }

  /**
   * Where a place lies on the earth.
   *
   * @param country ISO 3166-1, or null for what lies in several or none
   * @param latitude in degrees north, or null; {@code longitude} is null exactly then
   * @param longitude in degrees east, or null
   * @param wikidata its item there, or null
   * @param geonames its number there, or null
   */
  public record Site(
      @Nullable String country,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String wikidata,
      @Nullable Integer geonames) {}
}
