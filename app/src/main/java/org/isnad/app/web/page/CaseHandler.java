package org.isnad.app.web.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.store.CaseStore.CaseFolder;
import org.isnad.store.DeskException;
import org.isnad.store.DeskFault;

/** Case folders: a list of them, a page for each, and the way into one. */
final class CaseHandler implements Handler {
  private final Pages pages;

  CaseHandler(Pages pages) {
    this.pages = pages;
  }

  /** All of them, and the saved searches. */
  Answer list(Request request) {
    Texts texts = Texts.of(request);
    List<CaseView> cases = pages.desk().cases().folders().stream().map(one -> view(one, texts)).toList();
    List<CaseView.Search> searches =
        pages.desk().cases().saved().stream()
            .map(one -> new CaseView.Search(one.id(), Shown.text(one.name()), one.query()))
            .toList();
    return pages.show(
        request, "cases", texts.say("cases.title"), "cases", Map.of("cases", cases, "searches", searches));
  }

  @Override
  public Answer answer(Request request) {
    CaseView view = view(find(request.value("id")), Texts.of(request));
    return pages.show(request, "case", view.name(), "cases", Map.of("folder", view));
  }

  private CaseFolder find(String id) {
    return pages
        .desk()
        .cases()
        .find(id)
        .orElseThrow(() -> Pages.missing(id));
  }

  private CaseView view(CaseFolder folder, Texts texts) {
    CaseItemBuilder items = new CaseItemBuilder(pages.desk(), texts);
    return new CaseView(
        folder.id(),
        Shown.text(folder.name()),
        Shown.text(folder.note()),
        texts.day(folder.added()),
        folder.items().stream().map(items::build).toList());
  }

  /** Makes a folder. */
  Answer create(Request request) throws IOException {
    Form form = Form.of(request);
    return to(create(form.required("name")));
  }

  private String create(String name) {
    try {
      return pages.desk().cases().create(name).id();
    } catch (DeskException e) {
      throw CorrectionHandler.refusal(e);
    }
  }

  /** Changes its name and note. */
  Answer describe(Request request) throws IOException {
    Form form = Form.of(request);
    String note = form.field("note");
    String id = find(request.value("id")).id();
    try {
      pages.desk().cases().describe(id, form.required("name"), note == null ? "" : note);
    } catch (DeskException e) {
      throw CorrectionHandler.refusal(e);
    }
    return to(id);
  }

  /** Takes something out of it, or the folder itself away. */
  Answer take(Request request) throws IOException {
    Form form = Form.of(request);
    String id = find(request.value("id")).id();
    String item = form.field("item");
    if (item == null) {
      pages.desk().cases().remove(id);
      return Answer.seeOther("/cases");
    }
    pages.desk().cases().take(id, form.required("kind"), item);
    return to(id);
  }

  /** Where somebody chooses the folder that something goes into. */
  Answer choose(Request request) {
    Texts texts = Texts.of(request);
    String kind = given(request, "kind");
    String item = given(request, "item");
    String title =
        new CaseItemBuilder(pages.desk(), texts)
            .title(kind, item)
            .orElseThrow(() -> Pages.missing(item));
    List<CaseView> cases = pages.desk().cases().folders().stream().map(one -> view(one, texts)).toList();
    return pages.show(
        request,
        "collect",
        texts.say("collect.title"),
        "cases",
        Map.of("kind", kind, "item", item, "title", title, "cases", cases));
  }

  private static String given(Request request, String key) {
    String value = request.query(key);
    if (value == null || value.isBlank()) {
      throw Pages.lacking(key);
    }
    return value;
  }

  /** Puts something into a folder, a new one where its name is given. */
  Answer collect(Request request) throws IOException {
    Form form = Form.of(request);
    String name = form.field("name");
    String kind = form.required("kind");
    String item = form.required("item");
    if (new CaseItemBuilder(pages.desk(), Texts.of(request)).title(kind, item).isEmpty()) {
      throw Pages.missing(item);
    }
    String id = name == null ? form.required("case") : create(name);
    String note = form.field("note");
    try {
      pages.desk().cases().put(id, kind, item, note == null ? "" : note);
    } catch (DeskException e) {
      throw e.fault() == DeskFault.NOT_FOUND ? Pages.missing(id) : CorrectionHandler.refusal(e);
    }
    return to(id);
  }

  private static Answer to(String id) {
    return Answer.seeOther("/cases/" + PageView.encoded(id));
  }
}
