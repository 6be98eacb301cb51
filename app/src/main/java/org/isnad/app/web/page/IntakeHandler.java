package org.isnad.app.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.PageReader;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.Form.DroppedFile;
import org.isnad.app.web.page.IntakeView.Kind;
import org.isnad.app.web.page.IntakeView.Sample;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.store.CaptureStore.StoredCapture;
import org.isnad.store.Intake;
import org.jspecify.annotations.Nullable;

/** Takes a page that somebody pastes or drops, and shows what was read of it. */
final class IntakeHandler implements Handler {
  private static final int MOST_SAMPLES = 20;

  private final Pages pages;
  private final PageReader reader;

  IntakeHandler(Pages pages, PageReader reader) {
    this.pages = pages;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Texts.of(request);
    List<Kind> kinds =
        pages.desk().problems().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
            .map(one -> new Kind(one.getKey(), texts.name("problem", one.getKey()), one.getValue()))
            .toList();
    String asked = request.query("problem");
    List<Sample> samples = asked == null ? List.of() : samples(asked, texts);
    return pages.show(
        request,
        "intake",
        texts.say("intake.title"),
        "intake",
        Map.of("kinds", kinds, "samples", samples, "asked", asked == null ? "" : asked));
  }

  private List<Sample> samples(String kind, Texts texts) {
    return pages.desk().captures().problems(kind, MOST_SAMPLES).stream()
        .map(
            one ->
                new Sample(
                    Shown.text(CaptureHandler.name(one.name())),
                    Shown.text(one.message()),
                    one.capture(),
                    texts.moment(one.at())))
        .toList();
  }

  /** What was read of a capture that is kept. */
  Answer show(Request request) {
    String id = request.value("id");
    StoredCapture found =
        pages.desk()
            .captures()
            .find(id)
            .orElseThrow(() -> Pages.missing(id));
    Texts texts = Texts.of(request);
    return show(request, new IntakeViewBuilder(texts).build(found.analysis(), found.articles(), found.capture().name()));
  }

  /** Reads what a form brings; keeps it where that is asked for. */
  Answer take(Request request) throws IOException {
    Form form = Form.of(request);
    Capture capture = capture(form);
    Analysis analysis = reader.read(capture);
    if (form.field("keep") != null) {
      pages.desk().add(List.of(Intake.of(analysis)));
      return Answer.seeOther("/intake/" + analysis.digest());
    }
    IntakeView view = new IntakeViewBuilder(Texts.of(request)).build(analysis, List.of(), capture.name());
    return show(request, view);
  }

  private Answer show(Request request, IntakeView view) {
    String title = Texts.of(request).say("intake.read.title", view.name());
    return pages.show(request, "intake-read", title, "intake", Map.of("intake", view));
  }

  private static Capture capture(Form form) {
    List<Capture> given = new ArrayList<>();
    for (DroppedFile file : form.files()) {
      if (file.bytes().length > 0) {
        given.add(CaptureReader.page(Capture.of(Shown.brief(file.name(), 200), file.bytes())));
      }
    }
    String pasted = form.field("page");
    if (given.isEmpty() && pasted != null) {
      // Browsers send line ends as two characters.
      given.add(Capture.of("pasted", pasted.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }
    if (given.isEmpty()) {
      throw Refusal.of(400, "nothing-given", "paste the text or source of a page, or choose a file");
    }
    return given
        .getFirst()
        .withUrl(Shown.link(form.field("url")))
        .withOutlet(form.field("outlet"))
        .withPublished(day(form.field("published")));
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw Pages.noDay(value);
    }
  }
}
