package org.isnad.figure;

import java.math.BigDecimal;
import java.util.List;
import org.isnad.match.Sentence;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberMatcher;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the far end of a range: «between 5 and 7», «from 3 to 5», «10-15», «two or three».
 * Immutable and thread-safe.
 */
final class RangeMatcher {
  private static final String AND = "\u0648";
  private static final String FROM = "\u0645\u0646";

  /** Below it a number may share the scale word of the one behind: «between 5 and 7 million». */
  private static final BigDecimal SHARES_SCALE = BigDecimal.valueOf(1000);

  /** Words between a verb of change and its «from». */
  private static final int CHANGE_NEAR = 6;

  private final NumberMatcher numbers;
  private final FigureWords words;

  RangeMatcher(NumberMatcher numbers, FigureWords words) {
    this.numbers = numbers;
    this.words = words;
  }

  /** A range: its near end and the number at its far end. */
  record Range(BigDecimal lower, NumberMatch upper) {}

  /** The range that begins with the number, or null. */
  @Nullable Range match(Sentence s, NumberMatch n) {
    NumberMatch upper = farEnd(s, n.first(), n.end(), null);
    if (upper == null) {
      return null;
    }
    BigDecimal lower = n.value();
    boolean shares = n.scale().compareTo(BigDecimal.ONE) == 0 && upper.scale().compareTo(BigDecimal.ONE) > 0
        && lower.compareTo(SHARES_SCALE) < 0
        && lower.multiply(upper.scale()).compareTo(upper.value()) < 0;
    lower = shares ? lower.multiply(upper.scale()) : lower;
    return lower.compareTo(upper.value()) < 0 ? new Range(lower, upper) : null;
  }

  /**
   * The number at the far end of a range whose near end stands from {@code first} to {@code end}, or
   * null.
   *
   * @param above what it must be more than, or null
   */
  @Nullable NumberMatch farEnd(Sentence s, int first, int end, @Nullable BigDecimal above) {
    List<Token> tokens = s.tokens();
    if (end >= s.size()) {
      return null;
    }
    NumberMatch upper = null;
    if (words.before("between", tokens, first)) {
      boolean apart = tokens.get(end).form().equals(AND);
      int to = words.end("range-to", tokens, end);
      upper = numbers.match(s.text(), tokens, apart ? end + 1 : to > end ? to : end);
      upper = upper != null && (apart || to > end || upper.skip() > 0) ? upper : null;
    } else if (tokens.get(end).is('-')) {
      upper = numbers.match(s.text(), tokens, end + 1);
    } else if (words.end("range-to", tokens, end) > end) {
      boolean from = first > 0 && tokens.get(first - 1).form().equals(FROM);
      boolean change = from && words.within("change", tokens, first - CHANGE_NEAR, first);
      upper = change ? null : numbers.match(s.text(), tokens, words.end("range-to", tokens, end));
    } else if (words.end("range-or", tokens, end) > end) {
      upper = numbers.match(s.text(), tokens, end + 1);
    }
    return upper == null || above != null && upper.value().compareTo(above) <= 0 ? null : upper;
  }
}
