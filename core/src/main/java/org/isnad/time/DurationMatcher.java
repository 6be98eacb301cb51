package org.isnad.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.isnad.match.Sentence;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberMatcher;
import org.isnad.time.TimeWords.TimeWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads lengths of time: «3 years», «two days», «a quarter of an hour», «the last three years»,
 * ages; and days counted back from today: «two days ago». Immutable and thread-safe.
 */
final class DurationMatcher {
  private static final String OF = "\u0645\u0646";
  private static final BigDecimal TWO = BigDecimal.TWO;

  /** The word for age stands near its number. */
  private static final int AGE_NEAR = 9;

  private static final int OLDEST = 120;

  private final TimeWords words;
  private final NumberMatcher numbers;

  DurationMatcher(TimeWords words, NumberMatcher numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The length that begins at token {@code i}, or null. */
  @Nullable TimeMatch match(Sentence s, int i, @Nullable LocalDate published) {
    if (words.stands("age-limit", s, i - 1)) {
      return null;
    }
    NumberMatch n = numbers.match(s.text(), s.tokens(), i);
    if (n != null) {
      TimeMatch counted = counted(s, n, published);
      return counted != null ? counted : age(s, n);
    }
    NumberMatch part = numbers.fraction(s.tokens(), i);
    if (part != null) {
      TimeWord unit = unit(s, part.end());
      return unit == null ? null : length(s, i, part.skip(), unit.end(), unit, part.value(), published);
    }
    TimeWord unit = words.kind(s, i, "unit");
    if (unit == null) {
      return null;
    }
    if (unit.definite()) {
      boolean about = unit.bare() && unit.entry().has("number", "sg") && words.stands("about", s, i - 1);
      return about ? length(s, i, 0, unit.end(), unit, BigDecimal.ONE, published) : plural(s, i, unit);
    }
    if (unit.entry().has("number", "du")) {
      return length(s, i, unit.skip(), unit.end(), unit, TWO, published);
    }
    boolean one = unit.end() < s.size() && words.stands("one", s, unit.end());
    if (one && unit.entry().has("number", "sg")) {
      return length(s, i, unit.skip(), unit.end() + 1, unit, BigDecimal.ONE, published);
    }
    NumberMatch more = numbers.fraction(s.tokens(), unit.end());
    if (more != null && more.skip() > 0 && !more.definite() && unit.entry().has("number", "sg")) {
      return length(s, i, unit.skip(), unit.end(), unit, BigDecimal.ONE, published);
    }
    boolean framed = words.stands("for", s, i - 1) && unit.bare();
    return framed && unit.entry().has("number", "sg") && !named(s, unit.end()) && words.closes(s, unit.end())
        ? length(s, i, unit.skip(), unit.end(), unit, BigDecimal.ONE, published)
        : null;
  }

  /** Whether a bare unit is the first word of a name of a period: «month of May», «year 2015». */
  private boolean named(Sentence s, int i) {
    if (i >= s.size()) {
      return false;
    }
    return words.month(s, i) != null || s.token(i).kind() == org.isnad.text.Token.Kind.NUMBER
        || words.kind(s, i, "weekday") != null || words.kind(s, i, "relative") != null
        || org.isnad.match.Grammar.isDefinite(s, i) || numbers.words().possible(s.token(i).form());
  }

  private @Nullable TimeWord unit(Sentence s, int i) {
    TimeWord unit = words.kind(s, i, "unit");
    return unit == null || !unit.bare() ? null : unit;
  }

  private @Nullable TimeMatch counted(Sentence s, NumberMatch n, @Nullable LocalDate published) {
    TimeWord unit = unit(s, n.end());
    if (unit == null || unit.entry().has("number", "du") || unit.definite() && !n.definite()) {
      return null;
    }
    return length(s, n.first(), n.skip(), unit.end(), unit, n.value(), published);
  }

  private @Nullable TimeMatch length(
      Sentence s, int first, int skip, int end, TimeWord unit, BigDecimal times, @Nullable LocalDate published) {
    String name = unit.entry().feature("unit", "");
    BigDecimal total = times;
    int last = end;
    NumberMatch part = numbers.fraction(s.tokens(), end);
    TimeWord twice = part == null ? null : unit(s, part.end());
    boolean counts = twice != null && twice.entry().has("number", "pl");
    if (part != null && part.skip() > 0 && !part.definite() && !counts) {
      total = total.add(part.value());
      TimeWord again = unit(s, part.end());
      last = again != null && again.entry().has("unit", name) ? again.end() : part.end();
    }
    boolean ago = skip == 0 && words.stands("ago", s, first - 1) && !(last < s.size() && s.token(last).form().equals(OF));
    if (ago && published != null && total.stripTrailingZeros().scale() <= 0) {
      String value = Durations.before(published, name, total.longValue());
      if (value != null) {
        return new TimeMatch(first - 1, 0, last, TimexType.DATE, value, "time.ago");
      }
    }
    String value = Durations.value(name, total);
    return value == null ? null : new TimeMatch(first, skip, last, TimexType.DURATION, value, "time.duration");
  }

  /** «The last three years», «the past two days». */
  private @Nullable TimeMatch plural(Sentence s, int i, TimeWord unit) {
    String name = unit.entry().feature("unit", "");
    boolean dual = unit.entry().has("number", "du");
    NumberMatch n = dual ? null : numbers.match(s.text(), s.tokens(), unit.end());
    if (!dual && (n == null || !n.definite() && !bare(n) || !unit.entry().has("number", "pl"))) {
      return null;
    }
    int end = n == null ? unit.end() : n.end();
    end = words.qualifier(s, end) == null ? end : end + 1;
    if (n == null && end == unit.end()) {
      return null;
    }
    String value = Durations.value(name, n == null ? TWO : n.value());
    return value == null ? null : new TimeMatch(i, unit.skip(), end, TimexType.DURATION, value, "time.duration");
  }

  /** A numeral in one piece: «the contracts, 3.5 million», spelt like the decades, count something else. */
  private static boolean bare(NumberMatch n) {
    return n.digits() && n.end() == n.first() + 1;
  }

  /** A bare number behind the word for age. */
  private @Nullable TimeMatch age(Sentence s, NumberMatch n) {
    if (!n.within(1, OLDEST) || n.scale().compareTo(BigDecimal.ONE) != 0) {
      return null;
    }
    for (int k = n.first() - 1; k >= 0 && k >= n.first() - AGE_NEAR; k--) {
      if (words.stands("age", s, k)) {
        String value = Durations.value("year", n.value());
        return value == null ? null : new TimeMatch(n.first(), n.skip(), n.end(), TimexType.DURATION, value, "time.age");
      }
      if (!s.token(k).isWord() && s.token(k).kind() != org.isnad.text.Token.Kind.NUMBER) {
        break;
      }
    }
    return null;
  }
}
