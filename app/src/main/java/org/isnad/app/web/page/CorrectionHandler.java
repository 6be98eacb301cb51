package org.isnad.app.web.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;

import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.model.SourceType;
import org.isnad.model.Statement;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.CorrectionKind;
import org.isnad.store.CorrectionStore.Wish;
import org.isnad.store.DeskException;

/** Lets a reader put a statement right: whose it is, or that it is none. */
final class CorrectionHandler implements Handler {
  private final Pages pages;

  CorrectionHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    StoredArticle found = ArticleHandler.find(pages.desk(), request);
    Texts texts = Texts.of(request);
    Statement statement = statement(found, request.value("statement"));
    ArticleView view =
        new ArticleViewBuilder(texts).build(found.analysis(), found.capture(), found.entities());
    ArticleView.Card card =
        view.cards().stream().filter(one -> one.id().equals(statement.id())).findFirst().orElseThrow();
    List<String> types = Arrays.stream(SourceType.values()).map(SourceType::key).toList();
    return pages.show(
        request,
        "correct",
        texts.say("correct.title"),
        "",
        Map.of(
            "article", view,
            "card", card,
            "types", types,
            "type", statement.source().type().key(),
            "seen", pages.desk().corrections().revision(view.id())));
  }

  /** Keeps what a form puts right. */
  Answer correct(Request request) throws IOException {
    StoredArticle found = ArticleHandler.find(pages.desk(), request);
    Statement statement = statement(found, request.value("statement"));
    Form form = Form.of(request);
    String text = found.analysis().article().text();
    Map<String, String> value = new HashMap<>();
    value.put("start", Integer.toString(text.codePointCount(0, statement.at().start())));
    value.put("end", Integer.toString(text.codePointCount(0, statement.at().end())));
    CorrectionKind kind = CorrectionKind.of(form.required("kind"));
    if (kind == CorrectionKind.STATEMENT_SOURCE) {
      value.put("name", form.required("name"));
      String role = form.field("role");
      if (role != null) {
        value.put("role", role);
      }
      value.put("type", form.required("type"));
    }
    String id = found.analysis().article().id();
    String seen = form.required("seen");
    Wish wish =
        new Wish(
            kind,
            id,
            null,
            value,
            form.required("author"),
            form.field("note"),
            seen.matches("\\d{1,9}") ? Long.parseLong(seen) : -1);
    try {
      pages.desk().corrections().add(wish);
    } catch (DeskException e) {
      throw refusal(e);
    }
    return Answer.seeOther("/articles/" + PageView.encoded(id) + "#at-" + statement.id());
  }

  /** Takes a correction back. */
  Answer undo(Request request) throws IOException {
    Form form = Form.of(request);
    String author = form.field("author");
    try {
      pages.desk().corrections().undo(form.required("id"), author == null ? "-" : author);
    } catch (DeskException e) {
      throw refusal(e);
    }
    return Answer.seeOther(ChoiceHandler.back(form.field("back")));
  }

  static Statement statement(StoredArticle found, String id) {
    return found.analysis().statements().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Pages.missing(id));
  }

  /** What whoever asked did wrong; a fault of the data folder stays what it is. */
  static RuntimeException refusal(DeskException e) {
    String detail = String.valueOf(e.getMessage());
    return switch (e.fault()) {
      case CHANGED_SINCE -> Refusal.of(409, "changed-since", detail);
      case NOT_FOUND -> Refusal.notFound(detail);
      case REFUSED -> Refusal.badRequest(detail);
      case IN_USE, NEWER, READ_ONLY, FULL, DAMAGED, FAILED -> e;
    };
  }
}
