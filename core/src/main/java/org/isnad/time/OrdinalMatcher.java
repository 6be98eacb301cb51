package org.isnad.time;

import java.math.BigDecimal;
import java.util.List;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberWords;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads places in a row with the article: «the third», «the twelfth», «the twenty-first». Stateless. */
final class OrdinalMatcher {
  private OrdinalMatcher() {}

  /** The place that begins at token {@code i}, or null. */
  static @Nullable NumberMatch match(NumberWords words, List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).isWord()) {
      return null;
    }
    NumberWords.Place place = words.place(tokens.get(i).form());
    if (place == null) {
      return null;
    }
    int value = place.value();
    int end = i + 1;
    int more = end < tokens.size() ? words.placeTail(tokens.get(end).form()) : 0;
    if (more > 0) {
      value += more;
      end++;
    } else if (place.compound()) {
      return null;
    }
    return new NumberMatch(
        i, end, place.skip(), BigDecimal.valueOf(value), BigDecimal.ONE, true, false, false);
  }
}
