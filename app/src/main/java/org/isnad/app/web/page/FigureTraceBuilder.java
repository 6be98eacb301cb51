package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.web.page.TraceView.Step;
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;
import org.jspecify.annotations.Nullable;

/**
 * A figure → its way through its story: where it stands first, who carries it, and the other figures that
 * accounts of the same thing have. Immutable and thread-safe.
 */
final class FigureTraceBuilder {
  private final Desk desk;
  private final Texts texts;

  FigureTraceBuilder(Desk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  TraceView build(StoredArticle found, Figure figure, @Nullable Story story) {
    Place own = new Place(found.analysis().article().id(), figure.id());
    List<Step> steps = new ArrayList<>();
    Set<String> with = new LinkedHashSet<>();
    if (story == null) {
      steps.add(step(found, figure, true, null));
    } else {
      StoryMaterial material = new StoryMaterial(desk, story, texts);
      String before = null;
      for (Place place : places(story, material, own, figure)) {
        StoredArticle carrier = material.article(place.article()).orElse(found);
        Figure there = material.figure(place.article(), place.id()).orElse(figure);
        Step step = step(carrier, there, place.equals(own), before);
        before = String.valueOf(step.value());
        with.add(place.article());
        steps.add(step);
      }
    }
    return new TraceView(
        true,
        FigureText.within(found.analysis().article().text(), figure),
        figure.claimant() == null ? null : Shown.text(figure.claimant().name()),
        story == null ? null : story.id(),
        story == null ? null : Shown.text(story.title()),
        null,
        TraceHandler.picture(story, with, texts),
        steps);
  }

  /** One place for each article and number, in the order of publication. */
  private static List<Place> places(Story story, StoryMaterial material, Place own, Figure figure) {
    Set<Place> places = new LinkedHashSet<>();
    for (Disagreement one : story.disagreements()) {
      if (one.accounts().stream().anyMatch(account -> account.statements().contains(own))) {
        one.accounts().stream().map(Account::statements).forEach(places::addAll);
      }
    }
    for (Member member : story.articles()) {
      material.article(member.id()).stream()
          .flatMap(found -> found.analysis().figures().stream())
          .filter(other -> same(figure, other))
          .forEach(other -> places.add(new Place(member.id(), other.id())));
    }
    Set<String> seen = new LinkedHashSet<>(Set.of(key(material, own)));
    places.removeIf(place -> !place.equals(own) && !seen.add(key(material, place)));
    places.add(own);
    List<String> order = story.articles().stream().map(Member::id).toList();
    return places.stream()
        .filter(place -> material.figure(place.article(), place.id()).isPresent() || place.equals(own))
        .sorted(Comparator.comparingInt(place -> order.indexOf(place.article())))
        .collect(Collectors.toList());
  }

  private static String key(StoryMaterial material, Place place) {
    return place.article() + " " + material.figure(place.article(), place.id()).map(FigureText::value).orElse("");
  }

  /** Whether both are the same number of the same thing, as far as their words tell. */
  private static boolean same(Figure one, Figure other) {
    return FigureText.value(one).equals(FigureText.value(other))
        && (Objects.equals(one.counted(), other.counted()) || one.of() != null);
  }

  private Step step(StoredArticle found, Figure figure, boolean own, @Nullable String before) {
    var article = found.analysis().article();
    Statement said =
        found.analysis().statements().stream()
            .filter(one -> one.id().equals(figure.statement()))
            .findFirst()
            .orElse(null);
    String value = FigureText.value(figure);
    boolean changed = before != null && !before.equals(value);
    return new Step(
        Shown.orNull(article.outlet()),
        article.published() == null ? null : texts.moment(article.published()),
        "/articles/" + PageView.encoded(article.id()) + (said == null ? "" : "#" + said.id()),
        value,
        FigureText.within(article.text(), figure),
        own,
        changed ? List.of(new StoryView.Words(before, value)) : List.of(),
        said == null ? List.of() : TraceHandler.chain(found, said, texts));
  }
}
