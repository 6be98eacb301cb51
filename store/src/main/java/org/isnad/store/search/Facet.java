package org.isnad.store.search;

import java.util.Locale;

/**
 * What findings are counted by, and what a search can be narrowed to. Of an article all its
 * statements count.
 */
public enum Facet {
  OUTLET,
  /** Whose statement it is: id of the entity across articles. */
  SOURCE,
  ROLE,
  STANCE,
  MODE,
  CHANNEL,
  /** Who is named: id across articles. Of a statement, within its content. */
  ENTITY,
  /** The same for places alone, with the place of saying. */
  PLACE,
  /** What the source is: person, spokesperson, agency. Of an entity, what it is. */
  TYPE,
  NEGATED,
  /** ISO 8601 date. */
  DAY,
  /** Year and month: 2026-11. */
  MONTH,
  LANG,
  SECTION,
  AUTHOR,
  CUE,
  RULE,
  STORY,
  TAG,
  /** How many independent sources the story has: a column that changes as others join the story. */
  INDEPENDENT;

  /** Its name in answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its values are ids of entities, which have names. */
  boolean ofEntities() {
    return this == SOURCE || this == ENTITY || this == PLACE;
  }

  /** The index field that its values stand in. */
  String field() {
    return "f." + key();
  }
}
