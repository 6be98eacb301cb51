package org.isnad.model;

/** What kind of thing an entity is: the three kinds that news corpora tell apart (CoNLL 2003 without its fourth). */
public enum EntityType {
  PERSON("PER"),
  ORGANISATION("ORG"),
  PLACE("LOC");

  private final String key;

  EntityType(String key) {
    this.key = key;
  }

  /** Its name in the JSON record. */
  public String key() {
    return key;
  }
}
