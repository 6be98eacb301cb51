package org.isnad.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.EntityType;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whom and what the articles of a data folder name. Thread-safe. */
public final class EntityStore {

  /** SQLite allows more values in a statement; no batch needs them. */
  private static final int CHUNK = 500;

  private static final List<String> TYPES =
      Arrays.stream(EntityType.values()).map(EntityType::key).toList();

  private final Database database;

  EntityStore(Database database) {
    this.database = database;
  }

  /**
   * An entity across articles.
   *
   * @param type PER, ORG or LOC
   * @param latin its name in English, or null
   * @param role an office that an article gave it first, or null
   * @param wikidata its item there, or null
   * @param articles how many name it, those of merged ones counted
   * @param revision raised by every correction
   * @param names all spellings and shorter forms, the most frequent first, those of merged ones too
   * @param merged ids of those that were merged with it
   */
  public record StoredEntity(
      String id,
      String type,
      String name,
      @Nullable String latin,
      @Nullable String role,
      @Nullable String wikidata,
      int articles,
      long revision,
      List<String> names,
      List<String> merged) {
    public StoredEntity {
      names = List.copyOf(names);
      merged = List.copyOf(merged);
    }
  }

  /** What a list shows of an entity. */
  public record EntityEntry(
      String id, String type, String name, @Nullable String role, int articles) {}

  /**
   * The entity; for one that was merged, the one that it is now.
   *
   * @return nothing where no such entity is known
   */
  public Optional<StoredEntity> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  static Optional<StoredEntity> find(Handle handle, String id) {
    return Optional.ofNullable(findAll(handle, List.of(id)).get(id));
  }

  /**
   * The same for many at once.
   *
   * @return by the ids that were asked for, those that are not known left out
   */
  static Map<String, StoredEntity> findAll(Handle handle, Collection<String> ids) {
    Map<String, StoredEntity> out = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int i = 0; i < all.size(); i += CHUNK) {
      Map<String, Long> roots = new HashMap<>();
      handle
          .createQuery("SELECT id, coalesce(merged, seq) FROM entity WHERE id IN (<ids>)")
          .bindList("ids", all.subList(i, Math.min(all.size(), i + CHUNK)))
          .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
          .forEach(found -> roots.put(found.getKey(), found.getValue()));
      if (!roots.isEmpty()) {
        Map<Long, StoredEntity> found = ofRoots(handle, Set.copyOf(roots.values()));
        roots.forEach((id, root) -> out.put(id, Objects.requireNonNull(found.get(root))));
      }
    }
    return out;
  }

  private static Map<Long, StoredEntity> ofRoots(Handle handle, Set<Long> roots) {
    Map<Long, List<String>> names =
        lists(
            handle,
            """
            SELECT coalesce(merged, seq) AS root, name FROM
              (SELECT entity.seq, merged, entity_name.name, entity_name.articles FROM entity
               JOIN entity_name ON entity_name.entity = entity.seq
               WHERE entity.seq IN (<roots>) OR merged IN (<roots>))
            GROUP BY root, name ORDER BY root, sum(articles) DESC, name
            """,
            roots);
    Map<Long, List<String>> merged =
        lists(handle, "SELECT merged, id FROM entity WHERE merged IN (<roots>) ORDER BY seq", roots);
    Map<Long, StoredEntity> out = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT seq, id, type, name, latin, role, wikidata, articles, revision FROM entity
            WHERE seq IN (<roots>)
            """)
        .bindList("roots", List.copyOf(roots))
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong(1),
                    new StoredEntity(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8),
                        row.getLong(9),
                        names.getOrDefault(row.getLong(1), List.of()),
                        merged.getOrDefault(row.getLong(1), List.of()))))
        .forEach(found -> out.put(found.getKey(), found.getValue()));
    return out;
  }

  /** The second column by the first, in the order of the rows. */
  private static Map<Long, List<String>> lists(Handle handle, String query, Set<Long> roots) {
    Map<Long, List<String>> out = new HashMap<>();
    handle
        .createQuery(query)
        .bindList("roots", List.copyOf(roots))
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(row -> out.computeIfAbsent(row.getKey(), root -> new ArrayList<>()).add(row.getValue()));
    return out;
  }

  /**
   * Entities, those that most articles name first.
   *
   * @param type PER, ORG or LOC, or null for all
   * @param after the cursor that the slice before ended with, or null
   */
  public Slice<EntityEntry> list(@Nullable String type, @Nullable String after, int most) {
    RankCursor cursor = RankCursor.parse(after);
    List<Ranked> ranked = new ArrayList<>();
    List<String> types = type == null ? TYPES : List.of(type);
    database.read(
        handle -> {
          // By type, each has its order from the index; together they would be sorted anew each time.
          types.forEach(one -> ranked.addAll(list(handle, one, cursor, most + 1)));
          return null;
        });
    ranked.sort(
        Comparator.comparingInt((Ranked one) -> -one.entry().articles())
            .thenComparingLong(one -> -one.seq()));
    List<EntityEntry> entries = ranked.stream().map(Ranked::entry).toList();
    boolean more = entries.size() > most;
    Ranked last = more ? ranked.get(most - 1) : null;
    return new Slice<>(
        more ? entries.subList(0, most) : entries,
        last == null ? null : new RankCursor(last.entry().articles(), last.seq()).text());
  }

  private record Ranked(EntityEntry entry, long seq) {}

  private static List<Ranked> list(Handle handle, String type, RankCursor after, int most) {
    return handle
        .createQuery(
            """
            SELECT id, type, name, role, articles, seq FROM entity
            WHERE type = :type AND merged IS NULL AND articles > 0 AND articles <= :articles
              AND (articles, seq) < (:articles, :seq)
            ORDER BY articles DESC, seq DESC LIMIT :most
            """)
        .bind("type", type)
        .bind("articles", after.rank())
        .bind("seq", after.seq())
        .bind("most", most)
        .map(
            (row, context) ->
                new Ranked(
                    new EntityEntry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5)),
                    row.getLong(6)))
        .list();
  }
}
