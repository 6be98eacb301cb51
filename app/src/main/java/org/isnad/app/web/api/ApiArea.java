package org.isnad.app.web.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.isnad.app.web.Access;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Area;
import org.isnad.app.web.Assets;
import org.isnad.app.web.PageReader;
import org.isnad.app.web.Request;
import org.isnad.app.web.Routes;
import org.isnad.model.Capture;
import org.isnad.record.RecordJson;
import org.isnad.store.Desk;

/** The API for programs. {@code openapi.json} beside this class describes it. Thread-safe. */
public final class ApiArea implements Area, Closeable {
  private static final int LARGE_BODY = Capture.MOST_BYTES;

  /** Four bytes for each character of the longest note, and what JSON puts around it. */
  private static final int NOTE_BODY = 1 << 19;

  private final byte[] description = resource(ApiArea.class, "openapi.json");
  private final byte[] recordSchema = resource(RecordJson.class, "record-1.schema.json");
  private final ArticleHandler articles;
  private final CaptureHandler captures;
  private final SearchHandler search;
  private final StoryHandler stories;
  private final EntityHandler entities;
  private final CorrectionHandler corrections;
  private final CaseHandler cases;
  private final ReadHandler reading;
  private final EventHandler events;
  private final ApiPage page;

  /**
   * @param reader reads the pages that are sent
   */
  public ApiArea(Desk desk, PageReader reader, Assets assets) {
    this.articles = new ArticleHandler(desk);
    this.captures = new CaptureHandler(desk, reader);
    this.search = new SearchHandler(desk);
    this.stories = new StoryHandler(desk);
    this.entities = new EntityHandler(desk);
    this.corrections = new CorrectionHandler(desk);
    this.cases = new CaseHandler(desk);
    this.reading = new ReadHandler(desk, reader);
    this.events = new EventHandler(desk);
    this.page = new ApiPage(description, assets.path("base.css"));
  }

  @Override
  public String prefix() {
    return "/api/v1";
  }

  @Override
  public void register(Routes routes) {
    routes.get("", this::index);
    routes.open("/openapi.json", request -> Answer.json(description));
    routes.open("/docs", request -> Answer.html(page.html()));
    routes.open("/schemas/record-1.json", request -> Answer.of(200, "application/schema+json", recordSchema));
    routes.get("/search", search::search);
    routes.get("/statements", search::statements);
    routes.get("/articles", articles::list);
    routes.get("/articles/{id}", articles::find);
    routes.get("/articles/{id}/corrections", corrections::ofArticle);
    routes.post("/articles/{id}/corrections", Access.EDITOR, corrections::addToArticle);
    routes.get("/captures/{id}", captures::find);
    routes.on("DELETE", "/captures/{id}", Access.EDITOR, 0, captures::forget);
    routes.get("/captures/{id}/bytes", captures::bytes);
    routes.get("/captures/{id}/text", captures::text);
    routes.get("/captures/{id}/record", captures::record);
    routes.get("/stories", stories::list);
    routes.get("/stories/{id}", stories::find);
    routes.get("/entities", entities::list);
    routes.get("/entities/{id}", entities::find);
    routes.get("/entities/{id}/corrections", corrections::ofEntity);
    routes.post("/entities/{id}/corrections", Access.EDITOR, corrections::addToEntity);
    routes.get("/outlets", articles::outlets);
    routes.get("/problems", captures::problems);
    routes.get("/problems/{kind}", captures::problemsOfKind);
    routes.get("/corrections", corrections::list);
    routes.on("POST", "/corrections", Access.EDITOR, LARGE_BODY, corrections::take);
    routes.get("/corrections/{id}", corrections::find);
    routes.on("DELETE", "/corrections/{id}", Access.EDITOR, 0, corrections::undo);
    routes.get("/cases", cases::list);
    routes.post("/cases", Access.EDITOR, cases::create);
    routes.get("/cases/{id}", cases::find);
    routes.on("PUT", "/cases/{id}", Access.EDITOR, NOTE_BODY, cases::describe);
    routes.on("DELETE", "/cases/{id}", Access.EDITOR, 0, cases::remove);
    routes.on("PUT", "/cases/{id}/items/{kind}/{item}", Access.EDITOR, NOTE_BODY, cases::put);
    routes.on("DELETE", "/cases/{id}/items/{kind}/{item}", Access.EDITOR, 0, cases::take);
    routes.get("/tags/{kind}/{item}", cases::tags);
    routes.on("PUT", "/tags/{kind}/{item}/{tag}", Access.EDITOR, 0, cases::tag);
    routes.on("DELETE", "/tags/{kind}/{item}/{tag}", Access.EDITOR, 0, cases::untag);
    routes.get("/searches", cases::searches);
    routes.post("/searches", Access.EDITOR, cases::save);
    routes.on("DELETE", "/searches/{id}", Access.EDITOR, 0, cases::unsave);
    routes.on("POST", "/read", Access.READER, LARGE_BODY, reading::read);
    routes.get("/changes", events::changes);
    routes.get("/events", events::events);
  }

  private Answer index(Request request) {
    Query.of(request);
    Row row = new Row().put("name", "Isnad").put("version", "v1");
    for (String part : new String[] {"search", "statements", "articles", "stories", "entities", "outlets", "problems", "corrections", "cases", "searches", "changes", "events"}) {
      row.put(part, prefix() + "/" + part);
    }
    return Answer.json(row.put("description", prefix() + "/openapi.json").put("docs", prefix() + "/docs").json());
  }

  /** Ends what would never end: streams of events. */
  @Override
  public void close() {
    events.end();
  }

  private static byte[] resource(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
