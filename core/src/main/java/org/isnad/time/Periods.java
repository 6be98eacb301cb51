package org.isnad.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Weeks, months, years, decades as TIMEX3 writes them. Stateless. */
final class Periods {
  private Periods() {}

  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String month(LocalDate day) {
    return month(day.getYear(), day.getMonthValue());
  }

  static String month(int year, int month) {
    return String.format(Locale.ROOT, "%04d-%02d", year, month);
  }

  /** The unit that lies so many units from the one that holds the day, or null. */
  static @Nullable String shifted(LocalDate day, String unit, int by) {
    return switch (unit) {
      case "week" -> week(day.plusWeeks(by));
      case "weekend" -> week(day.plusWeeks(by)) + "-WE";
      case "month" -> month(day.plusMonths(by));
      case "year" -> String.valueOf(day.getYear() + by);
      case "decade" -> String.valueOf(day.getYear() / 10 + by);
      case "century" -> String.valueOf(day.getYear() / 100 + by);
      default -> null;
    };
  }
}
