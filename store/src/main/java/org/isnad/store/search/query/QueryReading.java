package org.isnad.store.search.query;

import org.jspecify.annotations.Nullable;

/** What came of reading a query: what it asks for, or why it cannot be understood. */
public sealed interface QueryReading permits QueryReading.Understood, QueryProblem {

  /**
   * A query that can be answered.
   *
   * @param root what it asks for
   * @param kind the kind that the query itself names, or null
   */
  record Understood(QueryNode root, @Nullable SearchKind kind) implements QueryReading {}
}
