package org.isnad.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.store.IntakeStore.Kept;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts what newer rules read in place of what older ones did. An article keeps its number and its id
 * where the page still has one at its place: what people put right, tags and notes go by the id.
 * Within the caller's transaction; stateless.
 */
final class RereadStore {

  private RereadStore() {}

  static List<String> outdated(Handle handle, String reading, @Nullable String after, int most) {
    Long last = after == null ? null : IntakeStore.seq(handle, HexFormat.of().parseHex(after));
    return handle
        .createQuery(
            """
            SELECT lower(hex(capture.id)) FROM capture JOIN record ON record.capture = capture.seq
            WHERE record.reading != :reading AND capture.seq > :after ORDER BY capture.seq LIMIT :most
            """)
        .bind("reading", reading)
        .bind("after", last == null ? 0 : last)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  static void replace(Handle handle, IntakeStore intakes, List<Intake> readings) {
    List<Kept> read = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (Intake reading : readings) {
      byte[] digest = reading.digest();
      Long capture = digest == null ? null : IntakeStore.seq(handle, digest);
      if (capture != null) {
        intakes.record(handle, capture, reading.record());
        handle.execute("DELETE FROM problem WHERE capture = ?", capture);
        intakes.problems(handle, capture, reading.analysis());
        replace(handle, intakes, capture, reading, read, gone);
      }
    }
    String now = Database.now();
    ChangeLog.add(handle, ChangeKind.ENTITY, EntityTable.link(handle, read), now);
    ChangeLog.add(handle, ChangeKind.ARTICLE, read.stream().map(Kept::id).toList(), now);
    ChangeLog.add(handle, ChangeKind.ARTICLE_GONE, gone, now);
  }

  private static void replace(
      Handle handle, IntakeStore intakes, long capture, Intake reading, List<Kept> read, List<String> gone) {
    Map<Integer, Kept> were = new TreeMap<>();
    List<ArticleAnalysis> articles = reading.analysis().articles();
    handle
        .createQuery("SELECT ordinal, seq, id FROM article WHERE capture = ?")
        .bind(0, capture)
        .map((row, context) -> Map.entry(row.getInt(1), new Row(row.getLong(2), row.getString(3))))
        .forEach(
            entry -> {
              unlink(handle, entry.getValue().seq());
              if (entry.getKey() < articles.size()) {
                ArticleAnalysis now = articles.get(entry.getKey());
                update(handle, entry.getValue().seq(), now);
                were.put(entry.getKey(), new Kept(entry.getValue().seq(), entry.getValue().id(), now));
              } else {
                gone.add(entry.getValue().id());
                handle.execute("DELETE FROM article WHERE seq = ?", entry.getValue().seq());
              }
            });
    Set<String> added = new HashSet<>();
    for (int ordinal = 0; ordinal < articles.size(); ordinal++) {
      Kept kept = were.get(ordinal);
      if (kept == null) {
        ArticleAnalysis fresh = articles.get(ordinal);
        String id = IntakeStore.freeId(handle, fresh.article().id(), reading.analysis().digest(), added);
        kept = new Kept(intakes.article(handle, capture, ordinal, id, fresh), id, fresh);
      }
      read.add(kept);
    }
  }

  private record Row(long seq, String id) {}

  private static void update(Handle handle, long seq, ArticleAnalysis analysis) {
    Article article = analysis.article();
    handle.execute(
        """
        UPDATE article SET language = ?, url = ?, outlet = ?, section = ?, headline = ?, published = ?,
          day = ?, statements = ?
        WHERE seq = ?
        """,
        article.language(),
        article.url(),
        article.outlet(),
        article.section(),
        article.headline(),
        article.published(),
        Days.of(
            article.published(),
            handle.createQuery("SELECT day FROM article WHERE seq = ?").bind(0, seq).mapTo(int.class).one()),
        analysis.statements().size(),
        seq);
  }

  /** Takes an article's entities from it, and it from their counts. */
  static void unlink(Handle handle, long article) {
    handle.execute(
        """
        UPDATE entity SET articles = articles - 1
        WHERE seq IN (SELECT entity FROM article_entity WHERE article = ?)
        """,
        article);
    handle.execute("DELETE FROM article_entity WHERE article = ?", article);
  }
}
