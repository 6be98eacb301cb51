package org.isnad.store.search.query;

import java.time.LocalDate;
import java.util.Objects;
import org.isnad.model.Span;
import org.isnad.store.search.query.Lexeme.Sort;
import org.isnad.store.search.query.QueryNode.Beginning;
import org.isnad.store.search.query.QueryNode.Days;
import org.isnad.store.search.query.QueryNode.Least;
import org.isnad.store.search.query.QueryNode.Phrase;
import org.isnad.store.search.query.QueryNode.Value;
import org.isnad.store.search.query.QueryNode.Word;
import org.isnad.store.search.query.QueryProblem.Kind;
import org.isnad.store.search.query.SearchField.Takes;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Reads single words and values of a query. Used by one thread. */
final class LeafBuilder {
  /** Fewer letters before an asterisk are the beginning of too many words. */
  private static final int LEAST_BEGINNING = 2;

  private final String query;
  private final QueryWords words;

  LeafBuilder(String query, QueryWords words) {
    this.query = query;
    this.words = words;
  }

  Span at(int start, int end) {
    return QueryNodeBuilder.span(query, start, end);
  }

  QueryNode leaf(Lexeme lexeme, @Nullable SearchField field) {
    Takes takes = field == null ? Takes.WORDS : field.takes();
    return switch (takes) {
      case WORDS -> words(lexeme);
      case CODE -> code(lexeme, Objects.requireNonNull(field));
      case VALUE ->
          new Value(Objects.requireNonNull(field), lexeme.text(), at(lexeme.start(), lexeme.end()));
      case DAY -> day(lexeme, Objects.requireNonNull(field));
      case NUMBER -> number(lexeme, Objects.requireNonNull(field));
    };
  }

  private QueryNode words(Lexeme lexeme) {
    Span at = at(lexeme.start(), lexeme.end());
    String text = lexeme.text();
    if (lexeme.sort() == Sort.PHRASE) {
      return new Phrase(text, at);
    }
    boolean exact = text.startsWith("=") && text.length() > 1;
    String word = exact ? text.substring(1) : text;
    int star = word.indexOf('*');
    if (star < 0) {
      return new Word(word, exact, at);
    }
    if (star < word.length() - 1 || exact) {
      throw fault(
          Kind.BAD_WILDCARD,
          lexeme,
          "An asterisk can only stand at the end of a word.",
          "All forms of a word are found without it.");
    }
    String beginning = word.substring(0, star);
    if (beginning.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_BEGINNING) {
      throw fault(
          Kind.BAD_WILDCARD,
          lexeme,
          "At least " + LEAST_BEGINNING + " letters stand before an asterisk.",
          null);
    }
    return new Beginning(beginning, at);
  }

  private QueryNode code(Lexeme lexeme, SearchField field) {
    String key = words.key(field.key(), lexeme.text());
    if (key == null) {
      throw unknownValue(field, lexeme);
    }
    return new Value(field, key, at(lexeme.start(), lexeme.end()));
  }

  QueryFault unknownValue(SearchField field, Lexeme lexeme) {
    String near = words.nearest(field.key(), lexeme.text());
    String suggestion =
        near != null
            ? "Did you mean \u201C" + near + "\u201D?"
            : "There are: " + words.all(field.key()) + ".";
    return fault(
        Kind.UNKNOWN_VALUE,
        lexeme,
        "The field \u201C" + field.key() + "\u201D has no value \u201C" + lexeme.text() + "\u201D.",
        suggestion);
  }

  private QueryNode day(Lexeme lexeme, SearchField field) {
    DayRange range = DayRange.of(Normalizer.fold(lexeme.text()));
    if (range == null) {
      throw fault(
          Kind.NOT_A_DAY,
          lexeme,
          "\u201C" + lexeme.text() + "\u201D is no day, month or year.",
          "Write 2026-06-01, 2026-06 or 2026.");
    }
    Span at = at(lexeme.start(), lexeme.end());
    LocalDate first = field == SearchField.UNTIL ? LocalDate.MIN : range.first();
    LocalDate last = field == SearchField.FROM ? LocalDate.MAX : range.last();
    return new Days(first, last, at);
  }

  private QueryNode number(Lexeme lexeme, SearchField field) {
    String text = Normalizer.fold(lexeme.text()).replace('\u066B', '.');
    String digits = text.startsWith(">=") ? text.substring(2) : text;
    if (!digits.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
      throw fault(
          Kind.NOT_A_NUMBER,
          lexeme,
          "\u201C" + lexeme.text() + "\u201D is no number.",
          "The field \u201C"
              + field.key()
              + "\u201D takes the least that is wanted: "
              + (field == SearchField.CONFIDENCE ? "0.8" : "3")
              + ".");
    }
    return new Least(field, Double.parseDouble(digits), at(lexeme.start(), lexeme.end()));
  }

  private QueryFault fault(Kind kind, Lexeme at, String message, @Nullable String suggestion) {
    return new QueryFault(kind, query, at.start(), at.end(), message, suggestion);
  }
}
