package org.isnad.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.app.web.Access;
import org.isnad.app.web.Answer;
import org.isnad.app.web.PageReader;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.record.RecordJson;
import org.isnad.store.Desk;
import org.isnad.store.Intake;
import org.jspecify.annotations.Nullable;

/** A page in, its record out; and, where that is asked for, into the data folder. */
final class ReadHandler {
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private final Desk desk;
  private final PageReader reader;

  ReadHandler(Desk desk, PageReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  Answer read(Request request) throws IOException {
    Query query = Query.of(request, "keep", "name", "url", "outlet", "published", "fetched", "as");
    boolean keep = query.truth("keep");
    if (keep) {
      request.require(Access.EDITOR);
    }
    Capture capture = CaptureReader.page(capture(query, request.header("Content-Type"), request.body()));
    Analysis analysis = reader.read(capture);
    byte[] record = RecordJson.line(analysis).getBytes(StandardCharsets.UTF_8);
    if (!keep) {
      return Answer.json(record);
    }
    Intake.Outcome outcome = desk.add(List.of(Intake.of(analysis))).getFirst();
    return Answer.of(outcome == Intake.Outcome.ADDED ? 201 : 200, Answer.JSON, record)
        .with("Isnad-Outcome", outcome.name().toLowerCase(Locale.ROOT))
        .with("Location", "/api/v1/captures/" + analysis.digest());
  }

  private static Capture capture(Query query, @Nullable String contentType, byte[] body) {
    if (body.length == 0) {
      throw Refusal.badRequest("send the page's bytes as the body");
    }
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      throw Refusal.of(415, "form-not-read", "send the page's bytes as they are, not within a form");
    }
    // What curl and forms say of everything says nothing.
    boolean said = !type.isEmpty() && !type.equals("application/x-www-form-urlencoded") && !type.equals("application/octet-stream");
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    String as = query.choice("as", "detect", "detect", "text", "html", "feed");
    String name = query.text("name");
    String url = query.text("url");
    return Capture.of(name == null ? url == null ? "posted" : url : name, body)
        .withForm(CaptureForm.valueOf(as.toUpperCase(Locale.ROOT)))
        .withUrl(url)
        .withMediaType(said ? type : null)
        .withCharset(said && charset.find() ? charset.group(1) : null)
        .withOutlet(query.text("outlet"))
        .withPublished(query.day("published"))
        .withFetched(fetched(query.text("fetched")));
  }

  private static @Nullable String fetched(@Nullable String text) {
    if (text != null) {
      try {
        if (text.length() <= "2026-01-31".length()) {
          LocalDate.parse(text);
        } else {
          Instant.parse(text);
        }
      } catch (DateTimeException e) {
        throw Refusal.badRequest("«fetched» is neither a day nor a time such as 2026-01-31T08:00:00Z");
      }
    }
    return text;
  }
}
