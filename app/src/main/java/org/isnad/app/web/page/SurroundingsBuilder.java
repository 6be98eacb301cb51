package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/**
 * An article → what stands around it on its page: its story, what to read on with, what is related, as
 * newspapers show it, and what people put right. Immutable and thread-safe.
 */
final class SurroundingsBuilder {
  private static final int MOST_RELATED = 9;

  private final Desk desk;
  private final Texts texts;

  SurroundingsBuilder(Desk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  ArticleSurroundings build(StoredArticle found) {
    Optional<Story> story = Optional.ofNullable(found.story()).flatMap(desk.stories()::find);
    Article article = found.analysis().article();
    boolean several = story.map(one -> one.articles().size() > 1).orElse(false);
    Map<String, Near> related = new LinkedHashMap<>();
    if (several) {
      ofStory(related, story.orElseThrow(), article.id());
    }
    ofPage(related, found);
    if (related.size() < MOST_RELATED) {
      Set<String> known = story.map(SurroundingsBuilder::members).orElse(Set.of());
      new SharedNames(desk, texts).related(found, known, MOST_RELATED - related.size()).forEach(related::putIfAbsent);
    }
    related.remove(article.id());
    Near next = next(story.orElse(null), article.id(), List.copyOf(related.values()));
    List<Near> list =
        related.values().stream().filter(one -> !one.equals(next)).limit(MOST_RELATED).toList();
    return new ArticleSurroundings(
        several ? story.orElseThrow().id() : null,
        several ? Shown.text(story.orElseThrow().title()) : null,
        next,
        list,
        corrections(article.id()));
  }

  private static Set<String> members(Story story) {
    return story.articles().stream().map(Member::id).collect(Collectors.toSet());
  }

  /** Of several copies one: whoever has read it has read them all. */
  private void ofStory(Map<String, Near> related, Story story, String self) {
    Set<String> hidden =
        story.copies().stream()
            .flatMap(copies -> copies.contains(self) ? copies.stream() : copies.stream().skip(1))
            .collect(Collectors.toSet());
    for (Member member : story.articles()) {
      if (!hidden.contains(member.id()) && !member.id().equals(self)) {
        related.put(member.id(), near(member, texts.say("reason.same-story")));
      }
    }
  }

  private void ofPage(Map<String, Near> related, StoredArticle found) {
    String self = found.analysis().article().id();
    for (Related teaser : found.analysis().article().related()) {
      String key = teaser.article() == null ? "teaser " + teaser.headline() : teaser.article();
      related.putIfAbsent(key, teaser(teaser, teaser.article(), texts));
    }
    desk.captures().find(found.capture()).ifPresent(capture -> {
      for (int i = 0; i < capture.articles().size(); i++) {
        String id = capture.articles().get(i);
        Article other = capture.analysis().articles().get(i).article();
        if (!id.equals(self)) {
          related.putIfAbsent(id, near(other, id, texts.say("reason.page"), texts));
        }
      }
    });
  }

  /**
   * A teaser, as the page has it.
   *
   * @param article id of the article that it announces, or null where that is not kept
   */
  static Near teaser(Related teaser, @Nullable String article, Texts texts) {
    return new Near(
        article,
        Shown.orNull(teaser.section()),
        Shown.text(teaser.headline()),
        Shown.orNull(teaser.deck()),
        Shown.orNull(teaser.outlet()),
        null,
        texts.say("reason.teaser"));
  }

  /** Another article, under an id. */
  static Near near(Article other, String id, String reason, Texts texts) {
    String day = other.published() == null ? null : texts.shortDay(other.published());
    return new Near(
        id, Shown.orNull(other.section()), Shown.text(other.headline()), null, Shown.orNull(other.outlet()), day, reason);
  }

  /** The next of the story in time; after the last, or without a story, the next of the page. */
  private @Nullable Near next(@Nullable Story story, String self, List<Near> related) {
    if (story != null) {
      List<String> ids = story.articles().stream().map(Member::id).toList();
      for (Member member : story.articles().subList(ids.indexOf(self) + 1, ids.size())) {
        Near near = near(member, texts.say("reason.same-story"));
        if (related.contains(near)) {
          return near;
        }
      }
    }
    return related.stream().filter(one -> one.id() != null).findFirst().orElse(null);
  }

  private Near near(Member member, String reason) {
    return new Near(
        member.id(),
        null,
        Shown.text(member.headline()),
        null,
        Shown.orNull(member.outlet()),
        member.published() == null ? null : texts.shortDay(member.published()),
        reason);
  }

  private List<Corrected> corrections(String article) {
    List<Corrected> corrections = new ArrayList<>();
    for (Correction one : desk.corrections().about(article)) {
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
