package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.record.RecordLoader;
import org.isnad.record.RecordLoader.Loading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The articles of a data folder. Thread-safe. */
public final class ArticleStore {
  private final Database database;
  private final OutletCounts outlets;

  ArticleStore(Database database, OutletCounts outlets) {
    this.database = database;
    this.outlets = outlets;
  }

  /**
   * An article with where it stands.
   *
   * @param analysis as it was read, with what people put right applied
   * @param capture id of the capture that it was taken from, 64 hexadecimal digits
   * @param story id of the story that it belongs to, or null
   * @param entities from the article's own ids of entities (e1) to those across articles
   * @param corrections ids of the corrections that are applied, in their order
   */
  public record StoredArticle(
      ArticleAnalysis analysis,
      String capture,
      @Nullable String story,
      Map<String, String> entities,
      List<String> corrections) {
    public StoredArticle {
      entities = Map.copyOf(entities);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * What a list shows of an article.
   *
   * @param published ISO 8601 date or date-time, or null
   * @param day ISO 8601 date that it is sorted by: that of its coming, where nothing says when it was published
   * @param statements how many were found
   */
  public record ArticleEntry(
      String id,
      String headline,
      @Nullable String outlet,
      @Nullable String section,
      String language,
      @Nullable String published,
      String day,
      int statements,
      @Nullable String story) {}

  /**
   * What to list.
   *
   * @param from first day, ISO 8601 date, or null
   * @param until last day, ISO 8601 date, or null
   * @param story id of the story that they belong to, or null
   * @param after the cursor that the slice before ended with, or null
   * @param most at most so many
   */
  public record ArticleFilter(
      @Nullable String outlet,
      @Nullable String from,
      @Nullable String until,
      @Nullable String story,
      @Nullable String after,
      int most) {}

  /** The article, or nothing where no such article is kept. */
  public Optional<StoredArticle> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  static Optional<StoredArticle> find(Handle handle, String id) {
    return handle
        .createQuery(
            """
            SELECT article.seq, article.ordinal, article.story, capture.id, record.packed
            FROM article JOIN capture ON capture.seq = article.capture
              JOIN record ON record.capture = article.capture
            WHERE article.id = ?
            """)
        .bind(0, id)
        .map(
            (row, context) ->
                stored(
                    handle,
                    id,
                    new Place(row.getLong(1), row.getInt(2), row.getString(3), row.getBytes(4)),
                    row.getBytes(5)))
        .findOne();
  }

  /** An article that is there, corrected. */
  static ArticleAnalysis load(Database database, String id) {
    return database.read(handle -> find(handle, id).orElseThrow().analysis());
  }

  // A row on its way; not compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Place(long seq, int ordinal, @Nullable String story, byte[] capture) {}

  private static StoredArticle stored(Handle handle, String id, Place place, byte[] packed) {
    Map<String, String> entities = entities(handle, place.seq());
    ArticleAnalysis read = named(load(packed).articles().get(place.ordinal()), id);
    CorrectionLinker.Corrected corrected = CorrectionLinker.apply(handle, read);
    return new StoredArticle(
        corrected.analysis(),
        HexFormat.of().formatHex(place.capture()),
        place.story(),
        entities,
        corrected.applied());
  }

  /** From the article's own ids to those across articles, corrections followed. */
  static Map<String, String> entities(Handle handle, long article) {
    Map<String, String> entities = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT article_entity.local, entity.id FROM article_entity
            JOIN entity ON entity.seq = article_entity.entity WHERE article_entity.article = ?
            """)
        .bind(0, article)
        .map((row, context) -> Map.entry("e" + row.getInt(1), row.getString(2)))
        .forEach(entry -> entities.put(entry.getKey(), entry.getValue()));
    return entities;
  }

  /** What a packed record says. */
  static Analysis load(byte[] packed) {
    return switch (RecordLoader.load(Packing.unpackText(packed))) {
      case Loading.Loaded(var analysis) -> analysis;
      case Loading.Unreadable(String reason) ->
          throw new DeskException(DeskFault.DAMAGED, "a record in the data folder is damaged: " + reason);
    };
  }

  /** The same with the id that it has here. */
  static ArticleAnalysis named(ArticleAnalysis analysis, String id) {
    Article a = analysis.article();
    if (a.id().equals(id)) {
      return analysis;
    }
    Article named =
        new Article(
            id, a.language(), a.url(), a.captureAt(), a.headline(), a.deck(), a.section(), a.outlet(),
            a.authors(), a.dateline(), a.published(), a.publishedBasis(), a.modified(), a.images(),
            a.videos(), a.related(), a.text(), a.headlineAt(), a.paragraphs());
    return new ArticleAnalysis(
        named,
        analysis.statements(),
        analysis.figures(),
        analysis.times(),
        analysis.mentions(),
        analysis.entities());
  }

  /** Articles, the latest first. */
  public Slice<ArticleEntry> list(ArticleFilter filter) {
    return database.read(handle -> list(handle, filter));
  }

  private static Slice<ArticleEntry> list(Handle handle, ArticleFilter filter) {
    List<ArticleEntry> entries = new ArrayList<>();
    List<RankCursor> cursors = new ArrayList<>();
    query(handle, filter)
        .map(
            (row, context) -> {
              cursors.add(new RankCursor(row.getInt(7), row.getLong(10)));
              return new ArticleEntry(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  Days.text(row.getInt(7)),
                  row.getInt(8),
                  row.getString(9));
            })
        .forEach(entries::add);
    boolean more = entries.size() > filter.most();
    return new Slice<>(
        more ? entries.subList(0, filter.most()) : entries,
        more ? cursors.get(filter.most() - 1).text() : null);
  }

  private static Query query(Handle handle, ArticleFilter filter) {
    RankCursor after = RankCursor.parse(filter.after());
    Query query =
        handle
            .createQuery(
                """
                SELECT id, headline, outlet, section, language, published, day, statements, story, seq
                FROM article
                WHERE <outlet> <story> day >= :from AND day <= :until
                  AND (day, seq) < (:day, :seq)
                ORDER BY day DESC, seq DESC LIMIT :most
                """)
            // Asked for only where they matter, they let the indexes of outlets and stories be used.
            .define("outlet", filter.outlet() == null ? "" : "outlet = :outlet AND")
            .define("story", filter.story() == null ? "" : "story = :story AND");
    if (filter.outlet() != null) {
      query.bind("outlet", filter.outlet());
    }
    if (filter.story() != null) {
      query.bind("story", filter.story());
    }
    return query
        .bind("from", Days.of(filter.from(), Integer.MIN_VALUE))
        .bind("until", Days.of(filter.until(), Integer.MAX_VALUE))
        .bind("day", after.rank())
        .bind("seq", after.seq())
        .bind("most", filter.most() + 1);
  }

  /** Outlets with how many articles each has, the largest first. */
  public List<OutletEntry> outlets() {
    return outlets.outlets();
  }

  /** An outlet with the days of its first and last article, ISO 8601. */
  public record OutletEntry(String name, long articles, String first, String last) {}

  /** The number of the last that came: about how many there are, at no cost. */
  public long last() {
    return database.read(ArticleStore::last);
  }

  static long last(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(seq), 0) FROM article").mapTo(long.class).one();
  }

  /** How many are kept. */
  public long count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM article").mapTo(long.class).one());
  }
}
