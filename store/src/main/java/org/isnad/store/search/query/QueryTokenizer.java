package org.isnad.store.search.query;

import java.util.ArrayList;
import java.util.List;
import org.isnad.store.search.query.Lexeme.Sort;
import org.isnad.store.search.query.QueryProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts a query into lexemes. Used once, by one thread. */
final class QueryTokenizer {
  private static final String OPENING = "\"\u00AB\u201C\u201E\u201F\u2039\uFF02";
  private static final String STRAY = "\u00BB\u201D\u203A";
  private static final String MINUS = "-\u2212\u2013";
  private static final String COLONS = ":\uFF1A";

  private final String query;
  private final QueryWords words;
  private final List<Lexeme> out = new ArrayList<>();

  private QueryTokenizer(String query, QueryWords words) {
    this.query = query;
    this.words = words;
  }

  static List<Lexeme> tokenize(String query, QueryWords words) {
    QueryTokenizer tokenizer = new QueryTokenizer(query, words);
    int i = 0;
    while (i < query.length()) {
      i = tokenizer.next(i);
    }
    return tokenizer.out;
  }

  /** Takes the lexeme at {@code i} and says where the next can begin. */
  private int next(int i) {
    char c = query.charAt(i);
    if (blank(c) || STRAY.indexOf(c) >= 0) {
      return i + 1;
    }
    if (c == '(' || c == ')') {
      return put(c == '(' ? Sort.OPEN : Sort.CLOSE, "", i, i + 1);
    }
    if (OPENING.indexOf(c) >= 0) {
      return phrase(i);
    }
    boolean starts = i == 0 || blank(query.charAt(i - 1)) || query.charAt(i - 1) == '(';
    boolean again = !out.isEmpty() && out.getLast().sort() == Sort.NOT && out.getLast().end() == i;
    if ((starts || again) && MINUS.indexOf(c) >= 0) {
      boolean before = i + 1 < query.length() && !blank(query.charAt(i + 1));
      return before ? put(Sort.NOT, "", i, i + 1) : i + 1;
    }
    return word(i);
  }

  private int put(Sort sort, String text, int start, int end) {
    out.add(new Lexeme(sort, text, start, end));
    return end;
  }

  private int phrase(int start) {
    char opening = query.charAt(start);
    String closing =
        switch (opening) {
          case '\u00AB' -> "\u00BB";
          case '\u2039' -> "\u203A";
          case '\u201C', '\u201E', '\u201F' -> "\u201D\u201C\"";
          default -> "\"\u201D\uFF02";
        };
    int end = start + 1;
    while (end < query.length() && closing.indexOf(query.charAt(end)) < 0) {
      end++;
    }
    if (end == query.length()) {
      throw new QueryFault(
          Kind.OPEN_QUOTATION,
          query,
          start,
          start + 1,
          "The quotation mark is not closed.",
          "Write one behind the last word of the phrase, or take this one out.");
    }
    return put(Sort.PHRASE, query.substring(start + 1, end), start, end + 1);
  }

  private int word(int start) {
    int end = start;
    while (end < query.length() && !ends(query.charAt(end))) {
      if (end > start && COLONS.indexOf(query.charAt(end)) >= 0) {
        Integer behind = field(start, end);
        if (behind != null) {
          return behind;
        }
      }
      end++;
    }
    String text = query.substring(start, end);
    if (words.operator("or", text)) {
      return put(Sort.OR, text, start, end);
    }
    if (words.operator("and", text)) {
      return put(Sort.AND, text, start, end);
    }
    if (words.operator("not", text)) {
      return put(Sort.NOT, text, start, end);
    }
    if (text.codePoints().anyMatch(Character::isLetterOrDigit) || text.indexOf('*') >= 0) {
      put(Sort.WORD, text, start, end);
    }
    return end;
  }

  /** Takes the name of a field and its colon, where it is one, and says where its value begins. */
  private @Nullable Integer field(int start, int colon) {
    String name = query.substring(start, colon);
    boolean value =
        colon + 1 < query.length()
            && !blank(query.charAt(colon + 1))
            && query.charAt(colon + 1) != ')';
    boolean address = value && query.charAt(colon + 1) == '/';
    if (address
        || !name.codePoints()
            .allMatch(
                c ->
                    Character.isLetter(c)
                        || c == '_'
                        || c == '-'
                        || Character.getType(c) == Character.NON_SPACING_MARK)) {
      return null;
    }
    SearchField field = words.field(name);
    if (field == null) {
      // A colon at a word's end is punctuation: pasted sentences have it.
      if (value) {
        throw unknown(name, start, colon);
      }
      return null;
    }
    if (!value) {
      throw new QueryFault(
          Kind.NO_VALUE,
          query,
          start,
          colon + 1,
          "Nothing stands behind \u201C" + name + ":\u201D.",
          "Write what to look for without a space: " + name + ":\u2026");
    }
    out.add(new Lexeme(Sort.FIELD, field.name(), start, colon + 1));
    return colon + 1;
  }

  private QueryFault unknown(String name, int start, int colon) {
    String near = words.nearest("field", name);
    String suggestion =
        near != null
            ? "Did you mean \u201C" + near + ":\u201D?"
            : "The fields are: "
                + words.all("field")
                + ". To look for the words themselves, write a space behind the colon.";
    return new QueryFault(
        Kind.UNKNOWN_FIELD,
        query,
        start,
        colon,
        "There is no field \u201C" + name + "\u201D.",
        suggestion);
  }

  private static boolean ends(char c) {
    return blank(c) || c == '(' || c == ')' || OPENING.indexOf(c) >= 0 || STRAY.indexOf(c) >= 0;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\uFEFF';
  }
}
