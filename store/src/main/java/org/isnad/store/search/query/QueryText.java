package org.isnad.store.search.query;

import java.util.List;
import org.isnad.model.Span;
import org.isnad.store.search.query.QueryProblem.Kind;
import org.isnad.store.search.query.QueryReading.Understood;

/** Reads what somebody typed. Stateless and thread-safe. */
public final class QueryText {
  /** Code points that a query may have. */
  public static final int MOST_LETTERS = 2_000;

  private QueryText() {}

  /**
   * What the query asks for, or why it cannot be understood. Never throws for what stands in it.
   */
  public static QueryReading read(String query) {
    int length = query.codePointCount(0, query.length());
    if (length > MOST_LETTERS) {
      String message = "The query has " + length + " letters; " + MOST_LETTERS + " are the most.";
      return new QueryProblem(Kind.TOO_LONG, message, new Span(MOST_LETTERS, length), null);
    }
    try {
      if (query.strip().equals("*")) {
        return new Understood(new QueryNode.Everything(), null);
      }
      List<Lexeme> lexemes = QueryTokenizer.tokenize(query, QueryWords.bundled());
      QueryNodeBuilder builder = new QueryNodeBuilder(query, lexemes, QueryWords.bundled());
      QueryNode root = builder.build();
      return new Understood(root, builder.kind());
    } catch (QueryFault fault) {
      return fault.problem();
    }
  }
}
