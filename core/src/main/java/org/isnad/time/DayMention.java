package org.isnad.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A day that a text names, as far as it names it: a weekday, a date with or without its year, a day
 * counted from the day of publication, or several of these together.
 *
 * @param at in the text it was found in
 * @param offset days from the day of publication (yesterday is -1), or null where it is not counted
 *     from there
 * @param weekday or null
 * @param day of the month, 0 where none is named
 * @param month 1 to 12, 0 where none is named
 * @param year 0 where none is named
 * @param role how it stands in its sentence
 */
record DayMention(
    Span at,
    @Nullable Integer offset,
    @Nullable DayOfWeek weekday,
    int day,
    int month,
    int year,
    Role role) {

  /** How a day stands in its sentence, as far as that matters for the day of publication. */
  enum Role {
    /** The day of the main act, told in the past: newspapers write the day of publication so. */
    MAIN,
    /** A late hour of a day past: the article may be of the day after. */
    LATE,
    /** Named as to come. */
    FUTURE,
    /**
     * In a quotation, in a dependent clause, with «last» or «since»: says nothing of the day of
     * publication.
     */
    OTHER
  }

  /** The date, or null where day, month or year is not named or there is no such date. */
  @Nullable LocalDate date() {
    return year == 0 ? null : date(year);
  }

  /** The date it would be in that year, or null. */
  @Nullable LocalDate date(int inYear) {
    if (day == 0 || month == 0) {
      return null;
    }
    try {
      return LocalDate.of(inYear, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether weekday and date, where both are named in full, agree. */
  boolean consistent() {
    LocalDate date = date();
    return year == 0 || date != null && (weekday == null || date.getDayOfWeek() == weekday);
  }

  boolean dated() {
    return day > 0 && month > 0;
  }
}
