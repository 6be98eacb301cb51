package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.ArticleSurroundings.Corrected;
import org.isnad.app.web.page.ArticleSurroundings.Near;
import org.isnad.model.Article;
import org.isnad.model.Article.Related;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Correction;
import org.isnad.store.Desk;
import org.jspecify.annotations.Nullable;

/** The page of an article, with what stands around it. */
final class ArticleHandler implements Handler {
  private static final int MOST_RELATED = 8;

  private final Pages pages;

  ArticleHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    StoredArticle found = find(pages.desk(), request);
    Texts texts = Pages.texts(request);
    ArticleView view =
        new ArticleViewBuilder(texts).build(found.analysis(), found.capture(), found.entities());
    return pages.show(
        request,
        "article",
        view.plainHeadline(),
        "",
        Map.of("article", view, "around", around(found, texts)));
  }

  /** The article that a path names. */
  static StoredArticle find(Desk desk, Request request) {
    String id = request.value("id");
    return desk.articles()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("there is no article " + Shown.brief(id, 80)));
  }

  private ArticleSurroundings around(StoredArticle found, Texts texts) {
    Optional<Story> story = Optional.ofNullable(found.story()).flatMap(pages.desk().stories()::find);
    Article article = found.analysis().article();
    boolean several = story.map(one -> one.articles().size() > 1).orElse(false);
    Map<String, Near> related = new LinkedHashMap<>();
    if (several) {
      ofStory(related, story.orElseThrow(), article.id(), texts);
    }
    ofPage(related, found, texts);
    related.remove(article.id());
    Near next = next(story.orElse(null), article.id(), List.copyOf(related.values()), texts);
    List<Near> list =
        related.values().stream().filter(one -> !one.equals(next)).limit(MOST_RELATED).toList();
    return new ArticleSurroundings(
        several ? story.orElseThrow().id() : null,
        several ? Shown.text(story.orElseThrow().title()) : null,
        next,
        list,
        corrections(article.id(), texts));
  }

  /** Of several copies one: whoever has read it has read them all. */
  private static void ofStory(Map<String, Near> related, Story story, String self, Texts texts) {
    Set<String> hidden =
        story.copies().stream()
            .flatMap(copies -> copies.contains(self) ? copies.stream() : copies.stream().skip(1))
            .collect(Collectors.toSet());
    for (Member member : story.articles()) {
      if (!hidden.contains(member.id()) && !member.id().equals(self)) {
        related.put(member.id(), near(member, texts, texts.say("reason.same-story")));
      }
    }
  }

  private void ofPage(Map<String, Near> related, StoredArticle found, Texts texts) {
    String self = found.analysis().article().id();
    for (Related teaser : found.analysis().article().related()) {
      String key = teaser.article() == null ? "teaser " + teaser.headline() : teaser.article();
      related.putIfAbsent(
          key,
          new Near(
              teaser.article(),
              Shown.text(teaser.headline()),
              Shown.orNull(teaser.outlet()),
              null,
              texts.say("reason.teaser")));
    }
    pages.desk().captures().find(found.capture()).ifPresent(capture -> {
      for (int i = 0; i < capture.articles().size(); i++) {
        String id = capture.articles().get(i);
        Article other = capture.analysis().articles().get(i).article();
        if (!id.equals(self)) {
          String day = other.published() == null ? null : texts.shortDay(other.published());
          Near near =
              new Near(id, Shown.text(other.headline()), Shown.orNull(other.outlet()), day, texts.say("reason.page"));
          related.putIfAbsent(id, near);
        }
      }
    });
  }

  /** The next of the story in time; after the last, or without a story, the next of the page. */
  private static @Nullable Near next(
      @Nullable Story story, String self, List<Near> related, Texts texts) {
    if (story != null) {
      List<String> ids = story.articles().stream().map(Member::id).toList();
      for (Member member : story.articles().subList(ids.indexOf(self) + 1, ids.size())) {
        Near near = near(member, texts, texts.say("reason.same-story"));
        if (related.contains(near)) {
          return near;
        }
      }
    }
    return related.stream().filter(one -> one.id() != null).findFirst().orElse(null);
  }

  private static Near near(Member member, Texts texts, String reason) {
    return new Near(
        member.id(),
        Shown.text(member.headline()),
        Shown.orNull(member.outlet()),
        member.published() == null ? null : texts.shortDay(member.published()),
        reason);
  }

  private List<Corrected> corrections(String article, Texts texts) {
    List<Corrected> corrections = new ArrayList<>();
    for (Correction one : pages.desk().corrections().about(article)) {
      if (one.undone() == null) {
        String name = one.value("name");
        String text =
            texts.say(
                "correction." + one.kind().key(),
                Shown.text(one.author()),
                name == null ? "" : Shown.text(name));
        corrections.add(new Corrected(one.id(), text, true));
      }
    }
    return corrections;
  }
}
