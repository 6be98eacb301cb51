package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as its page shows it: all texts harmless, dates written out.
 *
 * @param first the day of its earliest article in words, or null
 * @param last of its latest, or null
 */
public record StoryView(
    String id,
    String title,
    int articles,
    int outletCount,
    int independent,
    @Nullable String first,
    @Nullable String last,
    StoryPicture picture,
    List<Day> days,
    List<Dispute> disputes,
    List<Voice> voices,
    List<Outlet> outlets,
    List<Lineage> lineages,
    List<Change> changes) {

  /** What the story has of one day. */
  public record Day(String label, String iso, List<Item> items) {}

  /**
   * A dated statement or figure.
   *
   * @param kind statement, figure or event
   * @param others how many other articles carry it
   */
  public record Item(
      String kind, String text, @Nullable String who, @Nullable String outlet, String href, int others) {}

  /**
   * Accounts that cannot both hold.
   *
   * @param trace address of the figure's way through the story, or null where no figure is at issue
   */
  public record Dispute(String about, String kind, List<Side> sides, @Nullable String trace) {}

  /**
   * One side's account.
   *
   * @param account the figure or the words
   * @param claimants all who give it
   */
  public record Side(String account, boolean figure, List<Claimant> claimants) {}

  /**
   * Who gives an account.
   *
   * @param name null for outlets themselves
   */
  public record Claimant(@Nullable String name, List<Evidence> evidence) {}

  /** Where something is said. */
  public record Evidence(String outlet, @Nullable String day, String href) {}

  /** One who is heard in the story. */
  public record Voice(
      int number, String name, @Nullable String role, @Nullable String entity, List<Line> lines) {}

  /** One thing that somebody says. */
  public record Line(
      String stance, String brief, String href, @Nullable String outlet, @Nullable String day) {}

  /** The articles of one outlet. */
  public record Outlet(@Nullable String name, List<Piece> pieces) {}

  /**
   * An article.
   *
   * @param copies those that carry its text, in other outlets
   */
  public record Piece(
      String id, String headline, @Nullable String outlet, @Nullable String day, List<Piece> copies) {}

  /** An utterance on its way. */
  public record Lineage(String text, @Nullable String origin, List<Variant> variants) {}

  /**
   * One wording of it.
   *
   * @param words what was left out and added against the wording that was seen first
   */
  public record Variant(
      @Nullable String outlet, @Nullable String day, String text, String href, List<Words> words) {}

  /** Words that stand where others stood. */
  public record Words(@Nullable String before, @Nullable String after) {}

  /** What an outlet changed between two versions of an article. */
  public record Change(
      @Nullable String outlet, String article, String field, @Nullable String before, @Nullable String after) {}
}
