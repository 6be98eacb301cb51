package org.isnad.store.search;

/** The order of findings; of two that are equal in it the smaller id comes first. */
public enum SortOrder {
  RELEVANCE,
  /** By the time of publication, the latest first; those without one come last. */
  NEWEST,
  OLDEST
}
