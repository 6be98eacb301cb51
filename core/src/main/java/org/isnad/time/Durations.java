package org.isnad.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lengths of time as TIMEX3 writes them. Stateless. */
final class Durations {
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private Durations() {}

  /**
   * So many of a unit, or null where the unit has no length of its own. Parts of hours are told in
   * minutes, parts of years in months.
   */
  static @Nullable String value(String unit, BigDecimal times) {
    BigDecimal n = times.stripTrailingZeros();
    boolean whole = n.scale() <= 0;
    return switch (unit) {
      case "second" -> "PT" + plain(n) + "S";
      case "minute" -> "PT" + plain(n) + "M";
      case "hour" -> whole ? "PT" + plain(n) + "H" : "PT" + hours(n);
      case "day" -> "P" + plain(n) + "D";
      case "week" -> "P" + plain(n) + "W";
      case "month" -> "P" + plain(n) + "M";
      case "year" -> whole ? "P" + plain(n) + "Y" : months(n);
      case "decade" -> "P" + plain(n.multiply(BigDecimal.TEN)) + "Y";
      case "century" -> "P" + plain(n.multiply(BigDecimal.valueOf(100))) + "Y";
      default -> null;
    };
  }

  private static String hours(BigDecimal n) {
    int minutes = n.multiply(HOUR).intValue();
    return (minutes >= 60 ? minutes / 60 + "H" : "") + minutes % 60 + "M";
  }

  private static String months(BigDecimal n) {
    int months = n.multiply(BigDecimal.valueOf(12)).intValue();
    return "P" + (months >= 12 ? months / 12 + "Y" : "") + (months % 12 > 0 ? months % 12 + "M" : "");
  }

  private static String plain(BigDecimal n) {
    return n.stripTrailingZeros().toPlainString();
  }

  /** The time so many units before a day, as exact as the unit is, or null. */
  static @Nullable String before(LocalDate day, String unit, long times) {
    return switch (unit) {
      case "day" -> day.minusDays(times).toString();
      case "week" -> Periods.week(day.minusWeeks(times));
      case "month" -> Periods.month(day.minusMonths(times));
      case "year" -> String.valueOf(day.getYear() - times);
      case "decade" -> String.valueOf(day.getYear() - 10 * times);
      default -> null;
    };
  }
}
