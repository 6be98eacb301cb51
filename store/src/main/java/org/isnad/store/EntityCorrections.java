package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.store.CorrectionStore.Wish;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tables of entities in line with the corrections that hold. What names lead to ({@code
 * found}) is never changed; who they are ({@code entity}) is worked out anew from it, so that an undone
 * correction leaves no trace. Within the caller's transaction; stateless.
 */
final class EntityCorrections {

  private EntityCorrections() {}

  static void check(Handle handle, Wish wish) {
    String id = wish.entity();
    if (id == null || seq(handle, id) == null) {
      throw new DeskException(DeskFault.NOT_FOUND, "there is no entity " + id);
    }
    switch (wish.kind()) {
      case ENTITY_MERGE -> {
        String into = wish.value().get("into");
        if (into == null || seq(handle, into) == null) {
          throw new DeskException(DeskFault.NOT_FOUND, "there is no entity " + into + " to merge into");
        }
        if (Objects.equals(root(handle, id), root(handle, into))) {
          throw new DeskException(DeskFault.REFUSED, "these two are one already");
        }
      }
      case ENTITY_RENAME, ENTITY_SPLIT -> {
        String name = wish.value().get("name");
        if (name == null || name.isBlank()) {
          throw new DeskException(DeskFault.REFUSED, "a correction «" + wish.kind().key() + "» needs «name»");
        }
      }
      case STATEMENT_SOURCE, STATEMENT_WRONG -> throw new IllegalArgumentException(wish.kind().key());
    }
    long revision =
        handle.createQuery("SELECT revision FROM entity WHERE id = ?").bind(0, id).mapTo(long.class).one();
    if (wish.seen() >= 0 && revision != wish.seen()) {
      throw CorrectionStore.changedSince(handle, "entity = :id OR value LIKE '%' || :id || '%'", id);
    }
  }

  /** Works out anew the entities that a correction, or its undoing, reaches. */
  static void perform(Handle handle, Correction correction, String now) {
    List<Long> reached = new ArrayList<>();
    reached.addAll(family(handle, correction.entity()));
    reached.addAll(family(handle, correction.value("into")));
    Long split = correction.kind() == CorrectionKind.ENTITY_SPLIT ? splitOff(handle, correction) : null;
    if (split != null) {
      reached.add(split);
    }
    settle(handle, reached);
    List<String> changed = new ArrayList<>();
    for (long seq : reached) {
      changed.add(id(handle, seq));
      handle.execute("UPDATE entity SET revision = revision + 1 WHERE seq = ?", seq);
    }
    ChangeLog.add(handle, ChangeKind.ENTITY, changed, now);
    ChangeLog.add(handle, ChangeKind.ARTICLE, articles(handle, reached), now);
  }

  /** An entity and all that were merged with it. */
  private static List<Long> family(Handle handle, @Nullable String id) {
    Long root = id == null ? null : root(handle, id);
    return root == null
        ? List.of()
        : handle
            .createQuery("SELECT seq FROM entity WHERE seq = :root OR merged = :root ORDER BY seq")
            .bind("root", root)
            .mapTo(Long.class)
            .list();
  }

  /** The entity that a split made, and makes if it is not there. */
  private static @Nullable Long splitOff(Handle handle, Correction split) {
    String of = Objects.requireNonNull(split.entity());
    String id = splitId(of, split);
    handle.execute(
        """
        INSERT OR IGNORE INTO entity (id, type, name, found)
        SELECT ?, type, ?, ? FROM entity WHERE id = ?
        """,
        id,
        split.required("name"),
        split.required("name"),
        of);
    return seq(handle, id);
  }

  private static String splitId(String of, Correction split) {
    // The kind of the first, and what no hash of a name looks like.
    return of.substring(0, of.indexOf('-')) + "-s" + split.id().substring(0, 8);
  }

  /** From the corrections that hold: who is merged with whom, what each is called, who stands in which article. */
  private static void settle(Handle handle, List<Long> reached) {
    List<Correction> holding = CorrectionStore.ofEntities(handle);
    for (long seq : reached) {
      handle.execute("UPDATE entity SET merged = NULL, name = found WHERE seq = ?", seq);
    }
    for (Correction one : holding) {
      if (one.kind() == CorrectionKind.ENTITY_MERGE) {
        merge(handle, one, reached);
      }
    }
    for (long seq : reached) {
      handle.execute(
          """
          UPDATE article_entity SET entity =
            (SELECT coalesce(merged, seq) FROM entity WHERE entity.seq = article_entity.found)
          WHERE found = ?
          """,
          seq);
    }
    for (Correction one : holding) {
      switch (one.kind()) {
        case ENTITY_SPLIT -> split(handle, one);
        case ENTITY_RENAME ->
            handle.execute(
                "UPDATE entity SET name = ? WHERE id = ?", one.required("name"), one.entity());
        case ENTITY_MERGE, STATEMENT_SOURCE, STATEMENT_WRONG -> {
          // Done, or nothing to do with entities.
        }
      }
    }
    for (long seq : reached) {
      handle.execute(
          """
          UPDATE entity SET articles =
            (SELECT count(DISTINCT article) FROM article_entity WHERE article_entity.entity = ?)
          WHERE seq = ?
          """,
          seq,
          seq);
    }
  }

  private static void merge(Handle handle, Correction merge, List<Long> reached) {
    Long from = root(handle, Objects.requireNonNull(merge.entity()));
    Long into = root(handle, merge.required("into"));
    if (from != null && into != null && !from.equals(into)
        && (reached.contains(from) || reached.contains(into))) {
      handle.execute("UPDATE entity SET merged = ? WHERE seq = ? OR merged = ?", into, from, from);
    }
  }

  private static void split(Handle handle, Correction split) {
    Long off = seq(handle, splitId(Objects.requireNonNull(split.entity()), split));
    if (off != null) {
      handle.execute(
          """
          UPDATE article_entity SET entity = ?
          WHERE article = (SELECT seq FROM article WHERE id = ?)
            AND found IN (SELECT seq FROM entity WHERE id = ?)
          """,
          off,
          split.article(),
          split.entity());
    }
  }

  /** Ids of the articles that name one of them. */
  private static List<String> articles(Handle handle, List<Long> entities) {
    return entities.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                """
                SELECT DISTINCT article.id FROM article_entity JOIN article ON article.seq = article_entity.article
                WHERE article_entity.found IN (<entities>)
                """)
            .bindList("entities", entities)
            .mapTo(String.class)
            .list();
  }

  static @Nullable Long seq(Handle handle, String id) {
    return handle
        .createQuery("SELECT seq FROM entity WHERE id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  /** The one that it is after corrections, or null where there is none of that id. */
  static @Nullable Long root(Handle handle, String id) {
    return handle
        .createQuery("SELECT coalesce(merged, seq) FROM entity WHERE id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private static String id(Handle handle, long seq) {
    return handle.createQuery("SELECT id FROM entity WHERE seq = ?").bind(0, seq).mapTo(String.class).one();
  }
}
