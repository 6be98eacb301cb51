package org.isnad.app.web.api;

import java.io.IOException;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.store.Desk;
import org.isnad.store.EntityStore.EntityEntry;
import org.isnad.store.EntityStore.StoredEntity;
import org.isnad.store.Slice;

/** Whom and what the articles name. */
final class EntityHandler {
  private final Desk desk;

  EntityHandler(Desk desk) {
    this.desk = desk;
  }

  Answer list(Request request) throws IOException {
    Query query = Query.of(request, "type", "after", "limit", "format");
    String type = query.choice("type", "", "PER", "ORG", "LOC");
    return Listing.answer(
        request,
        query,
        (after, most) -> {
          Slice<EntityEntry> slice = desk.entities().list(type.isEmpty() ? null : type, after, most);
          return new Slice<>(slice.entries().stream().map(EntityHandler::row).toList(), slice.next());
        });
  }

  private static Row row(EntityEntry entry) {
    return new Row()
        .put("id", entry.id())
        .put("type", entry.type())
        .put("name", entry.name())
        .put("role", entry.role())
        .put("articles", entry.articles());
  }

  Answer find(Request request) {
    Query.of(request);
    return Answer.json(row(found(desk, request.value("id"))).json());
  }

  static StoredEntity found(Desk desk, String id) {
    return desk.entities().find(id).orElseThrow(() -> Refusal.notFound("there is no such entity"));
  }

  static Row row(StoredEntity entity) {
    return new Row()
        .put("id", entity.id())
        .put("type", entity.type())
        .put("name", entity.name())
        .put("latin", entity.latin())
        .put("role", entity.role())
        .put("wikidata", entity.wikidata())
        .put("articles", entity.articles())
        .put("revision", entity.revision())
        .put("names", entity.names())
        .put("merged", entity.merged());
  }
}
