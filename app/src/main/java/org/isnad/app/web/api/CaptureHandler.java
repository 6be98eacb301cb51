package org.isnad.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.PageReader;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.Problem;
import org.isnad.record.RecordJson;
import org.isnad.store.CaptureStore.ProblemEntry;
import org.isnad.store.CaptureStore.StoredCapture;
import org.isnad.store.Desk;

/** Captures as they came, and what was wrong with them. */
final class CaptureHandler {
  private static final int MOST_PROBLEMS = 10_000;
  private static final String NO_CAPTURE = "there is no such capture; its id is the SHA-256 of its bytes";

  private final Desk desk;
  private final PageReader reader;

  CaptureHandler(Desk desk, PageReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  Answer find(Request request) {
    Query.of(request);
    StoredCapture found = found(request);
    Capture capture = found.capture();
    return Answer.json(
        new Row()
            .put("id", request.value("id"))
            .put("name", capture.name())
            .put("url", capture.url())
            .put("mediaType", found.analysis().mediaType())
            .put("fetched", capture.fetched())
            .put("added", found.added())
            .put("bytes", capture.size())
            .put("outlet", capture.outlet())
            .put("articles", found.articles())
            .put("seen", capture.seen().stream().map(CaptureHandler::row).toList())
            .put("problems", found.analysis().problems().stream().map(CaptureHandler::row).toList())
            .json());
  }

  private static Row row(Sighting sighting) {
    return new Row().put("name", sighting.name()).put("url", sighting.url()).put("fetched", sighting.fetched());
  }

  private static Row row(Problem problem) {
    return new Row().put("kind", problem.kind().key()).put("message", problem.message());
  }

  /** Never as what they say they are: a page of the web would run as one of ours. */
  Answer bytes(Request request) {
    Query.of(request);
    return Answer.of(200, "text/plain", found(request).capture().bytes())
        .with("Content-Disposition", "attachment; filename=\"" + request.value("id") + ".txt\"");
  }

  Answer text(Request request) {
    Query.of(request);
    return Answer.text(reader.decoded(found(request).capture()));
  }

  /** As it was read, without what people put right. */
  Answer record(Request request) {
    Query.of(request);
    return Answer.json(RecordJson.line(found(request).analysis()).getBytes(StandardCharsets.UTF_8));
  }

  /** For good; only its hash stays, and why. */
  Answer forget(Request request) {
    String reason = Query.of(request, "reason").required("reason");
    String id = request.value("id");
    if (!desk.capturesOf(id).equals(List.of(id)) || desk.forget(List.of(id), reason) == 0) {
      throw Refusal.notFound(NO_CAPTURE);
    }
    return Answer.empty(204);
  }

  private StoredCapture found(Request request) {
    return desk.captures()
        .find(request.value("id"))
        .orElseThrow(() -> Refusal.notFound(NO_CAPTURE));
  }

  Answer problems(Request request) {
    Query.of(request);
    Row counts = new Row();
    desk.problems().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return Answer.json(new Row().put("kinds", counts).json());
  }

  Answer problemsOfKind(Request request) throws IOException {
    Query query = Query.of(request, "after", "limit", "format");
    List<ProblemEntry> all = desk.captures().problems(request.value("kind"), MOST_PROBLEMS);
    return Listing.answer(
        request, query, (after, most) -> Listing.slice(all.stream().map(CaptureHandler::row).toList(), after, most));
  }

  private static Row row(ProblemEntry problem) {
    return new Row()
        .put("capture", problem.capture())
        .put("name", problem.name())
        .put("kind", problem.kind())
        .put("message", problem.message())
        .put("at", problem.at());
  }
}
