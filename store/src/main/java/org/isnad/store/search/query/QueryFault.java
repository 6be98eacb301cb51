package org.isnad.store.search.query;

import org.isnad.model.Span;
import org.isnad.store.search.query.QueryProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Carries a problem out of the depth of a query; never leaves this package. */
final class QueryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient QueryProblem problem;

  /**
   * @param start in code units of the query
   */
  QueryFault(
      Kind kind, String query, int start, int end, String message, @Nullable String suggestion) {
    super(message, null, false, false);
    int from = query.codePointCount(0, start);
    this.problem =
        new QueryProblem(
            kind, message, new Span(from, from + query.codePointCount(start, end)), suggestion);
  }

  QueryProblem problem() {
    return problem;
  }
}
