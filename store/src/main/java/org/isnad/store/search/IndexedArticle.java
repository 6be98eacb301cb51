package org.isnad.store.search;

import java.util.List;
import java.util.Map;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * An article as the index is given it: what was read in it, with what is known of it beyond its
 * page.
 *
 * @param analysis offsets in UTF-16 code units of the article's text, as everywhere in the model
 * @param capture id of the capture it was read from
 * @param story id of the story it belongs to, or null
 * @param independent how many independent sources its story has; 1 where it has no story
 * @param entities id across articles for the article's own ids of its entities (e1); one without is
 *     found by its name only
 * @param tags what a desk calls it; compared as they are
 */
public record IndexedArticle(
    ArticleAnalysis analysis,
    String capture,
    @Nullable String story,
    int independent,
    Map<String, String> entities,
    List<String> tags) {
  public IndexedArticle {
    entities = Map.copyOf(entities);
    tags = List.copyOf(tags);
  }

  /** One of which only its page is known. */
  public static IndexedArticle of(ArticleAnalysis analysis, String capture) {
    return new IndexedArticle(analysis, capture, null, 1, Map.of(), List.of());
  }
}
