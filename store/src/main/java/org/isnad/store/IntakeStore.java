package org.isnad.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.Problem;
import org.isnad.store.Intake.Outcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings into the tables: the capture as it came, the record as it was printed, and a row for
 * each article. Taking the same bytes twice changes nothing but the list of places where they were
 * seen.
 */
final class IntakeStore {

  /** The reading that wrote the records; another number makes {@code isnad reread} read them again. */
  private final String reading;

  IntakeStore(String reading) {
    this.reading = reading;
  }

  /**
   * What a batch of intakes came to.
   *
   * @param outcomes one for each intake, in their order
   * @param articles those that are new, by the ids that they have here
   */
  record Written(List<Outcome> outcomes, List<Kept> articles) {
    Written {
      outcomes = List.copyOf(outcomes);
      articles = List.copyOf(articles);
    }
  }

  /**
   * An article as it is kept.
   *
   * @param seq the order of its coming
   */
  record Kept(long seq, String id, ArticleAnalysis analysis) {}

  /** Within the caller's transaction. */
  Written add(Handle handle, List<Intake> intakes) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Kept> articles = new ArrayList<>();
    Set<String> added = new HashSet<>();
    for (Intake intake : intakes) {
      Outcome outcome = add(handle, intake, articles, added);
      outcomes.add(outcome);
    }
    ChangeLog.add(handle, ChangeKind.ENTITY, EntityTable.link(handle, articles), Database.now());
    // The articles themselves are told of when their stories are known: until then they are not found.
    return new Written(outcomes, articles);
  }

  private Outcome add(Handle handle, Intake intake, List<Kept> articles, Set<String> added) {
    byte[] digest = intake.digest();
    if (digest == null) {
      problems(handle, null, intake.analysis());
      return Outcome.MISSING;
    }
    if (isForgotten(handle, digest)) {
      return Outcome.FORGOTTEN;
    }
    Long known = seq(handle, digest);
    Capture capture = intake.analysis().capture();
    if (known != null) {
      sighting(handle, known, new Sighting(capture.name(), capture.url(), capture.fetched(), capture.part()));
      capture.seen().forEach(one -> sighting(handle, known, one));
      return Outcome.DUPLICATE;
    }
    long seq = capture(handle, intake, digest);
    capture.seen().forEach(one -> sighting(handle, seq, one));
    problems(handle, seq, intake.analysis());
    articles(handle, seq, intake, articles, added);
    return Outcome.ADDED;
  }

  /** Whether a capture is kept, or was and is to stay out. */
  static boolean knows(Handle handle, byte[] digest) {
    return seq(handle, digest) != null || isForgotten(handle, digest);
  }

  /** The number of the capture with these bytes, or null. */
  static @Nullable Long seq(Handle handle, byte[] digest) {
    return handle
        .createQuery("SELECT seq FROM capture WHERE id = ?")
        .bind(0, digest)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private static boolean isForgotten(Handle handle, byte[] digest) {
    return handle
        .createQuery("SELECT 1 FROM forgotten WHERE id = ?")
        .bind(0, digest)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  private long capture(Handle handle, Intake intake, byte[] digest) {
    Capture capture = intake.analysis().capture();
    Part part = capture.part();
    long seq =
        handle
            .createUpdate(
                """
                INSERT INTO capture (id, name, url, media_type, charset, fetched, outlet, published, form,
                    archive_offset, archive_record, line, size, added)
                VALUES (:id, :name, :url, :mediaType, :charset, :fetched, :outlet, :published, :form,
                    :offset, :record, :line, :size, :added)
                """)
            .bind("id", digest)
            .bind("name", capture.name())
            .bind("url", capture.url())
            .bind("mediaType", capture.mediaType())
            .bind("charset", capture.charset())
            .bind("fetched", capture.fetched())
            .bind("outlet", capture.outlet())
            .bind("published", capture.published() == null ? null : capture.published().toString())
            .bind("form", capture.form().name())
            .bind("offset", part instanceof Part.ArchiveRecord in ? (Long) in.offset() : null)
            .bind("record", part instanceof Part.ArchiveRecord in ? in.recordId() : null)
            .bind("line", part instanceof Part.Line in ? (Long) in.number() : null)
            .bind("size", capture.size())
            .bind("added", Database.now())
            .executeAndReturnGeneratedKeys()
            .mapTo(Long.class)
            .one();
    handle.execute("INSERT INTO payload (capture, packed) VALUES (?, ?)", seq, intake.payload());
    record(handle, seq, intake.record());
    return seq;
  }

  /** Keeps what was read of a capture, in place of what was read before. */
  void record(Handle handle, long capture, byte[] packed) {
    handle.execute(
        "INSERT OR REPLACE INTO record (capture, reading, packed) VALUES (?, ?, ?)",
        capture,
        reading,
        packed);
  }

  private void articles(
      Handle handle, long capture, Intake intake, List<Kept> articles, Set<String> added) {
    int ordinal = 0;
    for (ArticleAnalysis analysis : intake.analysis().articles()) {
      String id = freeId(handle, analysis.article().id(), intake.analysis().digest(), added);
      long seq = article(handle, capture, ordinal, id, analysis);
      articles.add(new Kept(seq, id, analysis));
      ordinal++;
    }
  }

  /**
   * Article lines bring ids of their own, and two files may use the same for different texts: the
   * later one gets the beginning of its capture's id added.
   */
  static String freeId(
      Handle handle, String id, @Nullable String digest, Set<String> added) {
    boolean taken =
        !added.add(id)
            || handle
                .createQuery("SELECT 1 FROM article WHERE id = ?")
                .bind(0, id)
                .mapTo(int.class)
                .findOne()
                .isPresent();
    if (!taken) {
      return id;
    }
    String other = id + "~" + String.valueOf(digest).substring(0, 8);
    added.add(other);
    return other;
  }

  /**
   * A row for an article; its number. Stories go by the numbers, so that of the last article is not
   * given again when that is gone: stories would pass the new one over.
   */
  long article(
      Handle handle, long capture, int ordinal, String id, ArticleAnalysis analysis) {
    Article article = analysis.article();
    int today = (int) LocalDate.now(ZoneOffset.UTC).toEpochDay();
    return handle
        .createUpdate(
            """
            INSERT INTO article (seq, id, capture, ordinal, language, url, outlet, section, headline,
                published, day, statements)
            VALUES (
                max(coalesce((SELECT max(seq) FROM article), 0), coalesce((SELECT last FROM story_head), 0)) + 1,
                :id, :capture, :ordinal, :language, :url, :outlet, :section, :headline,
                :published, :day, :statements)
            """)
        .bind("id", id)
        .bind("capture", capture)
        .bind("ordinal", ordinal)
        .bind("language", article.language())
        .bind("url", article.url())
        .bind("outlet", article.outlet())
        .bind("section", article.section())
        .bind("headline", article.headline())
        .bind("published", article.published())
        .bind("day", Days.of(article.published(), today))
        .bind("statements", analysis.statements().size())
        .executeAndReturnGeneratedKeys()
        .mapTo(Long.class)
        .one();
  }

  private static void sighting(Handle handle, long capture, Sighting seen) {
    Part.ArchiveRecord in = seen.part() instanceof Part.ArchiveRecord one ? one : null;
    handle.execute(
        """
        INSERT OR IGNORE INTO sighting (capture, name, url, fetched, archive_offset, archive_record)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        capture,
        seen.name(),
        orEmpty(seen.url()),
        orEmpty(seen.fetched()),
        in == null ? -1 : in.offset(),
        in == null ? "" : orEmpty(in.recordId()));
  }

  void problems(Handle handle, @Nullable Long capture, Analysis analysis) {
    if (analysis.problems().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO problem (capture, name, kind, message, added) VALUES (?, ?, ?, ?, ?)");
    for (Problem problem : analysis.problems()) {
      batch.add(capture, analysis.capture().name(), problem.kind().key(), problem.message(), Database.now());
    }
    batch.execute();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Numbers of problems by kind, for summaries. */
  static Map<String, Long> problemsByKind(Handle handle) {
    Map<String, Long> counts = new HashMap<>();
    handle
        .createQuery("SELECT kind, count(*) AS n FROM problem GROUP BY kind")
        .map((row, context) -> Map.entry(row.getString("kind"), row.getLong("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
