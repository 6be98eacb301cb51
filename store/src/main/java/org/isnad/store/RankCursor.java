package org.isnad.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list stopped that begins with what ranks highest. It stays right while others add to the
 * list.
 *
 * @param rank what the list is sorted by: a day, or how many articles name somebody
 * @param seq breaks ties
 */
record RankCursor(int rank, long seq) {
  private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,9})\\.(\\d{1,18})");
  private static final RankCursor BEGINNING = new RankCursor(Integer.MAX_VALUE, Long.MAX_VALUE);

  /**
   * @throws DeskException where it is none of ours
   */
  static RankCursor parse(@Nullable String text) {
    if (text == null) {
      return BEGINNING;
    }
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new DeskException(DeskFault.REFUSED, "«" + text + "» is no cursor: pass on the one that came with the list");
    }
    return new RankCursor(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  String text() {
    return rank + "." + seq;
  }
}
