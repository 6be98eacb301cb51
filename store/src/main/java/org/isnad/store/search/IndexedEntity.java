package org.isnad.store.search;

import java.util.List;
import org.isnad.model.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A person, body or place across articles.
 *
 * @param id across articles
 * @param name the name it is shown by
 * @param spellings every other form of its name that articles have
 * @param latin its name in English, or null
 * @param roles titles and offices that articles give it
 * @param articles in how many articles it is named
 */
public record IndexedEntity(
    String id,
    EntityType type,
    String name,
    List<String> spellings,
    @Nullable String latin,
    List<String> roles,
    long articles) {
  public IndexedEntity {
    spellings = List.copyOf(spellings);
    roles = List.copyOf(roles);
  }
}
