package org.isnad.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.isnad.app.web.Refusal;
import org.isnad.store.Desk;
import org.isnad.store.Slice;
import org.isnad.store.StoryStore.StoryFilter;
import org.isnad.store.StoryStore.StoryOrder;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of a data folder, as JSON: the same for programs and for agents. Thread-safe. */
public final class Reading {
  private final Desk desk;

  public Reading(Desk desk) {
    this.desk = desk;
  }

  /**
   * Which stories.
   *
   * @param from ISO 8601 date, or null
   * @param until ISO 8601 date, or null
   * @param articles at least so many
   */
  public record Stories(@Nullable String from, @Nullable String until, @Nullable String outlet, int articles) {}

  /**
   * Which statements.
   *
   * @param source who says it, or null
   * @param about words of what is said, or null
   * @param since ISO 8601 date, or null
   * @param until ISO 8601 date, or null
   */
  public record Saying(
      @Nullable String source,
      @Nullable String about,
      @Nullable String since,
      @Nullable String until,
      @Nullable String outlet) {}

  /** One article in full. */
  public String article(String id) {
    return text(ArticleHandler.row(desk, id).json());
  }

  /** One story. */
  public String story(String id) throws IOException {
    return text(StoryHandler.json(desk, id)).strip();
  }

  /** A page of stories, the latest first. */
  public String stories(Stories which, int most, @Nullable String after) {
    StoryFilter filter =
        new StoryFilter(day(which.from()), day(which.until()), which.outlet(), which.articles(), false);
    return page(StoryHandler.slice(desk, filter, StoryOrder.LAST, after, most));
  }

  /**
   * A page of findings.
   *
   * @param query in the query language
   * @param kind article, statement or entity, or null
   */
  public String search(String query, @Nullable String kind, int most, @Nullable String after) {
    return findings(SearchHandler.query(query, kind), most, after);
  }

  /** A page of statements, the best first, each with through whom it was said. */
  public String statements(Saying saying, int most, @Nullable String after) {
    String text = SearchHandler.queryText(new Saying(saying.source(), saying.about(), day(saying.since()), day(saying.until()), saying.outlet()));
    if (text.isEmpty()) {
      throw Refusal.badRequest("say whose statements or about what: source, about, since, until or outlet");
    }
    return findings(SearchQuery.of(text).kind(SearchKind.STATEMENT), most, after);
  }

  private String findings(SearchQuery query, int most, @Nullable String after) {
    ResultSlice found = SearchHandler.found(desk, query.size(most).cursor(after));
    Row row = new Row().put("kind", found.kind().key()).put("total", found.total()).put("exact", found.exact());
    Slice<Row> slice = FindingRows.of(desk, found);
    return text(row.put("entries", slice.entries()).put("next", slice.next()).json());
  }

  private static String page(Slice<Row> slice) {
    return text(new Row().put("entries", slice.entries()).put("next", slice.next()).json());
  }

  private static @Nullable String day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw Refusal.badRequest("«" + text + "» is no day such as 2026-01-31");
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
