package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whom and what the articles of a data folder name. Thread-safe. */
public final class EntityStore {
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
    Long root = EntityCorrections.root(handle, id);
    if (root == null) {
      return Optional.empty();
    }
    List<String> names =
        handle
            .createQuery(
                """
                SELECT name FROM entity_name WHERE entity IN (SELECT seq FROM entity WHERE seq = :root OR merged = :root)
                GROUP BY name ORDER BY sum(articles) DESC, name
                """)
            .bind("root", root)
            .mapTo(String.class)
            .list();
    List<String> merged =
        handle
            .createQuery("SELECT id FROM entity WHERE merged = ? ORDER BY seq")
            .bind(0, root)
            .mapTo(String.class)
            .list();
    return handle
        .createQuery(
            "SELECT id, type, name, latin, role, wikidata, articles, revision FROM entity WHERE seq = ?")
        .bind(0, root)
        .map(
            (row, context) ->
                new StoredEntity(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7),
                    row.getLong(8),
                    names,
                    merged))
        .findOne();
  }

  /**
   * Entities, those that most articles name first.
   *
   * @param type PER, ORG or LOC, or null for all
   * @param after the cursor that the slice before ended with, or null
   */
  public Slice<EntityEntry> list(@Nullable String type, @Nullable String after, int most) {
    Cursor cursor = Cursor.parse(after);
    List<Cursor> cursors = new ArrayList<>();
    List<EntityEntry> entries =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, type, name, role, articles, seq FROM entity
                        WHERE (:type IS NULL OR type = :type) AND merged IS NULL AND articles > 0
                          AND (articles, seq) < (:articles, :seq)
                        ORDER BY articles DESC, seq DESC LIMIT :most
                        """)
                    .bind("type", type)
                    .bind("articles", cursor.day())
                    .bind("seq", cursor.seq())
                    .bind("most", most + 1)
                    .map(
                        (row, context) -> {
                          cursors.add(new Cursor(row.getInt(5), row.getLong(6)));
                          return new EntityEntry(
                              row.getString(1),
                              row.getString(2),
                              row.getString(3),
                              row.getString(4),
                              row.getInt(5));
                        })
                    .list());
    boolean more = entries.size() > most;
    return new Slice<>(
        more ? entries.subList(0, most) : entries, more ? cursors.get(most - 1).text() : null);
  }
}
