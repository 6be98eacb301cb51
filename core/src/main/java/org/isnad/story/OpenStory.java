package org.isnad.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story that articles can still join.
 *
 * @param id of the story, kept as long as it is open
 * @param articles never empty, in {@link #ORDER}
 * @param echoes articles that only carry the text of another one, by their ids, with the other's id:
 *     ten copies are one voice when articles are compared
 * @param merged ids of the stories that were merged into it, in the order of merging
 * @param splitFrom id of the story that it was split from, or null
 */
public record OpenStory(
    String id,
    List<ArticleDigest> articles,
    Map<String, String> echoes,
    List<String> merged,
    @Nullable String splitFrom) {

  /** Order of publication; the rest makes it total. */
  static final Comparator<ArticleDigest> ORDER =
      Comparator.comparingInt(ArticleDigest::day)
          .thenComparing(article -> article.published() == null ? "" : article.published())
          .thenComparing(ArticleDigest::id)
          .thenComparing(ArticleDigest::headline);

  /** The order of stories: that of their first articles. */
  static final Comparator<OpenStory> BY_FIRST =
      Comparator.comparing((OpenStory story) -> story.articles.getFirst(), ORDER);

  public OpenStory {
    articles = articles.stream().sorted(ORDER).toList();
    echoes = Map.copyOf(echoes);
    merged = List.copyOf(merged);
  }

  /** The day of its first article, counted from 1970-01-01. */
  public int firstDay() {
    return articles.getFirst().day();
  }

  /** The day of its last article so far, counted from 1970-01-01. */
  public int lastDay() {
    return articles.getLast().day();
  }

  /** Without these articles; empty where it has no others. */
  Optional<OpenStory> without(Set<String> ids) {
    List<ArticleDigest> left = articles.stream().filter(one -> !ids.contains(one.id())).toList();
    if (left.size() == articles.size()) {
      return Optional.of(this);
    }
    // The first that is left of those that carry a removed text is its voice now.
    Map<String, String> voices = new HashMap<>();
    Map<String, String> kept = new HashMap<>();
    for (ArticleDigest article : left) {
      String voice = echoes.get(article.id());
      String now = voice == null || !ids.contains(voice) ? voice : voices.putIfAbsent(voice, article.id());
      if (now != null) {
        kept.put(article.id(), now);
      }
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(new OpenStory(id, left, kept, merged, splitFrom));
  }
}
