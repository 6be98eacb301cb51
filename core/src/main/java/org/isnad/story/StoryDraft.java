package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story while a batch is clustered: its articles by their numbers in the {@link StoryWindow}.
 *
 * <p>Not thread-safe.
 */
final class StoryDraft {
  final String id;
  final List<Integer> members = new ArrayList<>();
  final List<String> merged = new ArrayList<>();
  @Nullable String splitFrom;

  /** Whether the batch added to it, or took from it. */
  boolean touched;

  StoryDraft(String id) {
    this.id = id;
  }

  OpenStory open(StoryWindow window) {
    List<ArticleDigest> articles = members.stream().map(window::article).toList();
    return new OpenStory(id, articles, merged, splitFrom);
  }
}
