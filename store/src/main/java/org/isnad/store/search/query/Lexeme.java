package org.isnad.store.search.query;

/**
 * The smallest piece of a query.
 *
 * @param text of a word or a phrase what stands there, of a field its name
 * @param start in code units of the query
 * @param end exclusive
 */
record Lexeme(Sort sort, String text, int start, int end) {
  enum Sort {
    WORD,
    PHRASE,
    FIELD,
    OPEN,
    CLOSE,
    NOT,
    OR,
    AND
  }
}
