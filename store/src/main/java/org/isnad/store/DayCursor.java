package org.isnad.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list by day stopped, the latest first. It stays right while others add to the list.
 *
 * @param seq breaks ties within a day
 */
record DayCursor(int day, long seq) {
  private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,9})\\.(\\d{1,18})");
  private static final DayCursor BEGINNING = new DayCursor(Integer.MAX_VALUE, Long.MAX_VALUE);

  /**
   * @throws DeskException where it is none of ours
   */
  static DayCursor parse(@Nullable String text) {
    if (text == null) {
      return BEGINNING;
    }
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new DeskException(DeskFault.REFUSED, "«" + text + "» is no cursor: pass on the one that came with the list");
    }
    return new DayCursor(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  String text() {
    return day + "." + seq;
  }
}
