package org.isnad.app.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.model.Story;
import org.isnad.record.StoryJson;
import org.isnad.store.Desk;
import org.isnad.store.Slice;
import org.isnad.store.StoryStore.StoryEntry;
import org.isnad.store.StoryStore.StoryFilter;
import org.isnad.store.StoryStore.StoryOrder;
import org.jspecify.annotations.Nullable;

/** Stories. */
final class StoryHandler {
  private static final int MOST_ARTICLES = 1_000_000;

  private final Desk desk;

  StoryHandler(Desk desk) {
    this.desk = desk;
  }

  Answer list(Request request) throws IOException {
    Query query =
        Query.of(request, "from", "until", "outlet", "articles", "disputed", "order", "after", "limit", "format");
    StoryFilter filter =
        new StoryFilter(
            query.dayText("from"),
            query.dayText("until"),
            query.text("outlet"),
            query.number("articles", 1, 1, MOST_ARTICLES),
            query.truth("disputed"));
    StoryOrder order = query.choice("order", "last", "last", "weight").equals("last") ? StoryOrder.LAST : StoryOrder.WEIGHT;
    return Listing.answer(request, query, (after, most) -> slice(desk, filter, order, after, most));
  }

  static Slice<Row> slice(Desk desk, StoryFilter filter, StoryOrder order, @Nullable String after, int most) {
    Slice<StoryEntry> slice = desk.stories().list(filter, order, after, most);
    return new Slice<>(slice.entries().stream().map(StoryHandler::row).toList(), slice.next());
  }

  private static Row row(StoryEntry entry) {
    return new Row()
        .put("id", entry.id())
        .put("title", entry.title())
        .put("first", entry.first())
        .put("last", entry.last())
        .put("articles", entry.articles())
        .put("outlets", entry.outlets())
        .put("independent", entry.independent())
        .put("disagreements", entry.disagreements())
        .put("lineages", entry.lineages());
  }

  Answer find(Request request) throws IOException {
    Query.of(request);
    return Answer.json(json(desk, request.value("id")));
  }

  static byte[] json(Desk desk, String id) throws IOException {
    Story found = desk.stories().find(id).orElseThrow(() -> Refusal.notFound("there is no such story"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StoryJson.write(found, out);
    return out.toByteArray();
  }
}
