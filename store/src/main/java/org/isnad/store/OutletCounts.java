package org.isnad.store;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.isnad.store.ArticleStore.OutletEntry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Outlets with how many articles each has, counted anew only when something changed: to count some
 * hundred thousand articles takes longer than a page may. Thread-safe.
 */
final class OutletCounts {
  private final Database database;

  /** Several who ask at once wait for one count. */
  private final ReentrantLock counting = new ReentrantLock();

  private @Nullable Counted last;

  OutletCounts(Database database) {
    this.database = database;
  }

  /**
   * @param change the last one that is in it
   * @param article the number of the last one that is in it, which may have come without a change yet
   */
  private record Counted(long change, long article, List<OutletEntry> outlets) {}

  /** The largest first. */
  List<OutletEntry> outlets() {
    counting.lock();
    try {
      Counted known = last;
      Counted now = database.read(handle -> counted(handle, known));
      last = now;
      return now.outlets;
    } finally {
      counting.unlock();
    }
  }

  private static Counted counted(Handle handle, @Nullable Counted known) {
    long change = ChangeLog.last(handle);
    long article = ArticleStore.last(handle);
    return known != null && known.change == change && known.article == article
        ? known
        : new Counted(change, article, count(handle));
  }

  private static List<OutletEntry> count(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT outlet, count(*) AS n, min(day), max(day) FROM article WHERE outlet IS NOT NULL
            GROUP BY outlet ORDER BY n DESC, outlet
            """)
        .map(
            (row, context) ->
                new OutletEntry(
                    row.getString(1), row.getLong(2), Days.text(row.getInt(3)), Days.text(row.getInt(4))))
        .list();
  }
}
