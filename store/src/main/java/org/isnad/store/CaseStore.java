package org.isnad.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A desk's own order: case folders, tags, notes, saved searches. Thread-safe. */
public final class CaseStore {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 100_000;

  private final Database database;
  private final Runnable changed;

  /**
   * @param changed is run when something that the index knows is other than before
   */
  CaseStore(Database database, Runnable changed) {
    this.database = database;
    this.changed = changed;
  }

  /**
   * A folder in which somebody collects what belongs to one case.
   *
   * @param note on the case as a whole
   * @param added when it was made, ISO 8601 instant
   */
  public record CaseFolder(String id, String name, String note, String added, List<CaseItem> items) {
    public CaseFolder {
      items = List.copyOf(items);
    }
  }

  /**
   * Something in a folder.
   *
   * @param kind article, statement, figure, story, entity or capture
   * @param id of an article's statement or figure the article's, a slash and its own
   */
  public record CaseItem(String kind, String id, String note, String added) {}

  /** A query to ask again. */
  public record SavedSearch(String id, String name, String query, String added) {}

  /** Makes a folder. */
  public CaseFolder create(String name) {
    String kept = checked(name, LONGEST_NAME, "the name");
    String id = UUID.randomUUID().toString();
    String now = Database.now();
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO case_folder (id, name, added) VALUES (?, ?, ?)", id, kept, now));
    return new CaseFolder(id, kept, "", now, List.of());
  }

  /** All folders, without their items, by name. */
  public List<CaseFolder> folders() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id, name, note, added FROM case_folder ORDER BY name, seq")
                .map(
                    (row, context) ->
                        new CaseFolder(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), List.of()))
                .list());
  }

  /** A folder with its items in the order of their coming. */
  public Optional<CaseFolder> find(String id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id, name, note, added, seq FROM case_folder WHERE id = ?")
                .bind(0, id)
                .map(
                    (row, context) ->
                        new CaseFolder(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            items(handle, row.getLong(5))))
                .findOne());
  }

  private static List<CaseItem> items(Handle handle, long folder) {
    return handle
        .createQuery("SELECT kind, id, note, added FROM case_item WHERE folder = ? ORDER BY added, kind, id")
        .bind(0, folder)
        .map(
            (row, context) ->
                new CaseItem(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** Changes a folder's name and note. */
  public void describe(String id, String name, String note) {
    int done =
        database.write(
            handle ->
                handle.execute(
                    "UPDATE case_folder SET name = ?, note = ? WHERE id = ?",
                    checked(name, LONGEST_NAME, "the name"),
                    checkedNote(note),
                    id));
    found(done, id);
  }

  /** Takes a folder away; what was in it stays where it is. */
  public void remove(String id) {
    int done =
        database.write(
            handle -> {
              handle.execute(
                  "DELETE FROM case_item WHERE folder = (SELECT seq FROM case_folder WHERE id = ?)", id);
              return handle.execute("DELETE FROM case_folder WHERE id = ?", id);
            });
    found(done, id);
  }

  /** Puts something into a folder, or changes the note on it. */
  public void put(String folder, String kind, String id, String note) {
    String kept = checkedNote(note);
    int done =
        database.write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO case_item (folder, kind, id, note, added)
                    SELECT seq, ?, ?, ?, ? FROM case_folder WHERE id = ?
                    ON CONFLICT (folder, kind, id) DO UPDATE SET note = excluded.note
                    """,
                    kind, id, kept, Database.now(), folder));
    found(done, folder);
  }

  /** Takes something out of a folder. */
  public void take(String folder, String kind, String id) {
    database.write(
        handle ->
            handle.execute(
                """
                DELETE FROM case_item WHERE kind = ? AND id = ?
                  AND folder = (SELECT seq FROM case_folder WHERE id = ?)
                """,
                kind, id, folder));
  }

  /** Gives something a tag. */
  public void tag(String kind, String id, String tag) {
    String kept = checked(tag, LONGEST_NAME, "the tag");
    tagged(
        kind, id, "INSERT OR IGNORE INTO tag (kind, id, tag) VALUES (?, ?, ?)", kept);
  }

  /** Takes a tag away. */
  public void untag(String kind, String id, String tag) {
    tagged(kind, id, "DELETE FROM tag WHERE kind = ? AND id = ? AND tag = ?", tag);
  }

  private void tagged(String kind, String id, String statement, String tag) {
    database.write(
        handle -> {
          handle.execute(statement, kind, id, tag);
          if (kind.equals("article")) {
            ChangeLog.add(handle, ChangeKind.ARTICLE, List.of(id), Database.now());
          }
          return null;
        });
    changed.run();
  }

  /** The tags of something, sorted. */
  public List<String> tags(String kind, String id) {
    return database.read(handle -> tags(handle, kind, id));
  }

  static List<String> tags(Handle handle, String kind, String id) {
    return handle
        .createQuery("SELECT tag FROM tag WHERE kind = ? AND id = ? ORDER BY tag")
        .bind(0, kind)
        .bind(1, id)
        .mapTo(String.class)
        .list();
  }

  /** Keeps a query under a name. */
  public SavedSearch save(String name, String query) {
    SavedSearch saved =
        new SavedSearch(
            UUID.randomUUID().toString(), checked(name, LONGEST_NAME, "the name"), query, Database.now());
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO saved_search (id, name, query, added) VALUES (?, ?, ?, ?)",
                saved.id(), saved.name(), saved.query(), saved.added()));
    return saved;
  }

  /** All saved queries, by name. */
  public List<SavedSearch> saved() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id, name, query, added FROM saved_search ORDER BY name, id")
                .map(
                    (row, context) ->
                        new SavedSearch(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }

  /** Takes a saved query away. */
  public void unsave(String id) {
    found(database.write(handle -> handle.execute("DELETE FROM saved_search WHERE id = ?", id)), id);
  }

  private static void found(int done, String id) {
    if (done == 0) {
      throw new DeskException(DeskFault.NOT_FOUND, "there is nothing of the id " + id);
    }
  }

  private static String checkedNote(String note) {
    if (note.length() > LONGEST_NOTE) {
      throw new DeskException(DeskFault.REFUSED, "the note is longer than " + LONGEST_NOTE + " characters");
    }
    return note;
  }

  private static String checked(String text, int longest, String what) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > longest) {
      throw new DeskException(
          DeskFault.REFUSED, what + " must have between 1 and " + longest + " characters");
    }
    return stripped;
  }
}
