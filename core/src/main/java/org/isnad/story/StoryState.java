package org.isnad.story;

import java.util.List;

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

  /** How many articles it holds. */
  public int articles() {
    return stories.stream().mapToInt(story -> story.articles().size()).sum();
  }
}
