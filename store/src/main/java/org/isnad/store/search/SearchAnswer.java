package org.isnad.store.search;

import org.isnad.store.search.query.QueryProblem;

/** What a search gives: a page of findings, or why the query cannot be answered. */
public sealed interface SearchAnswer permits ResultSlice, SearchAnswer.Refused {

  /** The query cannot be answered as it is. */
  record Refused(QueryProblem problem) implements SearchAnswer {}
}
