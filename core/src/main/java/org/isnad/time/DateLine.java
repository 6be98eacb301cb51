package org.isnad.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page that says when its article was published or changed, or a part of that: the
 * hour, the weekday, a date without its year.
 *
 * @param published or null where the line names no full date, or only that of a change
 * @param modified or null
 */
public record DateLine(@Nullable LocalDate published, @Nullable LocalDate modified) {

  /** Whether the line names a full date. */
  public boolean full() {
    return published != null || modified != null;
  }
}
