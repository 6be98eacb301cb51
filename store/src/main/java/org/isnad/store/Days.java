package org.isnad.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as the tables count them: from 1970-01-01. Stateless. */
final class Days {
  private static final int DATE_LENGTH = 10;

  private Days() {}

  /**
   * The day of an ISO 8601 date or date-time.
   *
   * @param otherwise where it names no whole day
   */
  static int of(@Nullable String published, int otherwise) {
    if (published == null || published.length() < DATE_LENGTH) {
      return otherwise;
    }
    try {
      return (int) LocalDate.parse(published.substring(0, DATE_LENGTH)).toEpochDay();
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  /** ISO 8601. */
  static String text(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
