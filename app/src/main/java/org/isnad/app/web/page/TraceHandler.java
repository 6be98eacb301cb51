package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.ArticleView.Link;
import org.isnad.app.web.page.TraceView.Step;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Variant;
import org.isnad.store.ArticleStore.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Follows one utterance through its story. */
final class TraceHandler implements Handler {
  private final Pages pages;

  TraceHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Pages.texts(request);
    StoredArticle found = ArticleHandler.find(pages.desk(), request);
    Statement said = CorrectionHandler.statement(found, request.value("statement"));
    String article = found.analysis().article().id();
    Story story = Optional.ofNullable(found.story()).flatMap(pages.desk().stories()::find).orElse(null);
    Lineage lineage = story == null ? null : lineage(story, article, said.id());
    StoryMaterial material =
        story == null ? null : new StoryMaterial(pages.desk(), story, texts);
    List<Step> steps = new ArrayList<>();
    if (lineage != null && material != null) {
      lineage.variants().forEach(variant -> steps.add(step(variant, material, article, texts)));
    } else {
      steps.add(own(found, said, texts));
    }
    TraceView view =
        new TraceView(
            Shown.text(said.at().in(found.analysis().article().text())),
            Shown.orNull(Voices.named(said.source())),
            story == null ? null : story.id(),
            story == null ? null : Shown.text(story.title()),
            lineage == null ? null : Shown.orNull(lineage.origin()),
            picture(story, lineage, texts),
            steps);
    return pages.show(request, "trace", texts.say("trace.title"), "", Map.of("trace", view));
  }

  private static @Nullable Lineage lineage(Story story, String article, String statement) {
    return story.lineages().stream()
        .filter(
            one ->
                one.variants().stream()
                    .anyMatch(variant -> variant.article().equals(article) && statement.equals(variant.statement())))
        .findFirst()
        .orElse(null);
  }

  private static Step step(Variant variant, StoryMaterial material, String article, Texts texts) {
    Statement said = material.statement(variant.article(), variant.statement()).orElse(null);
    StoredArticle found = material.article(variant.article()).orElse(null);
    return new Step(
        material.outlet(variant.article()),
        material.day(variant.article()),
        material.href(new Place(variant.article(), variant.statement())),
        Shown.text(variant.text()),
        variant.article().equals(article),
        variant.changes().stream()
            .map(change -> new StoryView.Words(Shown.orNull(change.before()), Shown.orNull(change.after())))
            .toList(),
        said == null || found == null ? List.of() : chain(found, said, texts));
  }

  private static Step own(StoredArticle found, Statement said, Texts texts) {
    var article = found.analysis().article();
    return new Step(
        Shown.orNull(article.outlet()),
        article.published() == null ? null : texts.shortDay(article.published()),
        "/articles/" + article.id() + "#" + said.id(),
        Shown.text(said.at().in(article.text())),
        true,
        List.of(),
        chain(found, said, texts));
  }

  private static List<Link> chain(StoredArticle found, Statement said, Texts texts) {
    Voices voices = Voices.of(found.analysis().statements(), found.analysis().entities());
    return new CardBuilder(texts, found.analysis(), voices, found.entities()).card(said).chain();
  }

  /** The articles of the lineage alone, on the axis of the story's picture. */
  private static StoryPicture picture(@Nullable Story story, @Nullable Lineage lineage, Texts texts) {
    if (story == null || lineage == null) {
      return new StoryPicture(List.of(), List.of(), 0);
    }
    Set<String> with = new HashSet<>();
    lineage.variants().forEach(variant -> with.add(variant.article()));
    List<Member> members = story.articles().stream().filter(one -> with.contains(one.id())).toList();
    Story part =
        new Story(
            story.id(), story.title(), members, story.first(), story.last(), story.copies(), List.of(), List.of(),
            List.of(), List.of(), story.independent(), List.of(), null);
    return StoryPicture.of(part, texts);
  }
}
