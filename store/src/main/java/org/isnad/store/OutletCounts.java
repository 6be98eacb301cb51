package org.isnad.store;

import java.util.List;
import org.isnad.store.ArticleStore.OutletEntry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Outlets with how many articles each has, counted anew only when something changed: to count some
 * hundred thousand articles takes longer than a page may. Thread-safe.
 */
final class OutletCounts {
  private final Database database;
  private volatile @Nullable Counted last;

  OutletCounts(Database database) {
    this.database = database;
  }

  /**
   * @param change the last one that is in it
   */
  private record Counted(long change, List<OutletEntry> outlets) {}

  /** The largest first. */
  List<OutletEntry> outlets() {
    return database.read(
        handle -> {
          long change = ChangeLog.last(handle);
          Counted known = last;
          if (known == null || known.change != change) {
            known = new Counted(change, count(handle));
            last = known;
          }
          return known.outlets;
        });
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
