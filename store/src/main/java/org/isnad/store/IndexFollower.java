package org.isnad.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.EntityType;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.EntityStore.StoredEntity;
import org.isnad.store.search.DeskIndex;
import org.isnad.store.search.IndexException;
import org.isnad.store.search.IndexedArticle;
import org.isnad.store.search.IndexedEntity;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in line with the database, change by change. The database is the truth: an index
 * that is damaged, of another version, or further behind than changes are kept, is made anew.
 *
 * <p>{@link #follow} is for one thread at a time.
 */
final class IndexFollower implements Closeable {
  private static final Logger LOG = Logger.getLogger(IndexFollower.class.getName());
  static final String FOLDER = "index";
  private static final int BATCH = 8000;

  /** Between two looks at what was put, each of which writes a small file that has to be joined with others later. */
  private static final long REFRESH_NANOS = 10_000_000_000L;

  /** So many are held at once. */
  private static final int ARTICLES = 100;

  /** So many are asked for at once. */
  private static final int STORIES = 500;

  /** Between two commits, of which each costs a few waits for the disk. */
  private static final long COMMIT_NANOS = 10_000_000_000L;

  private final Database database;
  private final Remembered remembered;
  private final Path place;
  private final DeskIndex index;
  private long last;
  private long committed = System.nanoTime();
  private long refreshed = committed;
  private boolean stale;

  private IndexFollower(Path place, Database database, Remembered remembered, DeskIndex index) {
    this.place = place;
    this.database = database;
    this.remembered = remembered;
    this.index = index;
    this.last = index.sequence();
  }

  static IndexFollower open(
      Path folder, Database database, Remembered remembered, Lexicon lexicon) {
    Path place = folder.resolve(FOLDER);
    try {
      DeskIndex index;
      try {
        index = DeskIndex.open(place, lexicon);
      } catch (IndexException e) {
        if (e.kind() == IndexException.Kind.IN_USE) {
          throw new DeskException(DeskFault.IN_USE, String.valueOf(e.getMessage()), e);
        }
        index = DeskIndex.openAnew(place, lexicon);
      }
      IndexFollower follower = new IndexFollower(place, database, remembered, index);
      try {
        if (follower.isTooFarBehind()) {
          follower.restart();
        }
        return follower;
      } catch (RuntimeException | Error e) {
        follower.close();
        throw e;
      }
    } catch (IOException e) {
      throw fault(place, e);
    }
  }

  private DeskException fault(IOException e) {
    return fault(place, e);
  }

  private static DeskException fault(Path place, IOException e) {
    if (DeskException.isFull(e)) {
      return DeskException.full(place, e);
    }
    if (e instanceof IndexException known && known.kind() == IndexException.Kind.UNREADABLE) {
      return new DeskException(DeskFault.DAMAGED, place + " is damaged; nothing is lost: isnad reindex makes it anew", e);
    }
    // Lucene misses the file of its lock, and says beside it why it could not make it.
    IOException why = e.getSuppressed().length > 0 && e.getSuppressed()[0] instanceof IOException hidden ? hidden : e;
    return why instanceof FileSystemException
        ? DeskException.unwritable(place, why)
        : new DeskException(DeskFault.FAILED, "the index cannot be used: " + e.getMessage(), e);
  }

  SearchAnswer search(SearchQuery query) {
    try {
      return index.search(query);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private boolean isTooFarBehind() {
    return database.read(
        handle -> last + 1 < ChangeLog.first(handle) || last > ChangeLog.last(handle));
  }

  /** Begins with an empty index and all that the database has. */
  void restart() {
    // First what makes it full again: an emptied index that is thought to be complete would find nothing.
    long before = database.write(
        handle -> {
          long newest = ChangeLog.last(handle);
          String now = Database.now();
          ChangeLog.addAll(handle, ChangeKind.ARTICLE, "SELECT id FROM article ORDER BY seq", now);
          ChangeLog.addAll(
              handle, ChangeKind.ENTITY, "SELECT id FROM entity WHERE merged IS NULL AND articles > 0 ORDER BY seq", now);
          return newest;
        });
    try {
      index.clear();
    } catch (IOException e) {
      throw fault(e);
    }
    last = before;
  }

  /**
   * Takes in some of what changed.
   *
   * @param resting whether nothing else waits, so that what was taken in is to be found now
   * @return whether there may be more
   */
  boolean follow(boolean resting) {
    List<Change> changes = database.read(handle -> ChangeLog.after(handle, last, BATCH));
    try {
      if (!changes.isEmpty()) {
        put(changes);
        last = changes.getLast().seq();
        stale = true;
      }
      boolean more = changes.size() == BATCH;
      boolean rest = resting && !more;
      long now = System.nanoTime();
      if (stale && (rest || now - refreshed > REFRESH_NANOS)) {
        index.refresh();
        stale = false;
        refreshed = now;
      }
      if (last != index.sequence() && (rest || now - committed > COMMIT_NANOS)) {
        index.commit(last);
        committed = now;
        database.write(
            handle -> {
              ChangeLog.trim(handle, last);
              return null;
            });
      }
      return more;
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private void put(List<Change> changes) throws IOException {
    Set<String> articles = new LinkedHashSet<>();
    Set<String> entities = new LinkedHashSet<>();
    Set<String> stories = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change.kind()) {
        case ARTICLE, ARTICLE_GONE -> articles.add(change.id());
        case ENTITY -> entities.add(change.id());
        case STORY -> stories.add(change.id());
        case STORY_GONE, CORRECTION -> {
          // Their articles and entities are named as well.
        }
      }
    }
    List<String> ids = List.copyOf(articles);
    for (int i = 0; i < ids.size(); i += ARTICLES) {
      putArticles(ids.subList(i, Math.min(ids.size(), i + ARTICLES)));
    }
    putIndependent(List.copyOf(stories));
    Map<String, StoredEntity> found =
        database.read(handle -> EntityStore.findAll(handle, entities));
    for (String id : entities) {
      putEntity(id, found.get(id));
    }
  }

  private void putArticles(List<String> ids) throws IOException {
    Map<String, IndexedArticle> found = new HashMap<>();
    database.read(
        handle -> {
          ids.forEach(id -> article(handle, id).ifPresent(article -> found.put(id, article)));
          return null;
        });
    for (String id : ids) {
      IndexedArticle article = found.get(id);
      if (article == null) {
        index.remove(id);
      } else {
        index.put(article);
      }
    }
  }

  /** Articles that stay in a story know how many now tell it, without being put again. */
  private void putIndependent(List<String> stories) throws IOException {
    for (int i = 0; i < stories.size(); i += STORIES) {
      List<String> some = stories.subList(i, Math.min(stories.size(), i + STORIES));
      Map<String, Integer> counts =
          database.read(handle -> StoryStore.independentOfMany(handle, some));
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        index.putIndependent(count.getKey(), count.getValue());
      }
    }
  }

  private Optional<IndexedArticle> article(Handle handle, String id) {
    Optional<StoredArticle> found = remembered.take(handle, id);
    if (found.isEmpty()) {
      found = ArticleStore.find(handle, id);
    }
    return found.map(
        article -> {
          String story = article.story();
          return new IndexedArticle(
              article.analysis(),
              article.capture(),
              story,
              story == null ? 1 : StoryStore.independent(handle, story),
              article.entities(),
              CaseStore.tags(handle, "article", id));
        });
  }

  private void putEntity(String id, @Nullable StoredEntity entity) throws IOException {
    if (entity == null) {
      index.removeEntity(id);
      return;
    }
    if (!entity.id().equals(id)) {
      index.removeEntity(id);
    }
    List<String> spellings = new ArrayList<>(entity.names());
    spellings.remove(entity.name());
    index.putEntity(
        new IndexedEntity(
            entity.id(),
            type(entity.type()),
            entity.name(),
            spellings,
            entity.latin(),
            entity.role() == null ? List.of() : List.of(entity.role()),
            entity.articles()));
  }

  private static EntityType type(String key) {
    for (EntityType type : EntityType.values()) {
      if (type.key().equals(key)) {
        return type;
      }
    }
    throw new DeskException(DeskFault.DAMAGED, "an entity in the data folder is of no known type: " + key);
  }

  /** Joins the index's files into few. */
  void compact() {
    try {
      index.compact();
      index.commit(last);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** What cannot be written down any more is taken in again when the folder is opened. */
  @Override
  public void close() {
    try (index) {
      if (last != index.sequence()) {
        index.commit(last);
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "the index was not closed as it should", e);
    }
  }
}
