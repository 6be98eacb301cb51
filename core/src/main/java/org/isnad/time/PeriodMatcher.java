package org.isnad.time;

import java.time.LocalDate;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Sentence;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.number.NumberMatcher;
import org.isnad.time.TimeWords.TimeWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads weeks, months, seasons, years, quarters and decades: «last week», «August», «the beginning
 * of next month», «2015», «the first half of 2016», «the nineties». Immutable and thread-safe.
 */
final class PeriodMatcher {
  private static final String OF = "\u0645\u0646";

  private final TimeWords words;
  private final DateMatcher dates;
  private final MonthMatcher months;
  private final YearMatcher years;

  PeriodMatcher(TimeWords words, CalendarWords calendar, NumberMatcher numbers, TenseResolver tenses) {
    this.words = words;
    this.dates = new DateMatcher(words, calendar, numbers);
    this.months = new MonthMatcher(words, dates, tenses);
    this.years = new YearMatcher(words, dates);
  }

  /**
   * The period that begins at token {@code i}, or null.
   *
   * @param last the value of the period named before, or null
   */
  @Nullable TimeMatch match(Sentence s, int i, @Nullable LocalDate published, @Nullable String last) {
    Found<Entry> head = words.entry("span-head", s.tokens(), i);
    if (head != null) {
      int k = head.end();
      TimeMatch inner = period(s, k, published, last);
      boolean start = head.value().has("part", "start");
      inner = inner == null ? months.match(s, k, published, true, start) : months.again(s, k, inner, published, start);
      if (head.value().has("part", "weekend")) {
        return inner == null || inner.value() == null || inner.value().indexOf('W') < 0
            ? null
            : new TimeMatch(i, 0, inner.end(), TimexType.DATE, inner.value() + "-WE", "time.period");
      }
      if (inner != null && inner.type() == TimexType.DATE && inner.skip() == 0) {
        return inner.from(i, words.joined("span-head", s, i) ? 1 : 0);
      }
    }
    return period(s, i, published, last);
  }

  private @Nullable TimeMatch period(Sentence s, int i, @Nullable LocalDate published, @Nullable String last) {
    TimeMatch month = months.match(s, i, published, false, false);
    if (month != null) {
      return month;
    }
    TimeMatch year = years.match(s, i, published);
    if (year != null) {
      return year;
    }
    boolean these = words.stands("this", s, i);
    int k = these ? i + 1 : i;
    TimeWord unit = words.kind(s, k, "unit");
    if (unit != null && unit.definite() && unit.entry().has("number", "sg")) {
      return unit(s, i, these, unit, published, last);
    }
    TimeWord season = words.kind(s, k, "season");
    if (season != null) {
      return season(s, i, these, season, published);
    }
    TimeMatch part = part(s, i, published);
    return part != null ? part : decade(s, i);
  }

  private @Nullable TimeMatch unit(
      Sentence s, int i, boolean these, TimeWord unit, @Nullable LocalDate published, @Nullable String last) {
    String name = unit.entry().feature("unit", "");
    int end = unit.end();
    String direction = words.qualifier(s, end);
    boolean inner = name.equals("weekend") && unit.end() > i + 1 && direction == null;
    if (direction == null && !these && !inner) {
      return null;
    }
    end = direction == null ? end : end + 1;
    int by = "past".equals(direction) ? -1 : "next".equals(direction) ? 1 : 0;
    LocalDate anchor = published;
    if (last != null && published != null && words.stands("relative-qualifier", s, end - 1)) {
      anchor = anchor(last, published, name);
    }
    String value = anchor == null ? null : Periods.shifted(anchor, name, by);
    if (published != null && value == null) {
      return null;
    }
    int skip = these ? words.joined("this", s, i) ? 1 : 0 : unit.skip();
    int year = name.equals("year") ? dates.year(s, end) : 0;
    return year > 0
        ? new TimeMatch(i, skip, end + 1, TimexType.DATE, String.valueOf(year), "time.year")
        : new TimeMatch(i, skip, end, TimexType.DATE, value, "time.period");
  }

  /** The period named before, where it is of the same length: «the month before» that one. */
  private static LocalDate anchor(String last, LocalDate published, String unit) {
    try {
      boolean month = last.length() == 7 && last.charAt(5) != 'W' && unit.equals("month");
      boolean year = last.length() == 4 && unit.equals("year");
      return month ? LocalDate.parse(last + "-01") : year ? LocalDate.of(Integer.parseInt(last), 1, 1) : published;
    } catch (java.time.DateTimeException | NumberFormatException e) {
      return published;
    }
  }

  private @Nullable TimeMatch season(Sentence s, int i, boolean these, TimeWord season, @Nullable LocalDate published) {
    int end = season.end();
    int year = dates.year(s, end);
    int label = end;
    if (year == 0 && !season.definite()) {
      Found<Entry> word = words.entry("year-noun", s.tokens(), end);
      label = word == null ? end : word.end();
      year = word == null ? 0 : dates.year(s, label);
    }
    String code = season.entry().feature("timex", "");
    int skip = these ? words.joined("this", s, i) ? 1 : 0 : season.skip();
    if (year > 0) {
      return new TimeMatch(i, skip, label + 1, TimexType.DATE, year + "-" + code, "time.season");
    }
    String direction = season.definite() ? words.qualifier(s, end) : null;
    boolean alone = season.definite() && season.bare() && (words.stands("for", s, i - 1) || words.stands("in", s, i - 1));
    if (direction == null && !these && !alone) {
      return null;
    }
    end = direction == null ? end : end + 1;
    String value = published == null ? null : seasonYear(code, direction, published) + "-" + code;
    return new TimeMatch(i, skip, end, TimexType.DATE, value, "time.season");
  }

  private static int seasonYear(String code, @Nullable String direction, LocalDate published) {
    int first = switch (code) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
    int month = published.getMonthValue();
    if ("past".equals(direction)) {
      return month > first + 2 && first < 12 ? published.getYear() : published.getYear() - 1;
    }
    if ("next".equals(direction)) {
      return month < first ? published.getYear() : published.getYear() + 1;
    }
    return published.getYear();
  }

  /** «The first half of the year», «the third quarter of 2015». */
  private @Nullable TimeMatch part(Sentence s, int i, @Nullable LocalDate published) {
    Found<Entry> half = words.entry("half", s.tokens(), i);
    Found<Entry> quarter = half == null ? words.entry("quarter", s.tokens(), i) : null;
    Found<Entry> head = half == null ? quarter : half;
    int place = head == null ? 0 : dates.place(s, head.end());
    if (head == null || place == 0 || place > (half == null ? 4 : 2)) {
      return null;
    }
    int end = head.end() + 1;
    int skip = words.joined(head.value().cls(), s, i) ? 1 : 0;
    String code = (half == null ? "-Q" : "-H") + place;
    int of = end < s.size() && s.token(end).form().equals(OF) ? end + 1 : end;
    int bare = dates.year(s, of);
    TimeMatch year = bare > 0 ? null : years.match(s, of, published);
    if (year == null && bare == 0) {
      year = of > end ? period(s, of, published, null) : null;
    }
    if (bare > 0) {
      return new TimeMatch(i, skip, of + 1, TimexType.DATE, bare + code, "time.quarter");
    }
    if (year != null && (year.value() == null || year.value().length() == 4)) {
      return new TimeMatch(i, skip, year.end(), TimexType.DATE, year.value() == null ? null : year.value() + code, "time.quarter");
    }
    return null;
  }

  /** «The nineties», «the eighties of the last century». */
  private @Nullable TimeMatch decade(Sentence s, int i) {
    Found<Entry> decade = words.entry("decade", s.tokens(), i);
    if (decade == null) {
      return null;
    }
    int end = decade.end();
    TimeWord century = words.kind(s, end, "unit");
    boolean of = century != null && century.entry().has("unit", "century") && words.qualifier(s, century.end()) != null;
    end = of && century != null ? century.end() + 1 : end;
    String value = "19" + decade.value().feature("n", "0");
    return new TimeMatch(i, words.joined("decade", s, i) ? 1 : 0, end, TimexType.DATE, value, "time.decade");
  }
}
