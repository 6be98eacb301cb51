package org.isnad.text;

import org.isnad.model.Span;

/**
 * The smallest piece of text that rules see: a word with its clitics, a number, or one mark of punctuation.
 *
 * @param start in code units of the text, inclusive
 * @param end exclusive
 * @param form the lookup form ({@link Normalizer}): of a word without the points of an abbreviation, of a number with its
 *     separators, of a quotation mark always {@code "}, of other punctuation one form for all marks of a kind
 */
public record Token(int start, int end, String form, Kind kind) {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    /** A mark that can open or close a quotation; which of the two is for {@link QuotationExtractor} to say. */
    QUOTE,
    PUNCTUATION
  }

  public Span at() {
    return new Span(start, end);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether this is the punctuation mark {@code mark}. */
  public boolean is(char mark) {
    return kind == Kind.PUNCTUATION && form.length() == 1 && form.charAt(0) == mark;
  }
}
