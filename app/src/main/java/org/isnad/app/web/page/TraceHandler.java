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
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Variant;
import org.isnad.store.ArticleStore.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Follows one utterance or figure through its story. */
final class TraceHandler implements Handler {
  private final Pages pages;

  TraceHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Texts.of(request);
    StoredArticle found = ArticleHandler.find(pages.desk(), request);
    String id = request.value("part");
    Story story = Optional.ofNullable(found.story()).flatMap(pages.desk().stories()::find).orElse(null);
    Optional<Figure> figure = found.analysis().figures().stream().filter(one -> one.id().equals(id)).findFirst();
    TraceView view =
        figure.isPresent()
            ? new FigureTraceBuilder(pages.desk(), texts).build(found, figure.get(), story)
            : utterance(found, CorrectionHandler.statement(found, id), story, texts);
    String title = texts.say(view.figure() ? "trace.figure.title" : "trace.title");
    return pages.show(request, "trace", title, "", Map.of("trace", view));
  }

  private TraceView utterance(StoredArticle found, Statement said, @Nullable Story story, Texts texts) {
    String article = found.analysis().article().id();
    Lineage lineage = story == null ? null : lineage(story, article, said.id());
    StoryMaterial material =
        story == null ? null : new StoryMaterial(pages.desk(), story, texts);
    List<Step> steps = new ArrayList<>();
    if (lineage != null && material != null) {
      lineage.variants().forEach(variant -> steps.add(step(variant, material, article, texts)));
    } else {
      steps.add(own(found, said, texts));
    }
    return new TraceView(
            false,
            Shown.text(said.at().in(found.analysis().article().text())),
            Shown.orNull(Voices.named(said.source())),
            story == null ? null : story.id(),
            story == null ? null : Shown.text(story.title()),
            lineage == null ? null : Shown.orNull(lineage.origin()),
            picture(story, lineage, texts),
            steps);
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
        null,
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
        "/articles/" + PageView.encoded(article.id()) + "#" + said.id(),
        null,
        Shown.text(said.at().in(article.text())),
        true,
        List.of(),
        chain(found, said, texts));
  }

  static List<Link> chain(StoredArticle found, Statement said, Texts texts) {
    Voices voices = Voices.of(found.analysis().statements(), found.analysis().entities());
    return new CardBuilder(texts, found.analysis(), voices, found.entities()).card(said).chain();
  }

  private static StoryPicture picture(@Nullable Story story, @Nullable Lineage lineage, Texts texts) {
    Set<String> with = new HashSet<>();
    if (lineage != null) {
      lineage.variants().forEach(variant -> with.add(variant.article()));
    }
    return picture(story, with, texts);
  }

  /** Some articles alone, on the axis of the story's picture. */
  static StoryPicture picture(@Nullable Story story, Set<String> with, Texts texts) {
    if (story == null || with.size() < 2) {
      return new StoryPicture(List.of(), List.of(), 0);
    }
    List<Member> members = story.articles().stream().filter(one -> with.contains(one.id())).toList();
    Story part =
        new Story(
            story.id(), story.title(), members, story.first(), story.last(), story.copies(), List.of(), List.of(),
            List.of(), List.of(), story.independent(), List.of(), null);
    return StoryPicture.of(part, texts);
  }
}
