package org.isnad.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that clustering must know of what came before: passed in with each batch, passed out again
 * with it taken in. Holds articles of open stories only, so that its size is bounded by the time
 * window and not by the length of the stream.
 *
 * @param today the latest day of publication seen, counted from 1970-01-01
 * @param terms how often words stand in articles of late
 * @param stories those that are open, in the order of their first articles
 */
public record StoryState(int today, TermFrequencies terms, List<OpenStory> stories) {
  public StoryState {
    stories = List.copyOf(stories);
  }

  /** Before the first batch. */
  public static StoryState empty() {
    return new StoryState(0, TermFrequencies.none(), List.of());
  }

  /** All but the stories, which whoever keeps them one by one adds again with {@link #reopened}. */
  public StoryState head() {
    return new StoryState(today, terms, List.of());
  }

  /**
   * With these stories as well, but for those that it holds already.
   *
   * <p>Stories that were closed are handed in again before a batch of their days comes: those with a
   * last day not more than {@link StorySettings#idleDays} before the first day of the batch and a
   * first day not more than as many behind its last. They are closed again with the batch.
   */
  public StoryState reopened(List<OpenStory> more) {
    Set<String> known = new HashSet<>();
    stories.forEach(story -> known.add(story.id()));
    List<OpenStory> all = new ArrayList<>(stories);
    more.stream().filter(story -> known.add(story.id())).forEach(all::add);
    all.sort(OpenStory.BY_FIRST);
    return new StoryState(today, terms, all);
  }

  /** How many articles it holds. */
  public int articles() {
    return stories.stream().mapToInt(story -> story.articles().size()).sum();
  }
}
