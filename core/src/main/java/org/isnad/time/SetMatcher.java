package org.isnad.time;

import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Sentence;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberMatcher;
import org.isnad.time.TimeWords.TimeWord;
import org.jspecify.annotations.Nullable;

/** Reads what comes round: «daily», «every week», «every four years». Immutable and thread-safe. */
final class SetMatcher {
  private final TimeWords words;
  private final NumberMatcher numbers;

  SetMatcher(TimeWords words, NumberMatcher numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The set that begins at token {@code i}, or null. */
  @Nullable TimeMatch match(Sentence s, int i) {
    Found<Entry> word = words.entry("set", s.tokens(), i);
    if (word != null) {
      int skip = words.joined("set", s, i) ? 1 : 0;
      return new TimeMatch(i, skip, word.end(), TimexType.SET, word.value().feature("timex", ""), "time.set");
    }
    Found<Entry> every = words.entry("every", s.tokens(), i);
    if (every == null) {
      return null;
    }
    int skip = words.joined("every", s, i) ? 1 : 0;
    NumberMatch n = numbers.match(s.text(), s.tokens(), every.end());
    TimeWord unit = words.kind(s, n == null ? every.end() : n.end(), "unit");
    if (unit == null || unit.definite() || !unit.bare() || n == null && !unit.entry().has("number", "sg") && !unit.entry().has("number", "du")) {
      return null;
    }
    int times = n == null ? unit.entry().has("number", "du") ? 2 : 1 : n.value().intValue();
    String value = Durations.value(unit.entry().feature("unit", ""), java.math.BigDecimal.valueOf(times));
    return value == null ? null : new TimeMatch(i, skip, unit.end(), TimexType.SET, value, "time.set");
  }
}
