package org.isnad.store.search.query;

import java.time.LocalDate;
import java.util.List;
import org.isnad.model.Span;

/**
 * What a query asks for, as a tree. Places are in code points of the query.
 *
 * <p>A tree that {@link QueryText} built is no deeper and has no more leaves than its limits say.
 */
public sealed interface QueryNode {

  /** Everything there is: an empty query. */
  record Everything() implements QueryNode {}

  /**
   * A word, in all its forms.
   *
   * @param exact whether only the word as it is printed counts
   */
  record Word(String text, boolean exact, Span at) implements QueryNode {}

  /**
   * Words that begin so.
   *
   * @param text without the asterisk
   */
  record Beginning(String text, Span at) implements QueryNode {}

  /** Words one behind the other. */
  record Phrase(String text, Span at) implements QueryNode {}

  /** What is asked of one field only: words, phrases and their combinations. */
  record InField(SearchField field, QueryNode of, Span at) implements QueryNode {}

  /** A field that has exactly this value. */
  record Value(SearchField field, String value, Span at) implements QueryNode {}

  /**
   * Days from the first to the last, both included.
   *
   * @param first {@link LocalDate#MIN} where there is no first
   * @param last {@link LocalDate#MAX} where there is no last
   */
  record Days(LocalDate first, LocalDate last, Span at) implements QueryNode {}

  /** A number of at least this. */
  record Least(SearchField field, double least, Span at) implements QueryNode {}

  /** What must not be. */
  record Not(QueryNode of) implements QueryNode {}

  /**
   * All of these.
   *
   * @param of at least two
   */
  record And(List<QueryNode> of) implements QueryNode {
    public And {
      of = List.copyOf(of);
    }
  }

  /**
   * Any of these.
   *
   * @param of at least two
   */
  record Or(List<QueryNode> of) implements QueryNode {
    public Or {
      of = List.copyOf(of);
    }
  }
}
