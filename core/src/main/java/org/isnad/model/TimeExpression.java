package org.isnad.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that names a time, with its TIMEX3 type and value (ISO-TimeML).
 *
 * @param id letter and ordinal in text order (t1)
 * @param at in the article's text, without a leading preposition
 * @param value resolved against the article's own date: 2015-08-04, 2015-W31, P3D; null where that
 *     date is not known
 * @param rule id of the built-in that found it
 * @param confidence between 0 and 1
 */
public record TimeExpression(
    String id, Span at, TimexType type, @Nullable String value, String rule, double confidence) {

  /** What kind of time it is; its name is that of the record. */
  public enum TimexType {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
