package org.isnad.lexicon;

import org.isnad.lexicon.Word.Reading;

/**
 * An expression of several words found in a sentence.
 *
 * @param first index of its first token
 * @param end one past its last token
 */
public record Phrase(int first, int end, Reading reading) {
  public Entry entry() {
    return reading.entry();
  }
}
