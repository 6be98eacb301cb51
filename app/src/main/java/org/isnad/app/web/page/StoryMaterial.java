package org.isnad.app.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a story as they are kept, to look up in what it points at. Of a very large story,
 * the first so many.
 */
final class StoryMaterial {
  private static final int MOST = 80;

  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, StoredArticle> articles = new HashMap<>();
  private final Texts texts;

  StoryMaterial(Desk desk, Story story, Texts texts) {
    this.texts = texts;
    for (Member member : story.articles()) {
      members.put(member.id(), member);
      if (articles.size() < MOST) {
        desk.articles().find(member.id()).ifPresent(found -> articles.put(member.id(), found));
      }
    }
  }

  Optional<StoredArticle> article(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  Optional<Statement> statement(String article, @Nullable String id) {
    return article(article)
        .flatMap(
            found -> found.analysis().statements().stream().filter(one -> one.id().equals(id)).findFirst());
  }

  Optional<Figure> figure(String article, @Nullable String id) {
    return article(article)
        .flatMap(found -> found.analysis().figures().stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /** The article's own text, or "". */
  String text(String article) {
    return article(article).map(found -> found.analysis().article().text()).orElse("");
  }

  @Nullable String outlet(String article) {
    Member member = members.get(article);
    return member == null ? null : Shown.orNull(member.outlet());
  }

  @Nullable String day(String article) {
    Member member = members.get(article);
    return member == null || member.published() == null ? null : texts.shortDay(member.published());
  }

  /** The address of something inside an article: a statement's card, or the article. */
  String href(Place place) {
    Optional<Statement> said = statement(place.article(), place.id());
    String figureIn = figure(place.article(), place.id()).map(Figure::statement).orElse(null);
    String card = said.map(Statement::id).orElse(figureIn);
    return "/articles/" + PageView.encoded(place.article()) + (card == null ? "" : "#" + card);
  }
}
