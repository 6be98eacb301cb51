package org.isnad.app.web.page;

import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;

/** The page of an article, with what stands around it. */
final class ArticleHandler implements Handler {
  private final Pages pages;

  ArticleHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    StoredArticle found = find(pages.desk(), request);
    Texts texts = Texts.of(request);
    ArticleView view =
        new ArticleViewBuilder(texts).build(found.analysis(), found.capture(), found.entities());
    return pages.show(
        request,
        "article",
        view.plainHeadline(),
        "",
        Map.of("article", view, "around", new SurroundingsBuilder(pages.desk(), texts).build(found)));
  }

  /** The article that a path names. */
  static StoredArticle find(Desk desk, Request request) {
    String id = request.value("id");
    return desk.articles()
        .find(id)
        .orElseThrow(() -> Pages.missing(id));
  }
}
