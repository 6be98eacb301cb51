package org.isnad.store;

/** What of a data folder changed. */
public enum ChangeKind {
  /** An article came, or is read anew. */
  ARTICLE("article"),
  /** An article is gone. */
  ARTICLE_GONE("article-gone"),
  /** A story began or grew. */
  STORY("story"),
  /** A story is part of another now, or has no article left. */
  STORY_GONE("story-gone"),
  /** An entity has another name, or is another. */
  ENTITY("entity"),
  /** People put something right, or took that back. */
  CORRECTION("correction");

  private final String key;

  ChangeKind(String key) {
    this.key = key;
  }

  /** Its name in tables and events. */
  public String key() {
    return key;
  }

  static ChangeKind of(String key) {
    for (ChangeKind kind : values()) {
      if (kind.key.equals(key)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of change: " + key);
  }
}
