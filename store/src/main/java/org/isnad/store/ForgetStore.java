package org.isnad.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.isnad.story.OpenStory;
import org.jdbi.v3.core.Handle;

/**
 * Takes captures out for good: for those who have a right to it, and for what is older than a desk may
 * keep. For one thread at a time.
 */
final class ForgetStore {
  private static final int ID_LENGTH = 64;

  /** Tables with rows about a capture, by its number. */
  private static final List<String> OF_CAPTURE =
      List.of("payload", "record", "sighting", "problem", "article");

  /** Tables with rows about an article, by its id: those of its statements begin with it and a slash. */
  private static final List<String> OF_ARTICLE = List.of("case_item", "tag");

  private final Database database;
  private final StoryFollower stories;

  ForgetStore(Database database, StoryFollower stories) {
    this.database = database;
    this.stories = stories;
  }

  int forget(List<String> captures, String reason) {
    if (reason.isBlank()) {
      throw new DeskException(DeskFault.REFUSED, "what is forgotten needs a reason");
    }
    Set<String> articles = new HashSet<>();
    List<OpenStory> theirs = new ArrayList<>();
    database.read(
        handle -> {
          for (String capture : captures) {
            articles.addAll(articles(handle, capture));
          }
          theirs.addAll(StoryStore.holding(handle, articles));
          return null;
        });
    if (!theirs.isEmpty()) {
      stories.remove(articles, theirs);
    }
    return database.write(
        handle -> {
          int done = 0;
          for (String capture : captures) {
            done += forget(handle, HexFormat.of().parseHex(capture), reason) ? 1 : 0;
          }
          forgetUnnamed(handle);
          return done;
        });
  }

  /** Takes out whom and what no article names any more, unless people said something of them. */
  private static void forgetUnnamed(Handle handle) {
    String unnamed =
        """
        FROM entity WHERE articles <= 0 AND merged IS NULL
          AND seq NOT IN (SELECT found FROM article_entity)
          AND seq NOT IN (SELECT merged FROM entity WHERE merged IS NOT NULL)
          AND id NOT IN (SELECT entity FROM correction WHERE entity IS NOT NULL)
        """;
    ChangeLog.addAll(handle, ChangeKind.ENTITY, "SELECT id " + unnamed, Database.now());
    handle.execute("DELETE FROM entity_name WHERE entity IN (SELECT seq " + unnamed + ")");
    handle.execute("DELETE " + unnamed);
  }

  private static boolean forget(Handle handle, byte[] id, String reason) {
    handle.execute(
        "INSERT OR REPLACE INTO forgotten (id, reason, added) VALUES (?, ?, ?)",
        id,
        reason,
        Database.now());
    Long seq = IntakeStore.seq(handle, id);
    if (seq == null) {
      return false;
    }
    List<String> gone = articles(handle, HexFormat.of().formatHex(id));
    for (String article : gone) {
      long number =
          handle.createQuery("SELECT seq FROM article WHERE id = ?").bind(0, article).mapTo(long.class).one();
      RereadStore.unlink(handle, number);
      handle.execute("DELETE FROM correction WHERE article = ?", article);
      for (String table : OF_ARTICLE) {
        handle.execute(
            "DELETE FROM " + table + " WHERE id = ? OR substr(id, 1, length(?) + 1) = ? || '/'",
            article, article, article);
      }
    }
    for (String table : OF_CAPTURE) {
      handle.execute("DELETE FROM " + table + " WHERE capture = ?", seq);
    }
    handle.execute("DELETE FROM capture WHERE seq = ?", seq);
    ChangeLog.add(handle, ChangeKind.ARTICLE_GONE, gone, Database.now());
    return true;
  }

  private static List<String> articles(Handle handle, String capture) {
    return handle
        .createQuery(
            "SELECT article.id FROM article JOIN capture ON capture.seq = article.capture WHERE capture.id = ?")
        .bind(0, HexFormat.of().parseHex(capture))
        .mapTo(String.class)
        .list();
  }

  static List<String> capturesOf(Handle handle, String what) {
    byte[] digest =
        what.length() == ID_LENGTH && what.chars().allMatch(HexFormat::isHexDigit)
            ? HexFormat.of().parseHex(what)
            : new byte[0];
    return handle
        .createQuery(
            """
            SELECT DISTINCT lower(hex(capture.id)) FROM capture
            LEFT JOIN article ON article.capture = capture.seq
            LEFT JOIN sighting ON sighting.capture = capture.seq
            WHERE capture.id = :digest OR capture.url = :what OR article.id = :what OR article.url = :what
              OR sighting.url = :what
            """)
        .bind("digest", digest)
        .bind("what", what)
        .mapTo(String.class)
        .list();
  }

  static List<String> capturesBefore(Handle handle, String day) {
    return handle
        .createQuery(
            """
            SELECT lower(hex(capture.id)) FROM capture JOIN article ON article.capture = capture.seq
            GROUP BY capture.seq HAVING max(article.day) < ?
            """)
        .bind(0, Days.of(day, Integer.MIN_VALUE))
        .mapTo(String.class)
        .list();
  }
}
