package org.isnad.store;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.store.IntakeStore.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which stories and the index follow what is added: in the order of its coming, as many
 * at once as are there, however many times the process ends on the way.
 */
final class DeskFollower implements Closeable {

  /** Stories take articles in by the hundred: each batch looks at the whole window once. */
  private static final int BATCH = 500;

  /** So many are remembered as they came, so that they need not be read from the tables again. */
  private static final int MOST_REMEMBERED = 8000;

  private final Database database;
  private final StoryFollower stories;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Map<Long, ArticleAnalysis> remembered = new ConcurrentHashMap<>();
  private final Thread thread;

  /** The number of the last article that was added, of the last that was followed. */
  private long lastAdded;
  private long lastFollowed;
  private boolean woken;
  private boolean closing;
  private @Nullable DeskException fault;

  DeskFollower(Database database, StoryFollower stories) {
    this.database = database;
    this.stories = stories;
    this.thread = Thread.ofPlatform().daemon().name("isnad-desk").unstarted(this::run);
    this.lastAdded = lastOf(database);
    this.lastFollowed = stories.last();
    this.woken = true;
  }

  private static long lastOf(Database database) {
    return database.read(
        handle ->
            handle.createQuery("SELECT coalesce(max(seq), 0) FROM article").mapTo(long.class).one());
  }

  void start() {
    thread.start();
  }

  /** Something was added. */
  void came(List<Kept> articles) {
    if (articles.isEmpty()) {
      return;
    }
    if (remembered.size() < MOST_REMEMBERED) {
      articles.forEach(
          kept -> remembered.put(kept.seq(), ArticleStore.named(kept.analysis(), kept.id())));
    }
    lock.lock();
    try {
      lastAdded = Math.max(lastAdded, articles.getLast().seq());
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Something else changed. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits while more than so many articles wait. */
  void awaitRoom(int most) {
    lock.lock();
    try {
      while (lastAdded - lastFollowed > most && fault == null && !closing) {
        progress.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean settle(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while ((lastFollowed < lastAdded || woken) && fault == null) {
        if (left <= 0) {
          return false;
        }
        left = progress.awaitNanos(left);
      }
      return fault == null;
    } finally {
      lock.unlock();
    }
  }

  @Nullable DeskException fault() {
    lock.lock();
    try {
      return fault;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (await()) {
        long through = step();
        lock.lock();
        try {
          lastFollowed = Math.max(lastFollowed, through);
          progress.signalAll();
        } finally {
          lock.unlock();
        }
      }
    } catch (DeskException e) {
      fail(e);
    } catch (RuntimeException | Error e) {
      fail(new DeskException(DeskFault.FAILED, "stories and index stand still: " + e, e));
    }
  }

  /** Whether there is more to do; waits until there is. */
  private boolean await() {
    lock.lock();
    try {
      while (!closing && !woken && lastFollowed >= lastAdded) {
        work.awaitUninterruptibly();
      }
      woken = false;
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  private void fail(DeskException e) {
    lock.lock();
    try {
      fault = e;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private long step() {
    List<Long> waiting =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT seq FROM article WHERE seq > ? ORDER BY seq LIMIT ?")
                    .bind(0, stories.last())
                    .bind(1, BATCH)
                    .mapTo(Long.class)
                    .list());
    if (!waiting.isEmpty()) {
      stories.follow(articles(waiting), waiting.getLast());
      waiting.forEach(remembered::remove);
    }
    return stories.last();
  }

  private List<ArticleAnalysis> articles(List<Long> waiting) {
    List<ArticleAnalysis> articles = new ArrayList<>();
    for (long seq : waiting) {
      ArticleAnalysis known = remembered.get(seq);
      articles.add(known == null ? ArticleStore.load(database, seq) : known);
    }
    return articles;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      work.signalAll();
      progress.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      // A step ends by itself; what it leaves undone is done when the folder is opened again.
      thread.join(TimeUnit.MINUTES.toMillis(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
