package org.isnad.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.isnad.record.StoryJson;
import org.isnad.record.StoryLoader;
import org.isnad.story.OpenStory;
import org.isnad.story.StateJson;
import org.isnad.story.StoryClusterer.Gone;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The stories of a data folder. Thread-safe. */
public final class StoryStore {
  private final Database database;

  StoryStore(Database database) {
    this.database = database;
  }

  /**
   * What a list shows of a story.
   *
   * @param first when its earliest article was published, or null
   * @param last when its latest was, or null
   * @param articles how many it has
   * @param outlets of how many outlets
   * @param independent sources that do not just carry the same copy
   */
  public record StoryEntry(
      String id,
      String title,
      @Nullable String first,
      @Nullable String last,
      int articles,
      int outlets,
      int independent,
      int disagreements,
      int lineages) {}

  /**
   * What to list.
   *
   * @param from only stories with an article of that day or later, ISO 8601 date, or null
   * @param until only stories whose latest article is of that day or earlier, or null
   * @param outlet only those that it has an article of, or null
   * @param leastArticles only those of so many articles
   * @param disputed only those with accounts that disagree
   */
  public record StoryFilter(
      @Nullable String from,
      @Nullable String until,
      @Nullable String outlet,
      int leastArticles,
      boolean disputed) {

    /** All of them. */
    public static StoryFilter all() {
      return new StoryFilter(null, null, null, 1, false);
    }
  }

  /** How a list of stories is sorted. */
  public enum StoryOrder {
    /** The latest first. */
    LAST,
    /** On the day of the latest article, those of most independent sources first: what to read first in the morning. */
    WEIGHT
  }

  /** The story; for one that was merged into another, that one. */
  public Optional<Story> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  static Optional<Story> find(Handle handle, String id) {
    String now =
        handle
            .createQuery("SELECT story FROM story_alias WHERE id = ?")
            .bind(0, id)
            .mapTo(String.class)
            .findOne()
            .orElse(id);
    return handle
        .createQuery("SELECT packed FROM story WHERE id = ?")
        .bind(0, now)
        .map((row, context) -> StoryLoader.load(Packing.unpackText(row.getBytes(1))))
        .findOne();
  }

  /** How many independent sources a story has; 1 where it is not known. */
  static int independent(Handle handle, String id) {
    return handle
        .createQuery("SELECT independent FROM story WHERE id = ?")
        .bind(0, id)
        .mapTo(Integer.class)
        .findOne()
        .orElse(1);
  }

  /** How many independent sources each story of more than one article has. */
  static Map<String, Integer> independentOfMany(Handle handle, Collection<String> ids) {
    Map<String, Integer> out = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery("SELECT id, independent FROM story WHERE articles > 1 AND id IN (<ids>)")
          .bindList("ids", ids)
          .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
          .forEach(one -> out.put(one.getKey(), one.getValue()));
    }
    return out;
  }

  /** Stories, a slice of them. */
  public Slice<StoryEntry> list(
      StoryFilter filter, StoryOrder order, @Nullable String after, int most) {
    long offset = offset(after);
    List<StoryEntry> entries =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, title, first, last, articles, outlets, independent, disagreements, lineages
                        FROM story
                        WHERE last_day >= :from AND last_day <= :until AND articles >= :least
                          AND (:disputed = 0 OR disagreements > 0)
                          AND (:outlet IS NULL OR EXISTS
                            (SELECT 1 FROM article WHERE article.story = story.id AND article.outlet = :outlet))
                        ORDER BY last_day DESC, <order> id LIMIT :most OFFSET :offset
                        """)
                    .define(
                        "order",
                        switch (order) {
                          case LAST -> "last DESC,";
                          case WEIGHT -> "independent DESC, articles DESC,";
                        })
                    .bind("from", Days.of(filter.from(), Integer.MIN_VALUE))
                    .bind("until", Days.of(filter.until(), Integer.MAX_VALUE))
                    .bind("least", filter.leastArticles())
                    .bind("disputed", filter.disputed() ? 1 : 0)
                    .bind("outlet", filter.outlet())
                    .bind("most", most + 1)
                    .bind("offset", offset)
                    .map(
                        (row, context) ->
                            new StoryEntry(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9)))
                    .list());
    boolean more = entries.size() > most;
    return new Slice<>(
        more ? entries.subList(0, most) : entries, more ? Long.toString(offset + most) : null);
  }

  private static long offset(@Nullable String after) {
    try {
      return after == null ? 0 : Math.max(0, Long.parseLong(after));
    } catch (NumberFormatException e) {
      throw new DeskException(
          DeskFault.REFUSED, "«" + after + "» is no cursor: pass on the one that came with the list");
    }
  }

  /** How many there are of at least so many articles. */
  public long count(int leastArticles) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM story WHERE articles >= ?")
                .bind(0, leastArticles)
                .mapTo(long.class)
                .one());
  }

  /** Within the caller's transaction. */
  static void put(Handle handle, List<Kept> stories) {
    if (stories.isEmpty()) {
      return;
    }
    PreparedBatch members =
        handle.prepareBatch("UPDATE article SET story = ? WHERE id = ? AND story IS NOT ?");
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT OR REPLACE INTO story (id, title, first, last, first_day, last_day, articles, outlets,
                independent, disagreements, lineages, open, packed, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (Kept kept : stories) {
      Story story = kept.story();
      rows.add(
          story.id(),
          story.title(),
          story.first(),
          story.last(),
          kept.going().firstDay(),
          kept.going().lastDay(),
          story.articles().size(),
          story.articles().stream().map(Member::outlet).filter(Objects::nonNull).distinct().count(),
          story.independent(),
          story.disagreements().size(),
          story.lineages().size(),
          kept.open() ? 1 : 0,
          packed(out -> StoryJson.write(story, out)),
          packed(out -> StateJson.write(kept.going(), out)));
      story.articles().forEach(member -> members.add(story.id(), member.id(), story.id()));
    }
    rows.execute();
    members.execute();
  }

  /**
   * A story as it is to be kept.
   *
   * @param going as it goes on
   * @param open whether others can join it
   */
  record Kept(Story story, OpenStory going, boolean open) {}

  /** Takes stories out that are others now, or none. Within the caller's transaction. */
  static void remove(Handle handle, List<Gone> gone) {
    for (Gone one : gone) {
      handle.execute("DELETE FROM story WHERE id = ?", one.id());
      if (one.into() != null) {
        handle.execute(
            "INSERT OR REPLACE INTO story_alias (id, story) VALUES (?, ?)", one.id(), one.into());
        handle.execute("UPDATE story_alias SET story = ? WHERE story = ?", one.into(), one.id());
      }
    }
  }

  /** Those that others can still join. */
  static List<OpenStory> open(Handle handle) {
    return going(handle.createQuery("SELECT state FROM story WHERE open = 1"));
  }

  /** Those that are closed and reach into these days. */
  static List<OpenStory> closedAround(Handle handle, int firstDay, int lastDay) {
    return going(
        handle
            .createQuery("SELECT state FROM story WHERE open = 0 AND last_day >= ? AND first_day <= ?")
            .bind(0, firstDay)
            .bind(1, lastDay));
  }

  /** Those that have one of these articles. */
  static List<OpenStory> holding(Handle handle, Collection<String> articles) {
    return articles.isEmpty()
        ? List.of()
        : going(
            handle
                .createQuery(
                    """
                    SELECT state FROM story WHERE id IN
                      (SELECT story FROM article WHERE id IN (<articles>) AND story IS NOT NULL)
                    """)
                .bindList("articles", List.copyOf(articles)));
  }

  private static List<OpenStory> going(Query query) {
    return query
        .map(
            (row, context) -> {
              try {
                return StateJson.loadStory(new ByteArrayInputStream(Packing.unpack(row.getBytes(1))));
              } catch (IOException e) {
                throw new DeskException(DeskFault.DAMAGED, "a story in the data folder is damaged", e);
              }
            })
        .list();
  }

  /** Writes something. */
  interface Printing {
    void to(OutputStream out) throws IOException;
  }

  static byte[] packed(Printing printing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      printing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return Packing.pack(out.toByteArray());
  }
}
