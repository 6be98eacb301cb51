package org.isnad.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Story;
import org.isnad.story.BatchClusterer.Clustering;
import org.jspecify.annotations.Nullable;

/**
 * Articles, batch by batch → stories. Pure: what it knows of earlier batches is the state passed in,
 * what it learns is in the state passed out. The order of articles within a batch does not matter;
 * the same batches in the same order give the same stories, also where the state was saved and
 * loaded in between.
 *
 * <p>Immutable and thread-safe.
 */
public final class StoryClusterer {
  private final StorySettings settings;
  private final DigestExtractor digests;

  /**
   * @param lexicon of the language of the articles: words that tell what befell those who are counted
   */
  public StoryClusterer(StorySettings settings, Lexicon lexicon) {
    this.settings = settings;
    this.digests = new DigestExtractor(lexicon);
  }

  /**
   * What a batch led to. Whoever keeps stories writes down those that changed, those that are gone, and
   * of the state no more than {@link StoryState#head}.
   *
   * @param state what the next batch needs
   * @param changed stories that are new or not what they were, in the order of their first articles;
   *     also those of them that are closed
   * @param gone stories of before that are none any more
   * @param closed stories that nothing can join any more, as they will stay, changed or not
   */
  public record Step(
      StoryState state, List<OpenStory> changed, List<Gone> gone, List<OpenStory> closed) {
    public Step {
      changed = List.copyOf(changed);
      gone = List.copyOf(gone);
      closed = List.copyOf(closed);
    }
  }

  /**
   * A story of before that is none any more.
   *
   * @param id of the story
   * @param into id of the story that it was merged into, or null where all its articles were removed
   */
  public record Gone(String id, @Nullable String into) {}

  /**
   * Takes a batch of articles in. An article whose id is known already is left aside.
   *
   * <p>Articles of days whose stories are closed already find these only where they stand in the state
   * again: see {@link StoryState#reopened}.
   */
  public Step cluster(StoryState before, List<ArticleAnalysis> batch) {
    int today =
        batch.stream()
            .mapToInt(one -> DigestExtractor.day(one.article().published(), before.today()))
            .reduce(before.today(), Math::max);
    List<ArticleDigest> added = digests(before, batch, today);
    TermFrequencies terms = before.terms().onDay(before.today(), today);
    Clustering clustering = new BatchClusterer(before, terms, settings).cluster(added);
    return step(before, clustering.stories(), clustering.terms(), today);
  }

  /** Takes articles out of the stories of the state: whoever published them has them forgotten. */
  public Step remove(StoryState before, Set<String> articles) {
    List<OpenStory> left = new ArrayList<>();
    for (OpenStory story : before.stories()) {
      story.without(articles).ifPresent(left::add);
    }
    return step(before, left, before.terms(), before.today());
  }

  private Step step(StoryState before, List<OpenStory> after, TermFrequencies terms, int today) {
    Map<String, OpenStory> were = new HashMap<>();
    before.stories().forEach(story -> were.put(story.id(), story));
    List<OpenStory> changed = new ArrayList<>();
    List<OpenStory> open = new ArrayList<>();
    List<OpenStory> closed = new ArrayList<>();
    Map<String, String> heirs = new HashMap<>();
    for (OpenStory story : after) {
      if (!story.equals(were.remove(story.id()))) {
        changed.add(story);
      }
      (isOver(story, today) ? closed : open).add(story);
      story.merged().forEach(id -> heirs.put(id, story.id()));
    }
    List<Gone> gone =
        before.stories().stream()
            .filter(story -> were.containsKey(story.id()))
            .map(story -> new Gone(story.id(), heirs.get(story.id())))
            .toList();
    return new Step(new StoryState(today, terms, open), changed, gone, closed);
  }

  private boolean isOver(OpenStory story, int today) {
    return today - story.lastDay() > settings.idleDays()
        || today - story.firstDay() > settings.spanDays();
  }

  /** The stories of a state as they stand, those that are open. */
  public List<Story> stories(StoryState state) {
    return state.stories().stream().map(this::story).toList();
  }

  /** A story as it is printed. It depends on nothing but what is passed in: what has not changed need not be built again. */
  public Story story(OpenStory story) {
    return StoryBuilder.build(story, settings);
  }

  private List<ArticleDigest> digests(
      StoryState before, List<ArticleAnalysis> batch, int today) {
    Set<String> known = new HashSet<>();
    before.stories().forEach(story -> story.articles().forEach(article -> known.add(article.id())));
    Set<ArticleDigest> ordered = new TreeSet<>(OpenStory.ORDER);
    for (ArticleAnalysis article : batch) {
      ordered.add(digests.extract(article, today));
    }
    return ordered.stream().filter(article -> known.add(article.id())).toList();
  }
}
