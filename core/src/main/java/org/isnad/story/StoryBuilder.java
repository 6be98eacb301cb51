package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.model.Story;
import org.isnad.model.Story.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a story → the story as it is printed.
 *
 * <p>Stateless and thread-safe.
 */
final class StoryBuilder {

  private StoryBuilder() {}

  static Story build(OpenStory story, StorySettings settings) {
    List<ArticleDigest> articles = story.articles();
    List<List<ArticleDigest>> copies = CopyClusterer.cluster(articles, settings.copyShare());
    List<List<Utterance>> utterances = UtteranceClusterer.cluster(articles);
    List<Lineage> lineages = new ArrayList<>(LineageBuilder.build(articles, utterances));
    if (articles.size() > 1) {
      lineages.addAll(LineageBuilder.without(lineages, PassageExtractor.extract(articles, copies)));
    }
    List<String> times =
        articles.stream()
            .map(ArticleDigest::published)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return new Story(
        story.id(),
        TitleResolver.resolve(articles),
        articles.stream().map(ArticleDigest::member).toList(),
        first(times),
        times.isEmpty() ? null : times.getLast(),
        copies.stream().map(list -> list.stream().map(ArticleDigest::id).toList()).toList(),
        VersionResolver.resolve(articles, settings.copyShare()),
        TimelineBuilder.build(articles, utterances),
        lineages,
        DisagreementResolver.resolve(articles, utterances),
        IndependenceResolver.resolve(articles, copies),
        story.merged(),
        story.splitFrom());
  }

  private static @Nullable String first(List<String> times) {
    return times.isEmpty() ? null : times.getFirst();
  }
}
