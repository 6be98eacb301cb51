package org.isnad.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.app.web.Answer;
import org.isnad.app.web.JsonBody;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.store.Correction;
import org.isnad.store.CorrectionKind;
import org.isnad.store.CorrectionStore.Wish;
import org.isnad.store.Desk;
import org.isnad.store.DeskException;
import org.isnad.store.DeskFault;
import org.jspecify.annotations.Nullable;

/** What people put right: added with the revision that they looked at, undone, handed on. */
final class CorrectionHandler {
  private static final Pattern REVISION = Pattern.compile("(?:W/)?\"r(\\d{1,9})(?:-gzip)?\"");
  private static final List<String> FIELDS = List.of("kind", "value", "author", "note");
  private static final List<String> EXPORTED =
      List.of("id", "kind", "article", "entity", "value", "author", "note", "at", "undone", "undoneBy");

  private final Desk desk;

  CorrectionHandler(Desk desk) {
    this.desk = desk;
  }

  /** All, or those about one thing; as JSON Lines, what another data folder takes. */
  Answer list(Request request) throws IOException {
    Query query = Query.of(request, "about", "after", "limit", "format");
    String about = query.text("about");
    List<Correction> all = about == null ? desk.corrections().all() : desk.corrections().about(about);
    return Listing.answer(
        request, query, (after, most) -> Listing.slice(all.stream().map(CorrectionHandler::row).toList(), after, most));
  }

  Answer ofArticle(Request request) {
    Query.of(request);
    String id = request.value("id");
    if (desk.articles().find(id).isEmpty()) {
      throw Refusal.notFound("there is no such article");
    }
    return about(id, desk.corrections().revision(id));
  }

  Answer ofEntity(Request request) {
    Query.of(request);
    String id = request.value("id");
    return about(id, EntityHandler.found(desk, id).revision());
  }

  private Answer about(String id, long revision) {
    List<Row> rows = desk.corrections().about(id).stream().map(CorrectionHandler::row).toList();
    return Answer.json(new Row().put("revision", revision).put("entries", rows).json()).tagged("r" + revision);
  }

  Answer addToArticle(Request request) throws IOException {
    return add(request, request.value("id"), null);
  }

  Answer addToEntity(Request request) throws IOException {
    return add(request, null, request.value("id"));
  }

  private Answer add(Request request, @Nullable String article, @Nullable String entity) throws IOException {
    Query.of(request);
    long seen = seen(request.header("If-Match"));
    Map<String, Object> body = JsonBody.object(request.body(), FIELDS);
    Map<String, String> value = texts(body.get("value"));
    String kind = JsonBody.string(body, "kind");
    if (kind == null) {
      throw Refusal.badRequest("«kind» is missing");
    }
    // A split is about an entity within one article: the route names the entity, the value the article.
    String within = article == null ? value.remove("article") : article;
    Correction added =
        desk.corrections()
            .add(
                new Wish(
                    CorrectionKind.of(kind),
                    within,
                    entity,
                    value,
                    author(request, JsonBody.string(body, "author")),
                    JsonBody.string(body, "note"),
                    seen));
    return new Answer(
            201, Answer.JSON, new Answer.Body.Whole(row(added).json()), List.of(), null)
        .with("Location", "/api/v1/corrections/" + added.id());
  }

  Answer find(Request request) {
    Query.of(request);
    String id = request.value("id");
    return desk.corrections().all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> Answer.json(row(one).json()))
        .orElseThrow(() -> Refusal.notFound("there is no such correction"));
  }

  /** Takes one back. It stays, with who took it back. */
  Answer undo(Request request) {
    Query query = Query.of(request, "author");
    try {
      Correction undone = desk.corrections().undo(request.value("id"), author(request, query.text("author")));
      return Answer.json(row(undone).json());
    } catch (DeskException e) {
      if (e.fault() == DeskFault.CHANGED_SINCE) {
        throw Refusal.of(409, "undone-already", String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /** Takes over what another data folder handed on, as JSON Lines. */
  Answer take(Request request) throws IOException {
    Query.of(request);
    long taken = 0;
    long known = 0;
    for (String line : new String(request.body(), StandardCharsets.UTF_8).lines().filter(one -> !one.isBlank()).toList()) {
      if (desk.corrections().take(correction(line))) {
        taken++;
      } else {
        known++;
      }
    }
    return Answer.json(new Row().put("taken", taken).put("known", known).json());
  }

  private static Correction correction(String line) throws IOException {
    Map<String, Object> object = JsonBody.object(line.getBytes(StandardCharsets.UTF_8), EXPORTED);
    return new Correction(
        required(object, "id"),
        CorrectionKind.of(required(object, "kind")),
        JsonBody.string(object, "article"),
        JsonBody.string(object, "entity"),
        texts(object.get("value")),
        required(object, "author"),
        JsonBody.string(object, "note"),
        required(object, "at"),
        JsonBody.string(object, "undone"),
        JsonBody.string(object, "undoneBy"));
  }

  private static String required(Map<String, Object> object, String key) {
    String value = JsonBody.string(object, key);
    if (value == null || value.isBlank()) {
      throw Refusal.badRequest("«" + key + "» is missing");
    }
    return value;
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new TreeMap<>();
    if (value != null) {
      Map<String, Object> object = JsonBody.object(value, "«value»");
      object.keySet().forEach(key -> texts.put(key, Objects.requireNonNullElse(JsonBody.string(object, key), "")));
    }
    return texts;
  }

  /** Whose token it is; without one, whom the sender says. */
  private static String author(Request request, @Nullable String said) {
    String sender = request.sender();
    if (sender != null) {
      return sender;
    }
    if (said == null || said.isBlank()) {
      throw Refusal.badRequest("«author» is missing: who puts it right?");
    }
    return said.strip();
  }

  private static long seen(@Nullable String header) {
    if (header == null) {
      throw Refusal.of(
          428,
          "revision-missing",
          "send If-Match with the ETag of the corrections that you looked at, so that nobody's is overruled unseen; * does without");
    }
    if (header.strip().equals("*")) {
      return -1;
    }
    Matcher matcher = REVISION.matcher(header.strip());
    if (!matcher.matches()) {
      throw Refusal.badRequest("If-Match is no ETag of a list of corrections, such as \"r3\"");
    }
    return Long.parseLong(matcher.group(1));
  }

  private static Row row(Correction one) {
    return new Row()
        .put("id", one.id())
        .put("kind", one.kind().key())
        .put("article", one.article())
        .put("entity", one.entity())
        .put("value", one.value())
        .put("author", one.author())
        .put("note", one.note())
        .put("at", one.at())
        .put("undone", one.undone())
        .put("undoneBy", one.undoneBy());
  }
}
