package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Entity;
import org.isnad.store.IntakeStore.Kept;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Links the entities of articles to those that the data folder knows, batch by batch. Stateless. */
final class EntityTable {

  /** SQLite allows more values in a statement; no batch needs them. */
  private static final int CHUNK = 500;

  private EntityTable() {}

  /** An entity as one article has it. */
  private record Found(long article, int local, EntityKey key, Entity entity) {}

  /**
   * Within the caller's transaction.
   *
   * @return ids of the entities that are new, or that twice as many articles name as when they were
   *     last returned: a list of all would be as long as the articles
   */
  static List<String> link(Handle handle, List<Kept> articles) {
    List<Found> found = new ArrayList<>();
    for (Kept kept : articles) {
      for (Entity entity : kept.analysis().entities()) {
        found.add(new Found(kept.seq(), number(entity.id()), EntityKey.of(entity), entity));
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    introduce(handle, found);
    Map<String, Row> rows = rows(handle, found);
    PreparedBatch links =
        handle.prepareBatch(
            "INSERT OR REPLACE INTO article_entity (article, local, found, entity) VALUES (?, ?, ?, ?)");
    for (Found one : found) {
      Row row = rows.get(one.key().id());
      if (row == null) {
        throw new IllegalStateException("an entity that was just written is not there");
      }
      links.add(one.article(), one.local(), row.seq(), row.current());
    }
    links.execute();
    return count(handle, found, rows);
  }

  /**
   * @param current the one that it is after corrections
   * @param articles how many named it before
   */
  private record Row(String id, long seq, long current, int articles) {}

  /** The number of an article's entity: of e12, 12. */
  static int number(String local) {
    return Integer.parseInt(local, 1, local.length(), 10);
  }

  private static void introduce(Handle handle, List<Found> found) {
    Set<String> seen = new LinkedHashSet<>();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO entity (id, type, name, found, latin, role, wikidata) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET role = coalesce(excluded.role, role)
              WHERE excluded.role IS NOT NULL AND role IS NULL
            """);
    for (Found one : found) {
      if (seen.add(one.key().id())) {
        Entity entity = one.entity();
        batch.add(
            one.key().id(),
            entity.type().key(),
            entity.name(),
            entity.name(),
            entity.latin(),
            entity.role(),
            entity.site() == null ? null : entity.site().wikidata());
      }
    }
    batch.execute();
  }

  private static Map<String, Row> rows(Handle handle, List<Found> found) {
    List<String> ids = found.stream().map(one -> one.key().id()).distinct().toList();
    Map<String, Row> rows = new HashMap<>();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      handle
          .createQuery("SELECT id, seq, coalesce(merged, seq), articles FROM entity WHERE id IN (<ids>)")
          .bindList("ids", ids.subList(i, Math.min(ids.size(), i + CHUNK)))
          .map((row, context) -> new Row(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4)))
          .forEach(row -> rows.put(row.id(), row));
    }
    return rows;
  }

  private static List<String> count(Handle handle, List<Found> found, Map<String, Row> rows) {
    Map<Long, Set<Long>> articles = new LinkedHashMap<>();
    Map<Map.Entry<Long, String>, Integer> names = new LinkedHashMap<>();
    for (Found one : found) {
      Row row = rows.get(one.key().id());
      if (row != null) {
        articles.computeIfAbsent(row.current(), unused -> new LinkedHashSet<>()).add(one.article());
        names.merge(Map.entry(row.seq(), one.entity().name()), 1, Integer::sum);
        one.entity().aliases().forEach(alias -> names.merge(Map.entry(row.seq(), alias), 1, Integer::sum));
      }
    }
    PreparedBatch counts =
        handle.prepareBatch("UPDATE entity SET articles = articles + ? WHERE seq = ?");
    articles.forEach((seq, in) -> counts.add(in.size(), seq));
    counts.execute();
    PreparedBatch spellings =
        handle.prepareBatch(
            """
            INSERT INTO entity_name (entity, name, articles) VALUES (?, ?, ?)
            ON CONFLICT (entity, name) DO UPDATE SET articles = articles + excluded.articles
            """);
    names.forEach((name, in) -> spellings.add(name.getKey(), name.getValue(), in));
    spellings.execute();
    return rows.values().stream()
        .filter(row -> doubled(row.articles(), articles.getOrDefault(row.current(), Set.of()).size()))
        .map(Row::id)
        .sorted()
        .toList();
  }

  private static boolean doubled(int before, int more) {
    return Integer.numberOfLeadingZeros(before) != Integer.numberOfLeadingZeros(before + more);
  }
}
