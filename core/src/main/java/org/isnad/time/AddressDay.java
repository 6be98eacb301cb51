package org.isnad.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day in the address of an article: many sites file their articles by days, as {@code
 * /2026/03/14/}, {@code /2026-03-14-}, {@code /2026/world/3/14/}.
 */
public final class AddressDay {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 2000;

  private AddressDay() {}

  /** The first year in the path with the month and day that follow it, or null. */
  public static @Nullable LocalDate of(String address) {
    int year = 0;
    int month = 0;
    int i = Math.max(0, address.indexOf("//") + 2);
    i = address.indexOf('/', i);
    int last = Math.min(address.length(), LONGEST);
    while (i >= 0 && i < last) {
      int end = i;
      while (end < last && address.charAt(end) >= '0' && address.charAt(end) <= '9') {
        end++;
      }
      boolean whole = end > i && end - i <= 4 && bounded(address, i, end);
      int number = whole ? Integer.parseInt(address, i, end, 10) : 0;
      if (whole && year == 0) {
        year = end - i == 4 && number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
      } else if (whole && month == 0 && number >= 1 && number <= 12) {
        month = number;
      } else if (whole && month > 0) {
        return day(year, month, number);
      }
      i = Math.max(i + 1, end);
    }
    return null;
  }

  /** Whether a number begins after a slash or hyphen and ends at one. */
  private static boolean bounded(String address, int start, int end) {
    return "/-".indexOf(address.charAt(start - 1)) >= 0
        && (end == address.length() || "/-".indexOf(address.charAt(end)) >= 0);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      // Three numbers of another kind.
      return null;
    }
  }
}
