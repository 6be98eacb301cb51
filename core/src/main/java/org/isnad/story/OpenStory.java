package org.isnad.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  public OpenStory {
    articles = articles.stream().sorted(ORDER).toList();
    echoes = Map.copyOf(echoes);
    merged = List.copyOf(merged);
  }

  int firstDay() {
    return articles.getFirst().day();
  }

  int lastDay() {
    return articles.getLast().day();
  }
}
