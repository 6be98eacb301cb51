package org.isnad.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.IntakeStore.Kept;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Articles as they came, until stories and index have had them: so that they need not be loaded from
 * their records again. Bounded; what does not fit is loaded. Thread-safe.
 */
final class Remembered {
  private static final int MOST = 8000;

  private final Map<String, Kept> articles = new ConcurrentHashMap<>();

  void add(List<Kept> came) {
    if (articles.size() < MOST) {
      came.forEach(kept -> articles.put(kept.id(), kept));
    }
  }

  /** As it is read, under the id that it has here; null where it is not remembered. */
  @Nullable ArticleAnalysis analysis(String id) {
    Kept kept = articles.get(id);
    return kept == null ? null : ArticleStore.named(kept.analysis(), kept.id());
  }

  /**
   * The article with what the tables say of it, and forgets it. Nothing where it is not remembered, or
   * was corrected meanwhile.
   */
  Optional<StoredArticle> take(Handle handle, String id) {
    Kept kept = articles.remove(id);
    if (kept == null || !CorrectionStore.ofArticle(handle, id).isEmpty()) {
      return Optional.empty();
    }
    return handle
        .createQuery(
            """
            SELECT lower(hex(capture.id)), article.story FROM article JOIN capture ON capture.seq = article.capture
            WHERE article.seq = ?
            """)
        .bind(0, kept.seq())
        .map(
            (row, context) ->
                new StoredArticle(
                    ArticleStore.named(kept.analysis(), id),
                    row.getString(1),
                    row.getString(2),
                    ArticleStore.entities(handle, kept.seq()),
                    List.of()))
        .findOne();
  }
}
