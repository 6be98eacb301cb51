package org.isnad.store.search.query;

import java.util.Locale;

/**
 * What a query can name before a colon. The names that readers type stand in {@code
 * query-words.tsv}.
 */
public enum SearchField {
  /** Which of the three kinds is searched for; stands once, beside everything else. */
  KIND(Takes.CODE),
  HEADLINE(Takes.WORDS),
  TEXT(Takes.WORDS),
  SOURCE(Takes.WORDS),
  ROLE(Takes.WORDS),
  ADDRESSEE(Takes.WORDS),
  /** Who carried a statement on. */
  CHAIN(Takes.WORDS),
  ENTITY(Takes.WORDS),
  PLACE(Takes.WORDS),
  OUTLET(Takes.WORDS),
  SECTION(Takes.WORDS),
  AUTHOR(Takes.WORDS),
  /** The reporting verb, by its lemma or any of its forms. */
  CUE(Takes.WORDS),
  /** What a source or an entity is: person, spokesperson, agency. */
  TYPE(Takes.CODE),
  STANCE(Takes.CODE),
  MODE(Takes.CODE),
  CHANNEL(Takes.CODE),
  NEGATED(Takes.CODE),
  LANG(Takes.VALUE),
  RULE(Takes.VALUE),
  STORY(Takes.VALUE),
  TAG(Takes.VALUE),
  ARTICLE(Takes.VALUE),
  /** An id across articles: whose statement, or who is named. */
  ID(Takes.VALUE),
  FROM(Takes.DAY),
  UNTIL(Takes.DAY),
  ON(Takes.DAY),
  CONFIDENCE(Takes.NUMBER),
  INDEPENDENT(Takes.NUMBER);

  /** What can stand behind the colon. */
  public enum Takes {
    WORDS,
    /** One of a closed list. */
    CODE,
    /** Exactly what the record has. */
    VALUE,
    DAY,
    NUMBER
  }

  private final Takes takes;

  SearchField(Takes takes) {
    this.takes = takes;
  }

  public Takes takes() {
    return takes;
  }

  /** Its name in English. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
