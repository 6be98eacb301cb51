package org.isnad.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.model.IsoDay;
import org.isnad.model.TimeExpression;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.number.ApproximationMatcher;
import org.isnad.number.NumberMatcher;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times that an article names and says when they are: days, parts of them and hours,
 * weeks, months, years, lengths, what comes round. Values are those of TIMEX3 (ISO-TimeML),
 * resolved against the article's own date; a time that this date cannot resolve is left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeExtractor {
  private final NumberMatcher numbers;
  private final TimeWords words;
  private final DayMatcher days;
  private final PeriodMatcher periods;
  private final DurationMatcher durations;
  private final SetMatcher sets;
  private final ApproximationMatcher approximations;

  public TimeExtractor(Lexicon lexicon, NumberMatcher numbers) {
    CalendarWords calendar = new CalendarWords(lexicon);
    Grammar grammar = new Grammar(lexicon);
    TenseResolver tenses = new TenseResolver(calendar, grammar);
    this.numbers = numbers;
    this.words = new TimeWords(lexicon);
    this.days = new DayMatcher(words, calendar, numbers, tenses);
    this.periods = new PeriodMatcher(words, calendar, numbers, tenses);
    this.durations = new DurationMatcher(words, numbers);
    this.sets = new SetMatcher(words, numbers);
    this.approximations = new ApproximationMatcher(grammar);
  }

  /**
   * The times in text order.
   *
   * @param published the article's date in ISO 8601, with or without the time of day, or null
   */
  public List<TimeExpression> extract(List<Sentence> sentences, @Nullable String published) {
    LocalDate day = day(published);
    List<TimeExpression> out = new ArrayList<>();
    String last = null;
    for (Sentence s : sentences) {
      int i = 0;
      while (i < s.size()) {
        TimeMatch m = possible(s, i) ? match(s, i, day, last) : null;
        if (m == null) {
          i++;
          continue;
        }
        out.add(expression(s, m, out.size() + 1));
        last = m.type() == TimexType.DATE && m.value() != null ? m.value() : last;
        i = Math.max(i + 1, m.end());
      }
    }
    return out;
  }

  private static @Nullable LocalDate day(@Nullable String published) {
    try {
      return published == null ? null : IsoDay.of(published);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private boolean possible(Sentence s, int i) {
    Token t = s.token(i);
    return t.kind() == Token.Kind.NUMBER
        || t.isWord() && (words.possible(s, i) || words.opens(t.form()) || numbers.words().known(t.form()));
  }

  private @Nullable TimeMatch match(Sentence s, int i, @Nullable LocalDate day, @Nullable String last) {
    TimeMatch best = days.match(s, i, day);
    if (best == null) {
      best = sets.match(s, i);
    }
    if (best == null) {
      best = periods.match(s, i, day, last);
    }
    if (best == null) {
      best = durations.match(s, i, day);
    }
    return best;
  }

  /** With what makes a length inexact before it: «about 19 hours». */
  private TimeMatch approximated(Sentence s, TimeMatch m) {
    ApproximationMatcher.Found about =
        m.type() == TimexType.DURATION && m.skip() == 0 ? approximations.before(s, m.first()) : null;
    return about == null || about.value() == null || about.verb() || about.clause() ? m : m.from(about.first(), about.skip());
  }

  private TimeExpression expression(Sentence s, TimeMatch found, int ordinal) {
    TimeMatch m = approximated(s, found);
    return new TimeExpression("t" + ordinal, s.span(m.first(), m.end(), m.skip()), m.type(), m.value(), m.rule(), confidence(m.rule()));
  }

  private static double confidence(String rule) {
    return switch (rule) {
      case "time.date", "time.relative-day", "time.year", "time.duration", "time.set" -> 0.95;
      default -> 0.9;
    };
  }
}
