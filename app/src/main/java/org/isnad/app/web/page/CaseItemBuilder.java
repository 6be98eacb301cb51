package org.isnad.app.web.page;

import java.util.Optional;
import org.isnad.model.Story;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.CaseStore.CaseItem;
import org.isnad.store.Desk;

/** Something that was put into a case folder → what a list shows of it, also where it is gone by now. */
final class CaseItemBuilder {
  private static final int BRIEF = 160;

  private final Desk desk;
  private final Texts texts;

  CaseItemBuilder(Desk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  CaseView.Item build(CaseItem item) {
    String title = title(item.kind(), item.id()).orElse(Shown.brief(item.id(), BRIEF));
    return new CaseView.Item(
        item.kind(), item.id(), texts.name("case.kind", item.kind()), title, href(item.kind(), item.id()), Shown.text(item.note()));
  }

  /** What it is called; nothing where it is not kept. */
  Optional<String> title(String kind, String id) {
    return switch (kind) {
      case "article" -> desk.articles().find(id).map(found -> Shown.text(found.analysis().article().headline()));
      case "statement" -> desk.articles().find(article(id)).flatMap(found -> statement(found, own(id)));
      case "figure" -> desk.articles().find(article(id)).flatMap(found -> figure(found, own(id)));
      case "story" -> desk.stories().find(id).map(Story::title).map(Shown::text);
      case "entity" -> desk.entities().find(id).map(found -> Shown.text(found.name()));
      case "capture" -> desk.captures().find(id).map(found -> Shown.text(CaptureHandler.name(found.capture().name())));
      default -> Optional.empty();
    };
  }

  private Optional<String> statement(StoredArticle found, String own) {
    return found.analysis().statements().stream()
        .filter(one -> one.id().equals(own))
        .findFirst()
        .map(
            one -> {
              String named = Voices.named(one.source());
              String who = named == null ? texts.say("unnamed." + one.source().type().key()) : Shown.text(named);
              return who + ": " + Shown.brief(one.at().in(found.analysis().article().text()), BRIEF);
            });
  }

  private static Optional<String> figure(StoredArticle found, String own) {
    return found.analysis().figures().stream()
        .filter(one -> one.id().equals(own))
        .findFirst()
        .map(one -> FigureText.within(found.analysis().article().text(), one));
  }

  private static String href(String kind, String id) {
    return switch (kind) {
      case "statement" -> "/articles/" + PageView.encoded(article(id)) + "#" + PageView.encoded(own(id));
      case "figure" -> "/trace/" + PageView.encoded(article(id)) + "/" + PageView.encoded(own(id));
      case "story" -> "/stories/" + PageView.encoded(id);
      case "entity" -> "/entities/" + PageView.encoded(id);
      case "capture" -> "/captures/" + PageView.encoded(id);
      default -> "/articles/" + PageView.encoded(id);
    };
  }

  private static String article(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('/')));
  }

  private static String own(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
