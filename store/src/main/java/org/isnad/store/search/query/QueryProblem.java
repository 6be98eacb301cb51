package org.isnad.store.search.query;

import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Why a query cannot be answered, for whoever typed it.
 *
 * @param kind for programs
 * @param message one sentence that says what is wrong
 * @param at where, in code points of the query
 * @param suggestion what to write instead, or null where nothing is near
 */
public record QueryProblem(Kind kind, String message, Span at, @Nullable String suggestion)
    implements QueryReading {

  /** What is wrong, for programs. */
  public enum Kind {
    TOO_LONG,
    TOO_MANY_WORDS,
    TOO_DEEP,
    UNKNOWN_FIELD,
    UNKNOWN_VALUE,
    NO_VALUE,
    NOT_A_DAY,
    NOT_A_NUMBER,
    OPEN_QUOTATION,
    OPEN_BRACKET,
    STRAY_BRACKET,
    EMPTY_BRACKETS,
    FIELD_IN_FIELD,
    WRONG_FIELD_FOR_KIND,
    BAD_WILDCARD,
    KIND_MISPLACED,
    DAYS_REVERSED,
    BAD_CURSOR
  }

  /** Message, place and suggestion on one line. */
  public String sentence() {
    return message + (suggestion == null ? "" : " " + suggestion);
  }
}
