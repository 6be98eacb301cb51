package org.isnad.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Story;
import org.isnad.story.BatchClusterer.Clustering;

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
  private final AccountExtractor accounts;

  /**
   * @param lexicon of the language of the articles: words that tell what befell those who are counted
   */
  public StoryClusterer(StorySettings settings, Lexicon lexicon) {
    this.settings = settings;
    this.accounts = new AccountExtractor(lexicon);
  }

  /**
   * What a batch led to.
   *
   * @param state what the next batch needs
   * @param closed stories that nothing can join any more, as they will stay
   */
  public record Step(StoryState state, List<Story> closed) {
    public Step {
      closed = List.copyOf(closed);
    }
  }

  /** Takes a batch of articles in. An article whose id is known already is left aside. */
  public Step cluster(StoryState before, List<ArticleAnalysis> batch) {
    int today =
        batch.stream()
            .mapToInt(one -> DigestExtractor.day(one.article().published(), before.today()))
            .reduce(before.today(), Math::max);
    List<ArticleDigest> added = digests(before, batch, today);
    TermFrequencies terms = before.terms().onDay(before.today(), today);
    Clustering clustering = new BatchClusterer(before, terms, settings).cluster(added);
    List<OpenStory> open = new ArrayList<>();
    List<Story> closed = new ArrayList<>();
    for (OpenStory story : clustering.stories()) {
      if (isOver(story, today)) {
        closed.add(StoryBuilder.build(story, settings));
      } else {
        open.add(story);
      }
    }
    return new Step(new StoryState(today, clustering.terms(), open), closed);
  }

  private boolean isOver(OpenStory story, int today) {
    return today - story.lastDay() > settings.idleDays()
        || today - story.firstDay() > settings.spanDays();
  }

  /** The stories of a state as they stand, those that are open. */
  public List<Story> stories(StoryState state) {
    return state.stories().stream().map(story -> StoryBuilder.build(story, settings)).toList();
  }

  private List<ArticleDigest> digests(
      StoryState before, List<ArticleAnalysis> batch, int today) {
    Set<String> known = new HashSet<>();
    before.stories().forEach(story -> story.articles().forEach(article -> known.add(article.id())));
    Set<ArticleDigest> ordered = new TreeSet<>(OpenStory.ORDER);
    for (ArticleAnalysis article : batch) {
      ordered.add(DigestExtractor.extract(article, accounts.extract(article), today));
    }
    return ordered.stream().filter(article -> known.add(article.id())).toList();
  }
}
