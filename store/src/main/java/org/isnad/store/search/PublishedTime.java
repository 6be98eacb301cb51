package org.isnad.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as it is searched for and sorted by.
 *
 * @param day as it is printed, wherever that is
 * @param second since 1970 in UTC; of a bare day its first
 */
record PublishedTime(LocalDate day, long second) {

  /** The time, or null where there is none or what stands there is none. */
  static @Nullable PublishedTime of(@Nullable String published) {
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(published.substring(0, 10));
      return new PublishedTime(day, second(published, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static long second(String published, LocalDate day) {
    if (published.length() == 10) {
      return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
    boolean zoned =
        published.endsWith("Z") || published.indexOf('+', 10) > 0 || published.indexOf('-', 10) > 0;
    return zoned
        ? OffsetDateTime.parse(published).toEpochSecond()
        : LocalDateTime.parse(published).toEpochSecond(ZoneOffset.UTC);
  }
}
