package org.isnad.app.web.page;

import java.util.Map;
import java.util.Set;
import org.isnad.app.web.Access;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Answer.Header;
import org.isnad.app.web.Area;
import org.isnad.app.web.PageReader;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.app.web.Routes;
import org.isnad.store.Desk;

/** The pages that people see. Thread-safe. */
public final class PageArea implements Area {
  private static final int LARGEST_PAGE = 33 << 20;

  /** Refusals whose explanation leaves open what was wrong: the program's own words say it. */
  private static final Set<String> MEANS_LITTLE = Set.of("refusal.bad-request", "refusal.refused", "refusal.other");

  private final Pages pages;
  private final PageReader reader;

  /**
   * @param reader reads the pages that people add
   * @param files where style sheets and scripts are to be had
   */
  public PageArea(Desk desk, PageReader reader, Templates templates, PageView.Files files) {
    this.pages = new Pages(desk, templates, files);
    this.reader = reader;
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public void register(Routes routes) {
    routes.get("/", new TodayHandler(pages));
    routes.get("/choose", new ChoiceHandler());
    routes.get("/articles/{id}", new ArticleHandler(pages));
    routes.get("/stories/{id}", new StoryHandler(pages));
    routes.get("/captures/{id}", new CaptureHandler(pages, reader));
    routes.get("/search", new SearchHandler(pages));
    EntityHandler entities = new EntityHandler(pages);
    routes.get("/entities", entities::list);
    routes.get("/entities/{id}", entities);
    routes.post("/entities/{id}", Access.EDITOR, entities::correct);
    routes.get("/outlets", new OutletHandler(pages));
    RuleHandler rules = new RuleHandler(pages);
    routes.get("/rules", rules::list);
    routes.get("/rules/{id}", rules);
    routes.get("/trace/{id}/{part}", new TraceHandler(pages));
    IntakeHandler intake = new IntakeHandler(pages, reader);
    routes.get("/intake", intake);
    routes.get("/intake/{id}", intake::show);
    routes.on("POST", "/intake", Access.EDITOR, LARGEST_PAGE, intake::take);
    CaseHandler cases = new CaseHandler(pages);
    routes.get("/cases", cases::list);
    routes.post("/cases", Access.EDITOR, cases::create);
    routes.get("/cases/{id}", cases);
    routes.post("/cases/{id}", Access.EDITOR, cases::describe);
    routes.post("/cases/{id}/take", Access.EDITOR, cases::take);
    routes.get("/collect", cases::choose);
    routes.post("/collect", Access.EDITOR, cases::collect);
    CorrectionHandler corrections = new CorrectionHandler(pages);
    routes.get("/articles/{id}/correct/{statement}", corrections);
    routes.post("/articles/{id}/correct/{statement}", Access.EDITOR, corrections::correct);
    routes.post("/corrections/undo", Access.EDITOR, corrections::undo);
  }

  @Override
  public Answer refused(Request request, Refusal refusal) {
    Texts texts = Texts.of(request);
    String key = texts.refusal(refusal);
    String title = texts.say(key);
    Answer answer =
        pages.show(
            refusal.status(),
            request,
            "refusal",
            new Pages.Heading(title, ""),
            Map.of(
                "status", refusal.status(),
                "title", title,
                "means", texts.say(key + ".means"),
                "wording", wording(refusal, texts),
                "detail", MEANS_LITTLE.contains(key) ? Shown.text(refusal.detail()) : ""));
    for (Header header : refusal.headers()) {
      answer = answer.with(header.name(), header.value());
    }
    return answer;
  }

  private static String wording(Refusal refusal, Texts texts) {
    Refusal.Wording wording = refusal.wording();
    return wording == null ? "" : texts.say(wording.key(), wording.values().toArray());
  }
}
