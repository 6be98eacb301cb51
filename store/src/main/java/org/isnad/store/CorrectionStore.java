package org.isnad.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What people put right, and its undoing. Thread-safe. */
public final class CorrectionStore {
  private static final String COLUMNS =
      "SELECT id, kind, article, entity, value, author, note, added, undone, undone_by FROM correction ";

  private final Database database;
  private final Runnable changed;

  /**
   * @param changed is run when something is put right or taken back
   */
  CorrectionStore(Database database, Runnable changed) {
    this.database = database;
    this.changed = changed;
  }

  /**
   * What somebody wants to put right.
   *
   * @param article id of the article that it is about; needed for all kinds but merge and rename
   * @param entity id of the entity that it is about; needed for those of entities
   * @param value see {@link CorrectionKind}
   * @param seen the revision of the article or entity that was looked at; -1 to do without
   */
  public record Wish(
      CorrectionKind kind,
      @Nullable String article,
      @Nullable String entity,
      Map<String, String> value,
      String author,
      @Nullable String note,
      long seen) {
    public Wish {
      value = Map.copyOf(value);
    }
  }

  /**
   * Puts it right.
   *
   * @throws DeskException with {@link DeskFault#CHANGED_SINCE} where somebody else did since it was
   *     looked at, {@link DeskFault#NOT_FOUND} where what it is about is not there, {@link
   *     DeskFault#REFUSED} where it makes no sense
   */
  public Correction add(Wish wish) {
    Correction added = database.write(
        handle -> {
          check(handle, wish);
          Correction correction =
              new Correction(
                  UUID.randomUUID().toString(),
                  wish.kind(),
                  wish.article(),
                  wish.entity(),
                  wish.value(),
                  wish.author(),
                  wish.note(),
                  Database.now(),
                  null,
                  null);
          insert(handle, correction);
          perform(handle, correction);
          return correction;
        });
    changed.run();
    return added;
  }

  /** Takes a correction over from another data folder; one that is here already stays as it is. */
  public boolean take(Correction correction) {
    boolean taken = database.write(
        handle -> {
          if (find(handle, correction.id()).isPresent()) {
            return false;
          }
          insert(handle, correction);
          if (correction.undone() == null && isThere(handle, correction)) {
            perform(handle, correction);
          }
          return true;
        });
    changed.run();
    return taken;
  }

  /**
   * Takes a correction back.
   *
   * @throws DeskException where there is none, or it is taken back already
   */
  public Correction undo(String id, String author) {
    Correction undone = database.write(
        handle -> {
          Correction found =
              find(handle, id)
                  .orElseThrow(
                      () -> new DeskException(DeskFault.NOT_FOUND, "there is no correction " + id));
          if (found.undone() != null) {
            throw new DeskException(
                DeskFault.CHANGED_SINCE, found.undoneBy() + " took this correction back already");
          }
          handle.execute(
              "UPDATE correction SET undone = ?, undone_by = ? WHERE id = ?", Database.now(), author, id);
          perform(handle, found);
          return find(handle, id).orElseThrow();
        });
    changed.run();
    return undone;
  }

  /** All of them, undone ones too, the earliest first. */
  public List<Correction> all() {
    return database.read(handle -> rows(handle.createQuery(COLUMNS + "ORDER BY seq")));
  }

  /** Those of an article or an entity, undone ones too, the latest first. */
  public List<Correction> about(String id) {
    return database.read(
        handle ->
            rows(
                handle
                    .createQuery(COLUMNS + "WHERE article = :id OR entity = :id ORDER BY seq DESC")
                    .bind("id", id)));
  }

  /** How often an article was corrected, undoings counted: changes whenever somebody does. */
  public long revision(String article) {
    return database.read(handle -> revision(handle, article));
  }

  static List<Correction> ofArticle(Handle handle, String article) {
    return rows(
        handle
            .createQuery(COLUMNS + "WHERE article = :id AND undone IS NULL ORDER BY seq")
            .bind("id", article));
  }

  /** Those of entities that hold, the earliest first. */
  static List<Correction> ofEntities(Handle handle) {
    return rows(
        handle.createQuery(
            COLUMNS + "WHERE kind LIKE 'entity-%' AND undone IS NULL ORDER BY seq"));
  }

  private static long revision(Handle handle, String article) {
    return handle
        .createQuery(
            "SELECT count(*) + count(undone) FROM correction WHERE article = ?")
        .bind(0, article)
        .mapTo(long.class)
        .one();
  }

  private static void check(Handle handle, Wish wish) {
    if (wish.author().isBlank()) {
      throw new DeskException(DeskFault.REFUSED, "a correction needs an author");
    }
    boolean ofEntity =
        switch (wish.kind()) {
          case ENTITY_MERGE, ENTITY_RENAME, ENTITY_SPLIT -> true;
          case STATEMENT_SOURCE, STATEMENT_WRONG -> false;
        };
    if (ofEntity) {
      EntityCorrections.check(handle, wish);
    }
    if (!ofEntity || wish.kind() == CorrectionKind.ENTITY_SPLIT) {
      String article = wish.article();
      if (article == null || ArticleStore.find(handle, article).isEmpty()) {
        throw new DeskException(DeskFault.NOT_FOUND, "there is no article " + article);
      }
      if (!ofEntity && wish.seen() >= 0 && revision(handle, article) != wish.seen()) {
        throw changedSince(handle, "article = :id", article);
      }
    }
  }

  /** Says who was faster, and what they did. */
  static DeskException changedSince(Handle handle, String where, String id) {
    String last =
        rows(handle.createQuery(COLUMNS + "WHERE " + where + " ORDER BY seq DESC LIMIT 1").bind("id", id))
            .stream()
            .map(one -> one.author() + " made the correction «" + one.kind().key() + "» at " + one.at())
            .findFirst()
            .orElse("it changed");
    return new DeskException(
        DeskFault.CHANGED_SINCE, last + " since you looked; nothing of yours was done: look again");
  }

  private static boolean isThere(Handle handle, Correction correction) {
    return switch (correction.kind()) {
      case ENTITY_MERGE, ENTITY_RENAME, ENTITY_SPLIT ->
          correction.entity() != null && EntityCorrections.seq(handle, correction.entity()) != null;
      case STATEMENT_SOURCE, STATEMENT_WRONG -> true;
    };
  }

  private void insert(Handle handle, Correction c) {
    handle.execute(
        """
        INSERT INTO correction (id, kind, article, entity, value, author, note, added, undone, undone_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        c.id(),
        c.kind().key(),
        c.article(),
        c.entity(),
        FlatJson.text(c.value()),
        c.author(),
        c.note(),
        c.at(),
        c.undone(),
        c.undoneBy());
  }

  /** Brings the tables in line with the corrections that hold, where this one reaches. */
  private void perform(Handle handle, Correction correction) {
    switch (correction.kind()) {
      case ENTITY_MERGE, ENTITY_RENAME, ENTITY_SPLIT ->
          EntityCorrections.perform(handle, correction, Database.now());
      case STATEMENT_SOURCE, STATEMENT_WRONG -> {
        // Applied whenever the article is read from here.
      }
    }
    if (correction.article() != null) {
      ChangeLog.add(handle, ChangeKind.ARTICLE, List.of(correction.article()), Database.now());
    }
    ChangeLog.add(handle, ChangeKind.CORRECTION, List.of(correction.id()), Database.now());
  }

  private static Optional<Correction> find(Handle handle, String id) {
    return rows(handle.createQuery(COLUMNS + "WHERE id = :id").bind("id", id)).stream().findFirst();
  }

  private static List<Correction> rows(Query query) {
    return query
        .map(
            (row, context) ->
                new Correction(
                    row.getString(1),
                    CorrectionKind.of(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    FlatJson.load(row.getString(5)),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10)))
        .list();
  }
}
