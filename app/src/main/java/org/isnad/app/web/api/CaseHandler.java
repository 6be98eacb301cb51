package org.isnad.app.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.Answer;
import org.isnad.app.web.JsonBody;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.store.CaseStore.CaseFolder;
import org.isnad.store.CaseStore.CaseItem;
import org.isnad.store.CaseStore.SavedSearch;
import org.isnad.store.Desk;
import org.jspecify.annotations.Nullable;

/** A desk's own order: case folders, tags, saved searches. */
final class CaseHandler {
  private static final Set<String> KINDS = Set.of("article", "statement", "figure", "story", "entity", "capture");

  private final Desk desk;

  CaseHandler(Desk desk) {
    this.desk = desk;
  }

  Answer list(Request request) throws IOException {
    Query query = Query.of(request, "after", "limit", "format");
    List<Row> all = desk.cases().folders().stream().map(CaseHandler::row).toList();
    return Listing.answer(request, query, (after, most) -> Listing.slice(all, after, most));
  }

  Answer create(Request request) throws IOException {
    Query.of(request);
    CaseFolder made = desk.cases().create(required(JsonBody.object(request.body(), List.of("name")), "name"));
    return created(row(made), "/api/v1/cases/" + made.id());
  }

  Answer find(Request request) {
    Query.of(request);
    return Answer.json(found(request).json());
  }

  private Row found(Request request) {
    CaseFolder folder =
        desk.cases().find(request.value("id")).orElseThrow(() -> Refusal.notFound("there is no such case"));
    return row(folder).put("items", folder.items().stream().map(CaseHandler::row).toList());
  }

  Answer describe(Request request) throws IOException {
    Query.of(request);
    Map<String, Object> body = JsonBody.object(request.body(), List.of("name", "note"));
    desk.cases().describe(request.value("id"), required(body, "name"), orEmpty(JsonBody.string(body, "note")));
    return Answer.json(found(request).json());
  }

  Answer remove(Request request) {
    Query.of(request);
    desk.cases().remove(request.value("id"));
    return Answer.empty(204);
  }

  Answer put(Request request) throws IOException {
    Query.of(request);
    byte[] body = request.body();
    Map<String, Object> said = body.length == 0 ? Map.of() : JsonBody.object(body, List.of("note"));
    desk.cases().put(request.value("id"), kind(request), request.value("item"), orEmpty(JsonBody.string(said, "note")));
    return Answer.json(found(request).json());
  }

  Answer take(Request request) {
    Query.of(request);
    desk.cases().take(request.value("id"), kind(request), request.value("item"));
    return Answer.empty(204);
  }

  Answer tags(Request request) {
    Query.of(request);
    return Answer.json(new Row().put("tags", desk.cases().tags(kind(request), request.value("item"))).json());
  }

  Answer tag(Request request) {
    Query.of(request);
    desk.cases().tag(kind(request), request.value("item"), request.value("tag"));
    return tags(request);
  }

  Answer untag(Request request) {
    Query.of(request);
    desk.cases().untag(kind(request), request.value("item"), request.value("tag"));
    return tags(request);
  }

  Answer searches(Request request) throws IOException {
    Query query = Query.of(request, "after", "limit", "format");
    List<Row> all = desk.cases().saved().stream().map(CaseHandler::row).toList();
    return Listing.answer(request, query, (after, most) -> Listing.slice(all, after, most));
  }

  Answer save(Request request) throws IOException {
    Query.of(request);
    Map<String, Object> body = JsonBody.object(request.body(), List.of("name", "query"));
    SavedSearch saved = desk.cases().save(required(body, "name"), required(body, "query"));
    return created(row(saved), "/api/v1/searches");
  }

  Answer unsave(Request request) {
    Query.of(request);
    desk.cases().unsave(request.value("id"));
    return Answer.empty(204);
  }

  private static Answer created(Row row, String location) {
    return Answer.of(201, Answer.JSON, row.json()).with("Location", location);
  }

  private static String kind(Request request) {
    String kind = request.value("kind");
    if (!KINDS.contains(kind)) {
      throw Refusal.badRequest("there is no kind «" + kind + "»; known: article, capture, entity, figure, statement, story");
    }
    return kind;
  }

  private static String required(Map<String, Object> body, String key) {
    String value = JsonBody.string(body, key);
    if (value == null || value.isBlank()) {
      throw Refusal.badRequest("«" + key + "» is missing");
    }
    return value;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Row row(CaseFolder folder) {
    return new Row().put("id", folder.id()).put("name", folder.name()).put("note", folder.note()).put("added", folder.added());
  }

  private static Row row(CaseItem item) {
    return new Row().put("kind", item.kind()).put("id", item.id()).put("note", item.note()).put("added", item.added());
  }

  private static Row row(SavedSearch search) {
    return new Row().put("id", search.id()).put("name", search.name()).put("query", search.query()).put("added", search.added());
  }
}
