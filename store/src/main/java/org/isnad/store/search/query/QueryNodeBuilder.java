package org.isnad.store.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.model.Span;
import org.isnad.store.search.query.Lexeme.Sort;
import org.isnad.store.search.query.QueryNode.And;
import org.isnad.store.search.query.QueryNode.Everything;
import org.isnad.store.search.query.QueryNode.InField;
import org.isnad.store.search.query.QueryNode.Not;
import org.isnad.store.search.query.QueryNode.Or;
import org.isnad.store.search.query.QueryProblem.Kind;
import org.isnad.store.search.query.SearchField.Takes;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree from lexemes, top down. «Or» joins its two neighbours and nothing further: in
 * «visit Moscow OR Beijing» the visit is asked for in both cases, as search engines have it.
 *
 * <p>Used once, by one thread.
 */
final class QueryNodeBuilder {
  private static final int MOST_LEAVES = 64;
  private static final int MOST_DEPTH = 12;

  private final String query;
  private final List<Lexeme> lexemes;
  private final QueryWords words;
  private final LeafBuilder leaves;
  private int next;
  private int count;
  private @Nullable SearchKind kind;

  QueryNodeBuilder(String query, List<Lexeme> lexemes, QueryWords words) {
    this.query = query;
    this.lexemes = lexemes;
    this.words = words;
    this.leaves = new LeafBuilder(query, words);
  }

  @Nullable SearchKind kind() {
    return kind;
  }

  QueryNode build() {
    QueryNode root = all(0, null);
    if (next < lexemes.size()) {
      Lexeme stray = lexemes.get(next);
      throw fault(
          Kind.STRAY_BRACKET,
          stray,
          "This bracket closes nothing.",
          "Take it out, or write an opening one before it.");
    }
    DayRange.check(query, root);
    return root;
  }

  /** Everything up to a closing bracket or the end. */
  private QueryNode all(int depth, @Nullable SearchField field) {
    List<QueryNode> parts = new ArrayList<>();
    while (next < lexemes.size() && lexemes.get(next).sort() != Sort.CLOSE) {
      Lexeme lexeme = lexemes.get(next);
      if (lexeme.sort() == Sort.AND && !parts.isEmpty() && operandFollows(next)) {
        next++;
        continue;
      }
      QueryNode part = any(depth, field);
      if (!(part instanceof Everything)) {
        parts.add(part);
      }
    }
    return parts.isEmpty()
        ? new Everything()
        : parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private QueryNode any(int depth, @Nullable SearchField field) {
    int first = next;
    List<QueryNode> parts = new ArrayList<>();
    parts.add(one(depth, field));
    while (next < lexemes.size() && lexemes.get(next).sort() == Sort.OR && operandFollows(next)) {
      next++;
      parts.add(one(depth, field));
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    if (parts.stream().anyMatch(Everything.class::isInstance)) {
      throw fault(
          Kind.KIND_MISPLACED,
          lexemes.get(first),
          "The kind cannot be one of several.",
          "Ask once for each kind.");
    }
    return new Or(parts);
  }

  private boolean operandFollows(int operator) {
    Sort after = operator + 1 < lexemes.size() ? lexemes.get(operator + 1).sort() : Sort.CLOSE;
    return after != Sort.CLOSE && after != Sort.OR && after != Sort.AND;
  }

  private QueryNode one(int depth, @Nullable SearchField field) {
    Lexeme lexeme = lexemes.get(next);
    if (depth > MOST_DEPTH) {
      throw fault(
          Kind.TOO_DEEP,
          lexeme,
          "Brackets stand in brackets more than " + MOST_DEPTH + " deep.",
          "Take some out: words beside each other are all asked for.");
    }
    next++;
    return switch (lexeme.sort()) {
      case NOT -> negation(lexeme, depth, field);
      case OPEN -> group(lexeme, depth, field);
      case FIELD -> field(lexeme, depth, field);
      // An operator with nothing to join is a word like any other.
      case WORD, PHRASE, OR, AND, CLOSE -> leaf(lexeme, field);
    };
  }

  private QueryNode negation(Lexeme not, int depth, @Nullable SearchField field) {
    if (next >= lexemes.size() || lexemes.get(next).sort() == Sort.CLOSE) {
      return not.text().isEmpty() ? new Everything() : leaf(not, field);
    }
    QueryNode of = one(depth + 1, field);
    if (of instanceof Everything) {
      throw fault(
          Kind.KIND_MISPLACED,
          not,
          "Nothing is left to be excluded behind the minus.",
          "A minus stands before a word, a phrase, a field or a bracket; a kind cannot be"
              + " excluded.");
    }
    return of instanceof Not twice ? twice.of() : new Not(of);
  }

  private QueryNode group(Lexeme open, int depth, @Nullable SearchField field) {
    QueryNode inner = all(depth + 1, field);
    if (next >= lexemes.size()) {
      throw fault(
          Kind.OPEN_BRACKET,
          open,
          "The bracket is not closed.",
          "Write a closing one, or take this one out.");
    }
    next++;
    if (inner instanceof Everything && field != null) {
      throw fault(
          Kind.EMPTY_BRACKETS,
          open,
          "Nothing stands in the brackets.",
          "Write what to look for, or take them out.");
    }
    return inner;
  }

  private QueryNode field(Lexeme lexeme, int depth, @Nullable SearchField outer) {
    SearchField field = SearchField.valueOf(lexeme.text());
    if (outer != null) {
      String message =
          "The field \u201C"
              + field.key()
              + "\u201D stands within the field \u201C"
              + outer.key()
              + "\u201D.";
      throw fault(
          Kind.FIELD_IN_FIELD, lexeme, message, "Close the bracket of the outer field first.");
    }
    if (next >= lexemes.size()
        || lexemes.get(next).sort() == Sort.CLOSE
        || lexemes.get(next).sort() == Sort.FIELD) {
      throw fault(
          Kind.NO_VALUE,
          lexeme,
          "Nothing stands behind \u201C"
              + query.substring(lexeme.start(), lexeme.end())
              + "\u201D.",
          "Write what to look for without a space.");
    }
    if (field == SearchField.KIND) {
      return kind(lexeme, depth);
    }
    QueryNode value = one(depth + 1, field);
    boolean words = field.takes() == Takes.WORDS;
    return words
        ? new InField(field, value, leaves.at(lexeme.start(), lexemes.get(next - 1).end()))
        : value;
  }

  /** Keeps the kind for the whole query; in the tree it asks for nothing more. */
  private QueryNode kind(Lexeme lexeme, int depth) {
    Lexeme value = lexemes.get(next++);
    String key = words.key("kind", value.text());
    if (key == null || value.sort() == Sort.OPEN) {
      throw leaves.unknownValue(SearchField.KIND, value);
    }
    if (depth > 0 || kind != null) {
      throw fault(
          Kind.KIND_MISPLACED,
          lexeme,
          "The kind is asked for once, outside of all brackets.",
          "Write \u201Ckind:" + key + "\u201D at the beginning.");
    }
    kind = SearchKind.valueOf(key.toUpperCase(Locale.ROOT));
    return new Everything();
  }

  private QueryNode leaf(Lexeme lexeme, @Nullable SearchField field) {
    count++;
    if (count > MOST_LEAVES) {
      throw fault(
          Kind.TOO_MANY_WORDS,
          lexeme,
          "The query has more than " + MOST_LEAVES + " words and conditions.",
          "Ask for fewer.");
    }
    return leaves.leaf(lexeme, field);
  }

  private QueryFault fault(Kind problem, Lexeme at, String message, String suggestion) {
    return new QueryFault(problem, query, at.start(), at.end(), message, suggestion);
  }

  /** A place in code points. */
  static Span span(String query, int start, int end) {
    int from = query.codePointCount(0, start);
    return new Span(from, from + query.codePointCount(start, end));
  }
}
