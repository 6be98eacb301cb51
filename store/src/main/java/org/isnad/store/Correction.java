package org.isnad.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that people put right: a record of its own, applied on top of what was read, so that it
 * outlives every new reading, can be handed on, and taken back.
 *
 * @param id names it, also in other data folders
 * @param article id of the article that it is about, or null
 * @param entity id of the entity that it is about, or null
 * @param value what the kind asks for, by key; a statement is named by {@code start} and {@code end} of
 *     its content in code points of the article's text, since its number changes with the reading
 * @param author who made it
 * @param note why, or null
 * @param at when, ISO 8601 instant
 * @param undone when it was taken back, or null
 * @param undoneBy who took it back, or null
 */
public record Correction(
    String id,
    CorrectionKind kind,
    @Nullable String article,
    @Nullable String entity,
    Map<String, String> value,
    String author,
    @Nullable String note,
    String at,
    @Nullable String undone,
    @Nullable String undoneBy) {
  public Correction {
    value = Collections.unmodifiableMap(new TreeMap<>(value));
  }

  /** One of its values, or null. */
  public @Nullable String value(String key) {
    return value.get(key);
  }

  /**
   * One of its values.
   *
   * @throws DeskException where it lacks
   */
  String required(String key) {
    String found = value.get(key);
    if (found == null || found.isBlank()) {
      throw new DeskException(DeskFault.REFUSED, "a correction «" + kind.key() + "» needs «" + key + "»");
    }
    return found;
  }
}
