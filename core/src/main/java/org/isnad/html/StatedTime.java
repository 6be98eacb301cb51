package org.isnad.html;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, perhaps with its time, as a page states it.
 *
 * @param time to the second, or null
 * @param zone as ISO 8601 writes it ({@code Z}, {@code +03:00}), or null where none is stated
 */
record StatedTime(LocalDate day, @Nullable LocalTime time, @Nullable String zone) {

  /** ISO 8601; midnight without a zone is a day without its time. */
  String iso() {
    if (time == null || zone == null && time.equals(LocalTime.MIDNIGHT)) {
      return day.toString();
    }
    String clock = time.toString();
    return day + "T" + (clock.length() == 5 ? clock + ":00" : clock) + (zone == null ? "" : zone);
  }
}
