package org.isnad.store.search.query;

import java.util.Locale;

/** What is searched for. */
public enum SearchKind {
  ARTICLE,
  STATEMENT,
  ENTITY;

  /** Its name in queries and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
