package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search shows.
 *
 * @param kind article, statement or entity
 * @param kinds the same query for the other kinds
 * @param total how many were found, in words; null before anything was asked
 * @param next the address of the next part, or null
 */
public record SearchView(
    String query,
    String kind,
    String order,
    List<Tab> kinds,
    List<Tab> orders,
    @Nullable String total,
    List<Hit> hits,
    List<Group> groups,
    List<Tab> chosen,
    @Nullable Trouble trouble,
    @Nullable String next) {

  /** A choice among few. */
  public record Tab(String label, String href, boolean on) {}

  /**
   * Something found.
   *
   * @param who of a statement, who says it, or null
   * @param act of a statement, what is done by saying it, or null
   */
  public record Hit(
      String href,
      @Nullable String who,
      @Nullable String role,
      @Nullable String entity,
      @Nullable String act,
      List<Bit> title,
      List<Bit> passage,
      @Nullable String outlet,
      @Nullable String day) {}

  /** A piece of text that fits the query, or does not. */
  public record Bit(String text, boolean fits) {}

  /** What findings can be narrowed by. */
  public record Group(String label, List<Value> values) {}

  /** One value with how many have it. */
  public record Value(String label, long count, String href, boolean on) {}

  /**
   * Why a query cannot be answered.
   *
   * @param before the query ahead of what is wrong
   */
  public record Trouble(String message, String before, String wrong, String after, @Nullable String suggestion) {}
}
