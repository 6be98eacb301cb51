package org.isnad.model;

/**
 * A stretch of an article that refers to somebody or something.
 *
 * @param id letter and ordinal in text order (m1)
 * @param at in the article's text, without a conjunction or preposition written onto it
 * @param entity id of what it refers to
 * @param rule name of the built-in that found it
 * @param confidence between 0 and 1
 */
public record Mention(String id, Span at, String entity, Form form, String rule, double confidence) {

  /** How a mention refers. */
  public enum Form {
    /** By a name, in full or in part. */
    NAME("name"),
    /** By the office that somebody holds. */
    ROLE("role"),
    /** By a common noun with the article: the ministry. */
    REFERENCE("reference");

    private final String key;

    Form(String key) {
      this.key = key;
    }

    /** Its name in the JSON record. */
    public String key() {
      return key;
    }
  }
}
