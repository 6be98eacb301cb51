package org.isnad.text;

/**
 * A stretch between quotation marks, by token indices.
 *
 * @param open index of the opening mark
 * @param close index of the closing mark; where the quotation is never closed, the number of tokens of the paragraph
 * @param closed whether a closing mark stands in the text
 */
public record Quotation(int open, int close, boolean closed) {

  /** Index of the first token inside. */
  public int first() {
    return open + 1;
  }

  /** The number of tokens inside. */
  public int size() {
    return close - open - 1;
  }

  /** Whether the token at {@code index} stands inside, the marks not counted. */
  public boolean holds(int index) {
    return index > open && index < close;
  }
}
