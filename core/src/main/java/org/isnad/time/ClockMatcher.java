package org.isnad.time;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Sentence;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberMatcher;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hour of a day: «at 14:30», «at the eleventh hour in the morning», «at half past three
 * at dawn». Immutable and thread-safe.
 */
final class ClockMatcher {
  private static final int NOON = 12;

  private final TimeWords words;
  private final NumberMatcher numbers;

  ClockMatcher(TimeWords words, NumberMatcher numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** Fills in the hour that begins at token {@code i}; the index past it, or {@code i}. */
  int match(Sentence s, int i, DayParse p) {
    List<Token> tokens = s.tokens();
    Found<Entry> label = words.entry("clock", tokens, i);
    int k = label == null ? i : label.end();
    if (k < tokens.size() && tokens.get(k).form().equals("\u0627\u0644")) {
      k++;
    }
    int[] time = k < tokens.size() && tokens.get(k).kind() == Kind.NUMBER ? digits(s, k, label != null) : spoken(s, k, label != null);
    if (time == null) {
      return i;
    }
    int end = time[2];
    Found<Entry> half = words.entry("day-half", tokens, end);
    if (half == null && label == null) {
      return i;
    }
    int hour = time[0];
    if (half != null && hour <= NOON) {
      boolean pm = half.value().has("half", "pm");
      boolean night = half.value().has("timex", "TNI") && (hour < 5 || hour == NOON);
      hour = hour % NOON + (pm && !night ? NOON : 0);
      end = half.end();
    }
    if (hour > 24 || time[1] > 59) {
      return i;
    }
    p.clock = String.format(Locale.ROOT, "%02d:%02d", hour, time[1]);
    if (i == p.first && label != null && words.joined("clock", s, i)) {
      p.skip = 1;
    }
    return zone(s, end);
  }

  /** Past «by the time of Greenwich». */
  private int zone(Sentence s, int i) {
    if (!words.stands("clock-zone", s, i)) {
      return i;
    }
    int k = i + 1;
    while (k < s.size() && k < i + 3 && s.token(k).isWord() && (words.stands("zone", s, k) || !s.word(k).unknown())) {
      k++;
    }
    return k;
  }

  private int @Nullable [] digits(Sentence s, int i, boolean labelled) {
    List<Token> tokens = s.tokens();
    String form = tokens.get(i).form();
    if (i + 2 < tokens.size() && tokens.get(i + 1).is(':') && tokens.get(i + 2).kind() == Kind.NUMBER
        && tokens.get(i).end() == tokens.get(i + 1).start() && form.length() <= 2 && tokens.get(i + 2).form().length() == 2) {
      return new int[] {Integer.parseInt(form), Integer.parseInt(tokens.get(i + 2).form()), i + 3};
    }
    int mark = Math.max(form.indexOf('.'), form.indexOf(','));
    if (mark > 0 && mark <= 2 && form.length() == mark + 3 && labelled) {
      return new int[] {Integer.parseInt(form.substring(0, mark)), Integer.parseInt(form.substring(mark + 1)), i + 1};
    }
    return form.length() <= 2 && form.chars().allMatch(Character::isDigit)
        ? new int[] {Integer.parseInt(form), 0, i + 1}
        : null;
  }

  /** «The tenth and a half», «the third less a quarter», «the eighth and twenty minutes». */
  private int @Nullable [] spoken(Sentence s, int i, boolean labelled) {
    List<Token> tokens = s.tokens();
    NumberMatch hour = i < tokens.size() ? OrdinalMatcher.match(numbers.words(), tokens, i) : null;
    if (hour == null && labelled && i < tokens.size()) {
      NumberMatch one = numbers.match(s.text(), tokens, i);
      hour = one != null && one.definite() ? one : null;
    }
    if (hour == null && labelled && i < tokens.size() && words.stands("one-o-clock", s, i)) {
      hour = new NumberMatch(i, i + 1, 0, BigDecimal.ONE, BigDecimal.ONE, true, false, false);
    }
    if (hour == null || !hour.within(1, NOON)) {
      return null;
    }
    int h = hour.value().intValue();
    int k = hour.end();
    boolean less = words.stands("minus", s, k);
    NumberMatch part = numbers.fraction(tokens, less ? k + 1 : k);
    if (part != null && (less || part.skip() > 0)) {
      int minutes = part.value().multiply(BigDecimal.valueOf(60)).intValue();
      return less ? new int[] {(h + 10) % NOON + 1, 60 - minutes, part.end()} : new int[] {h, minutes, part.end()};
    }
    return new int[] {h, 0, k};
  }
}
