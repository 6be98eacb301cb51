package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a list, day by day.
 *
 * @param more the address of the part after this one, or null
 * @param outlets to choose from
 * @param articles how many the data folder has
 */
public record TodayView(
    List<Day> days,
    @Nullable String more,
    Choice chosen,
    List<String> outlets,
    long articles,
    boolean first) {

  /** What was asked for; absent parts are empty. */
  public record Choice(String from, String until, String outlet, boolean several, boolean disputed) {

    /** Whether anything was. */
    public boolean any() {
      return !from.isEmpty() || !until.isEmpty() || !outlet.isEmpty() || several || disputed;
    }
  }

  /** The stories whose latest article is of one day. */
  public record Day(String label, String iso, List<Item> items) {}

  /**
   * A story in short.
   *
   * @param outlets the names of some, where it has many
   */
  public record Item(
      String id,
      String title,
      String href,
      List<String> outlets,
      int outletCount,
      int articles,
      int independent,
      int disagreements,
      @Nullable String clock,
      List<Voice> voices) {}

  /** A main source with one thing that it says. */
  public record Voice(String name, @Nullable String role, String stance, String brief, String href) {}
}
