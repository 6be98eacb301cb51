package org.isnad.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A day while it is being read, and the date it comes to. For one thread. */
final class DayParse {
  /** Days beyond publication up to which a date without year is of the same year. */
  private static final int AHEAD = 45;

  private static final int HALF_YEAR = 183;
  private static final int LONG_AGO = 300;

  int first;
  int skip;
  int end;
  @Nullable Integer offset;
  @Nullable DayOfWeek weekday;
  int day;

  /** The last day of an interval within one month, or 0. */
  int lastDay;

  int month;
  int year;

  /** Months from that of publication, where the month is {@link DateMatcher#AROUND}. */
  int monthsFrom;

  boolean hijri;
  @Nullable String part;
  @Nullable String clock;

  /** past, next or current, or null. */
  @Nullable String qualifier;

  DayParse(int first) {
    this.first = first;
    this.end = first;
  }

  boolean named() {
    return offset != null || weekday != null || day > 0 && month > 0;
  }

  /**
   * The date, or null where there is none such.
   *
   * @param published the day of publication, or null
   * @param future whether what is told is yet to come, null where nothing says it
   */
  @Nullable LocalDate date(@Nullable LocalDate published, @Nullable Boolean future) {
    LocalDate date = day > 0 ? dated(day, published, future) : null;
    if (date == null && published != null && day == 0) {
      date = counted(published, future);
    }
    return date == null || weekday == null || hijri || offset != null && day == 0 ? nearest(date) : date;
  }

  /** Calendars differ by a day, printed weekdays do not: the nearest day that bears it. */
  private @Nullable LocalDate nearest(@Nullable LocalDate date) {
    DayOfWeek named = weekday;
    if (date == null || named == null || date.getDayOfWeek() == named) {
      return date;
    }
    LocalDate after = date.with(TemporalAdjusters.next(named));
    LocalDate before = date.with(TemporalAdjusters.previous(named));
    return after.toEpochDay() - date.toEpochDay() <= date.toEpochDay() - before.toEpochDay() ? after : before;
  }

  private @Nullable LocalDate counted(LocalDate published, @Nullable Boolean future) {
    if (offset != null) {
      return published.plusDays(offset);
    }
    DayOfWeek named = weekday;
    if (named == null) {
      return null;
    }
    if ("past".equals(qualifier)) {
      return published.with(TemporalAdjusters.previous(named));
    }
    if ("next".equals(qualifier)) {
      return published.with(TemporalAdjusters.next(named));
    }
    return published.with(
        Boolean.TRUE.equals(future) ? TemporalAdjusters.nextOrSame(named) : TemporalAdjusters.previousOrSame(named));
  }

  /** The date of that day of its month; of an interval asked for each end. */
  @Nullable LocalDate dated(int dayOfMonth, @Nullable LocalDate published, @Nullable Boolean future) {
    if (year > 0) {
      return hijri ? hijri(year, dayOfMonth) : western(year, dayOfMonth);
    }
    if (published == null) {
      return null;
    }
    if (month == DateMatcher.AROUND) {
      LocalDate around = published.plusMonths(monthsFrom);
      return dayOfMonth > around.lengthOfMonth() ? null : around.withDayOfMonth(dayOfMonth);
    }
    if (hijri) {
      return hijri(HijrahDate.from(published).get(java.time.temporal.ChronoField.YEAR), dayOfMonth);
    }
    LocalDate same = western(published.getYear(), dayOfMonth);
    if (weekday != null) {
      for (int step : new int[] {0, -1, 1}) {
        LocalDate date = western(published.getYear() + step, dayOfMonth);
        if (date != null && date.getDayOfWeek() == weekday) {
          return date;
        }
      }
    }
    if (same == null) {
      return null;
    }
    boolean later = same.isAfter(published);
    if ("past".equals(qualifier) && later || "past-year".equals(qualifier)) {
      return western(published.getYear() - 1, dayOfMonth);
    }
    if ("next".equals(qualifier) && !later || "next-year".equals(qualifier)) {
      return western(published.getYear() + 1, dayOfMonth);
    }
    if (qualifier != null) {
      return same;
    }
    if (same.isAfter(published.plusDays(Boolean.FALSE.equals(future) ? AHEAD : HALF_YEAR)) && !Boolean.TRUE.equals(future)) {
      return western(published.getYear() - 1, dayOfMonth);
    }
    if (same.isBefore(published.minusDays(Boolean.TRUE.equals(future) ? HALF_YEAR : LONG_AGO)) && !Boolean.FALSE.equals(future)) {
      return western(published.getYear() + 1, dayOfMonth);
    }
    return same;
  }

  private @Nullable LocalDate western(int inYear, int dayOfMonth) {
    try {
      return LocalDate.of(inYear, month, dayOfMonth);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable LocalDate hijri(int inYear, int dayOfMonth) {
    try {
      return LocalDate.from(HijrahDate.of(inYear, month, dayOfMonth));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
