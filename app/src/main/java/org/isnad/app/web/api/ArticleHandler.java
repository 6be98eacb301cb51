package org.isnad.app.web.api;

import java.io.IOException;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.record.RecordJson;
import org.isnad.store.ArticleStore.ArticleEntry;
import org.isnad.store.ArticleStore.ArticleFilter;
import org.isnad.store.ArticleStore.OutletEntry;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;
import org.isnad.store.Slice;

/** Articles and their outlets. */
final class ArticleHandler {
  private final Desk desk;

  ArticleHandler(Desk desk) {
    this.desk = desk;
  }

  Answer list(Request request) throws IOException {
    Query query = Query.of(request, "outlet", "from", "until", "story", "after", "limit", "format");
    return Listing.answer(
        request,
        query,
        (after, most) -> {
          Slice<ArticleEntry> slice =
              desk.articles()
                  .list(
                      new ArticleFilter(
                          query.text("outlet"),
                          query.dayText("from"),
                          query.dayText("until"),
                          query.text("story"),
                          after,
                          most));
          return new Slice<>(slice.entries().stream().map(ArticleHandler::row).toList(), slice.next());
        });
  }

  static Row row(ArticleEntry entry) {
    return new Row()
        .put("id", entry.id())
        .put("headline", entry.headline())
        .put("outlet", entry.outlet())
        .put("section", entry.section())
        .put("language", entry.language())
        .put("published", entry.published())
        .put("day", entry.day())
        .put("statements", entry.statements())
        .put("story", entry.story());
  }

  Answer find(Request request) {
    Query.of(request);
    return Answer.json(row(desk, request.value("id")).json());
  }

  /** The article in full, with what people put right applied. */
  static Row row(Desk desk, String id) {
    StoredArticle found = desk.articles().find(id).orElseThrow(() -> Refusal.notFound("there is no such article"));
    return new Row()
        .put("capture", found.capture())
        .put("story", found.story())
        .put("revision", desk.corrections().revision(id))
        .put("corrections", found.corrections())
        .put("entities", found.entities())
        .raw("article", RecordJson.articleLine(found.analysis()));
  }

  Answer outlets(Request request) throws IOException {
    Query query = Query.of(request, "after", "limit", "format");
    return Listing.answer(
        request,
        query,
        (after, most) -> Listing.slice(desk.articles().outlets().stream().map(ArticleHandler::row).toList(), after, most));
  }

  private static Row row(OutletEntry outlet) {
    return new Row()
        .put("name", outlet.name())
        .put("articles", outlet.articles())
        .put("first", outlet.first())
        .put("last", outlet.last());
  }
}
