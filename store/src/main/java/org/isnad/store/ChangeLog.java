package org.isnad.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What changed, in order, written in the transaction that changed it: whoever follows keeps the
 * number of the last change seen, and misses none.
 */
final class ChangeLog {

  /** So many are kept for those who were away; an index further behind is made anew. */
  private static final int KEPT = 2_000_000;

  private ChangeLog() {}

  static void add(Handle handle, ChangeKind kind, Collection<String> ids, String at) {
    if (ids.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO change (kind, id, added) VALUES (?, ?, ?)");
    for (String id : ids) {
      batch.add(kind.key(), id, at);
    }
    batch.execute();
  }

  /**
   * The same for all ids that a query gives.
   *
   * @param query of ours, never of a user's making
   */
  static void addAll(Handle handle, ChangeKind kind, String query, String at) {
    handle.execute(
        "INSERT INTO change (kind, id, added) SELECT ?, id, ? FROM (" + query + ")", kind.key(), at);
  }

  /** The number of the last change, 0 before the first. */
  static long last(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(seq), 0) FROM change").mapTo(long.class).one();
  }

  /** The number of the first change that is still kept. */
  static long first(Handle handle) {
    return handle.createQuery("SELECT coalesce(min(seq), 1) FROM change").mapTo(long.class).one();
  }

  /** What came after a change, the oldest first. */
  static List<Change> after(Handle handle, long seq, int most) {
    return handle
        .createQuery("SELECT seq, kind, id, added FROM change WHERE seq > ? ORDER BY seq LIMIT ?")
        .bind(0, seq)
        .bind(1, most)
        .map(
            (row, context) ->
                new Change(
                    row.getLong(1), ChangeKind.of(row.getString(2)), row.getString(3), row.getString(4)))
        .list();
  }

  /**
   * Forgets the oldest changes, but none that the index has yet to take in.
   *
   * @param indexed the number of the last that it has
   */
  static void trim(Handle handle, long indexed) {
    handle.execute("DELETE FROM change WHERE seq <= ?", Math.min(indexed, last(handle) - KEPT));
  }
}
