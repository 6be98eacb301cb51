package org.isnad.time;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.isnad.match.Sentence;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.time.TimeWords.TimeWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads months of both calendars by name: «August», «February (Shubat)», «next December», «the
 * month of Ramadan». Names that are other words too need a preposition, a year or the word month
 * beside them. Immutable and thread-safe.
 */
final class MonthMatcher {
  /** The day of a Hijri month that decides which month it is told as. */
  private static final int MIDDLE = 15;

  private final TimeWords words;
  private final DateMatcher dates;
  private final TenseResolver tenses;

  MonthMatcher(TimeWords words, DateMatcher dates, TenseResolver tenses) {
    this.words = words;
    this.dates = dates;
    this.tenses = tenses;
  }

  /**
   * The month that begins at token {@code i}, or null.
   *
   * @param headed whether a word for a part of it stands before: it is surely a month
   * @param start whether that part is its beginning
   */
  @Nullable TimeMatch match(Sentence s, int i, @Nullable LocalDate published, boolean headed, boolean start) {
    boolean worded = words.stands("month-word", s, i);
    int k = worded ? i + 1 : i;
    TimeWord month = words.month(s, k);
    if (month == null || worded && !month.bare()) {
      return null;
    }
    boolean hijri = month.entry().has("system", "hijri");
    DayParse p = new DayParse(i);
    p.month = month.number("n");
    p.hijri = hijri;
    p.end = hijri ? month.end() : dates.secondName(s.tokens(), month.end(), p.month);
    boolean doubled = p.end > month.end();
    dates.year(s, p);
    if (p.year == 0 && !hijri) {
      yearOfNext(s, p);
    }
    if (p.year == 0 && p.qualifier == null) {
      String direction = words.qualifier(s, p.end);
      if (direction != null) {
        p.qualifier = direction;
        p.end++;
      }
    }
    p.skip = worded ? words.joined("month-word", s, i) ? 1 : 0 : month.skip();
    boolean sure = worded || headed || doubled || p.year > 0 || p.qualifier != null;
    boolean other = !month.entry().feature("also", "").isEmpty() || hijri || month.clitics().definite();
    if (!sure && (other && !(introduced(s, i) && month.clitics().preposition() == '\0') || hijri)) {
      return null;
    }
    return new TimeMatch(i, p.skip, p.end, TimexType.DATE, value(s, p, published, start), "time.month");
  }

  /** «July and August 2014»: the year stands behind the second month. */
  private void yearOfNext(Sentence s, DayParse p) {
    boolean apart = p.end < s.size() && s.token(p.end).form().equals("\u0648");
    TimeWord next = words.month(s, apart ? p.end + 1 : p.end);
    if (next != null && (apart || next.clitics().conjunction() != '\0')) {
      DayParse probe = new DayParse(p.end);
      probe.end = next.end();
      dates.year(s, probe);
      p.year = probe.year;
    }
  }

  /** The same month read as begun, where it is of the Hijri calendar. */
  @Nullable TimeMatch again(Sentence s, int i, TimeMatch found, @Nullable LocalDate published, boolean start) {
    TimeMatch month = found.rule().equals("time.month") ? match(s, i, published, true, start) : null;
    return month == null ? found : month;
  }

  private boolean introduced(Sentence s, int i) {
    return words.stands("year-preposition", s, i - 1) || words.stands("span-head", s, i - 1) || words.stands("for", s, i - 1);
  }

  private @Nullable String value(Sentence s, DayParse p, @Nullable LocalDate published, boolean start) {
    if (p.hijri) {
      return hijri(p, published, start);
    }
    if (p.year > 0) {
      return Periods.month(p.year, p.month);
    }
    if (published == null) {
      return null;
    }
    int year = published.getYear();
    int ahead = p.month - published.getMonthValue();
    if (p.qualifier != null) {
      return Periods.month(switch (p.qualifier) {
        case "past" -> ahead >= 0 ? year - 1 : year;
        case "next" -> ahead <= 0 ? year + 1 : year;
        case "past-year" -> year - 1;
        case "next-year" -> year + 1;
        default -> year;
      }, p.month);
    }
    boolean limit = words.stands("until", s, p.first - 1) || words.stands("span-head", s, p.first - 1) && words.stands("until", s, p.first - 2);
    boolean future = ahead != 0 && !words.stands("since", s, p.first - 1) && (limit || tenses.future(s, p.first, p.end));
    int shifted = future ? ahead < 0 ? year + 1 : year : ahead > 0 ? year - 1 : year;
    return Periods.month(shifted, p.month);
  }

  private @Nullable String hijri(DayParse p, @Nullable LocalDate published, boolean start) {
    if (published == null && p.year == 0) {
      return null;
    }
    try {
      int year = p.year;
      if (year == 0 && published != null) {
        HijrahDate today = HijrahDate.from(published);
        year = today.get(ChronoField.YEAR);
        int ahead = p.month - today.get(ChronoField.MONTH_OF_YEAR);
        year += "next".equals(p.qualifier) && ahead <= 0 ? 1 : "past".equals(p.qualifier) && ahead >= 0 ? -1 : 0;
      }
      return Periods.month(LocalDate.from(HijrahDate.of(year, p.month, start ? 1 : MIDDLE)));
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }
}
