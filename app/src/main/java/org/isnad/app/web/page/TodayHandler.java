package org.isnad.app.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.TodayView.Choice;
import org.isnad.app.web.page.TodayView.Day;
import org.isnad.app.web.page.TodayView.Item;
import org.isnad.store.ArticleStore.OutletEntry;
import org.isnad.store.Slice;
import org.isnad.store.StoryStore.StoryEntry;
import org.isnad.store.StoryStore.StoryFilter;
import org.isnad.store.StoryStore.StoryOrder;
import org.jspecify.annotations.Nullable;

/** The first page: stories, the weightiest of the latest day first. */
final class TodayHandler implements Handler {
  private static final int MOST = 24;
  private static final int MOST_OUTLETS = 200;

  private final Pages pages;
  private final StoryBriefs briefs;

  TodayHandler(Pages pages) {
    this.pages = pages;
    this.briefs = new StoryBriefs(pages.desk());
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Texts.of(request);
    Choice chosen =
        new Choice(
            day(request.query("from")),
            day(request.query("until")),
            orEmpty(request.query("outlet")),
            request.query("several") != null,
            request.query("disputed") != null);
    StoryFilter filter =
        new StoryFilter(
            orNull(chosen.from()),
            orNull(chosen.until()),
            orNull(chosen.outlet()),
            chosen.several() ? 2 : 1,
            chosen.disputed());
    String after = request.query("after");
    Slice<StoryEntry> slice = pages.desk().stories().list(filter, StoryOrder.WEIGHT, after, MOST);
    List<String> outlets =
        pages.desk().articles().outlets().stream().limit(MOST_OUTLETS).map(OutletEntry::name).toList();
    TodayView view =
        new TodayView(
            days(slice.entries(), texts),
            slice.next() == null ? null : more(chosen, slice.next()),
            chosen,
            outlets,
            pages.desk().articles().count(),
            after == null);
    return pages.show(request, "today", texts.say("today.title"), "today", Map.of("today", view));
  }

  private List<Day> days(List<StoryEntry> entries, Texts texts) {
    Map<String, List<Item>> byDay = new LinkedHashMap<>();
    for (StoryEntry entry : entries) {
      String last = entry.last();
      String day = last == null ? "" : last.substring(0, Math.min(10, last.length()));
      byDay.computeIfAbsent(day, unused -> new ArrayList<>()).add(briefs.brief(entry, texts));
    }
    return byDay.entrySet().stream()
        .map(
            day ->
                new Day(
                    day.getKey().isEmpty() ? texts.say("today.undated") : texts.day(day.getKey()),
                    day.getKey(),
                    day.getValue()))
        .toList();
  }

  private static String more(Choice chosen, String after) {
    StringBuilder address = new StringBuilder("/?after=").append(PageView.encoded(after));
    add(address, "from", chosen.from());
    add(address, "until", chosen.until());
    add(address, "outlet", chosen.outlet());
    add(address, "several", chosen.several() ? "1" : "");
    add(address, "disputed", chosen.disputed() ? "1" : "");
    return address.toString();
  }

  private static void add(StringBuilder address, String key, String value) {
    if (!value.isEmpty()) {
      address.append('&').append(key).append('=').append(PageView.encoded(value));
    }
  }

  private static String day(@Nullable String value) {
    if (value == null) {
      return "";
    }
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeException e) {
      throw Pages.noDay(value);
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
