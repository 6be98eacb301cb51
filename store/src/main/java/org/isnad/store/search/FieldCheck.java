package org.isnad.store.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.model.Span;
import org.isnad.store.search.query.QueryNode;
import org.isnad.store.search.query.QueryNode.And;
import org.isnad.store.search.query.QueryNode.Beginning;
import org.isnad.store.search.query.QueryNode.Days;
import org.isnad.store.search.query.QueryNode.Everything;
import org.isnad.store.search.query.QueryNode.InField;
import org.isnad.store.search.query.QueryNode.Least;
import org.isnad.store.search.query.QueryNode.Not;
import org.isnad.store.search.query.QueryNode.Or;
import org.isnad.store.search.query.QueryNode.Phrase;
import org.isnad.store.search.query.QueryNode.Value;
import org.isnad.store.search.query.QueryNode.Word;
import org.isnad.store.search.query.QueryProblem;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/** Whether what is searched for has the fields that are asked for. Stateless. */
final class FieldCheck {
  private static final Set<SearchField> OF_ENTITIES =
      EnumSet.of(
          SearchField.TEXT, SearchField.ENTITY, SearchField.ROLE, SearchField.TYPE, SearchField.ID);

  private FieldCheck() {}

  /**
   * The first field that things of the kind do not have, as a problem; null where there is none.
   */
  static @Nullable QueryProblem check(QueryNode node, SearchKind kind) {
    return switch (node) {
      case And a -> first(a.of(), kind);
      case Or o -> first(o.of(), kind);
      case Not n -> check(n.of(), kind);
      case InField f -> problem(f.field(), kind, f.at());
      case Value v -> problem(v.field(), kind, v.at());
      case Least l -> problem(l.field(), kind, l.at());
      case Days d -> problem(SearchField.ON, kind, d.at());
      case Everything e -> null;
      case Word w -> null;
      case Beginning b -> null;
      case Phrase p -> null;
    };
  }

  /** Whether words are asked for, by which findings differ. */
  static boolean words(QueryNode node) {
    return switch (node) {
      case And a -> a.of().stream().anyMatch(FieldCheck::words);
      case Or o -> o.of().stream().anyMatch(FieldCheck::words);
      case InField f -> words(f.of());
      case Word w -> true;
      case Phrase p -> true;
      case Beginning b -> false;
      case Not n -> false;
      case Value v -> false;
      case Least l -> false;
      case Days d -> false;
      case Everything e -> false;
    };
  }

  private static @Nullable QueryProblem first(List<QueryNode> nodes, SearchKind kind) {
    for (QueryNode node : nodes) {
      QueryProblem problem = check(node, kind);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable QueryProblem problem(SearchField field, SearchKind kind, Span at) {
    boolean has =
        switch (kind) {
          case ARTICLE -> true;
          case STATEMENT -> field != SearchField.HEADLINE;
          case ENTITY -> OF_ENTITIES.contains(field);
        };
    if (has) {
      return null;
    }
    String suggestion =
        kind == SearchKind.ENTITY
            ? "They have "
                + OF_ENTITIES.stream().map(SearchField::key).collect(Collectors.joining(", "))
                + "."
            : "Search for articles, or leave it out.";
    String what = field == SearchField.ON ? "days" : "the field \u201C" + field.key() + "\u201D";
    String things = kind == SearchKind.ENTITY ? "entities" : kind.key() + "s";
    return new QueryProblem(
        QueryProblem.Kind.WRONG_FIELD_FOR_KIND,
        things.substring(0, 1).toUpperCase(Locale.ROOT)
            + things.substring(1)
            + " do not have "
            + what
            + ".",
        at,
        suggestion);
  }
}
