package org.isnad.store.search;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.isnad.store.search.words.TextWord;

/**
 * Hands words that were found before to the index: each may stand for several terms at one place.
 * Used once, by one thread.
 */
final class WordStream extends TokenStream {
  /** Between two values of a field no phrase goes through. */
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Function<TextWord, List<String>> terms;
  private final Iterator<List<TextWord>> values;
  private Iterator<TextWord> words = List.<TextWord>of().iterator();
  private Iterator<String> pending = List.<String>of().iterator();
  private int nextStep;

  /**
   * @param terms at least one for each word
   */
  WordStream(List<List<TextWord>> values, Function<TextWord, List<String>> terms) {
    this.values = values.iterator();
    this.terms = terms;
  }

  @Override
  public boolean incrementToken() {
    while (!pending.hasNext()) {
      while (!words.hasNext()) {
        if (!values.hasNext()) {
          return false;
        }
        words = values.next().iterator();
        nextStep += GAP;
      }
      pending = terms.apply(words.next()).iterator();
      nextStep++;
    }
    clearAttributes();
    term.append(pending.next());
    step.setPositionIncrement(nextStep);
    nextStep = 0;
    return true;
  }
}
