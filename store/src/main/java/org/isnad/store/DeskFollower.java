package org.isnad.store;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.store.IntakeStore.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which stories and the index follow what is added: in the order of its coming, as many
 * at once as are there, however many times the process ends on the way. While stories take in some
 * articles, the index takes in those of before.
 */
final class DeskFollower implements Closeable {

  /** Stories take articles in by the hundred: each batch looks at the whole window once. */
  private static final int BATCH = 500;

  /** So long at most the work begun may take to end: less than who stops services waits. */
  private static final Duration CLOSING = Duration.ofSeconds(100);

  private static final Logger LOG = Logger.getLogger(DeskFollower.class.getName());

  private final Database database;
  private final StoryFollower stories;
  private final IndexFollower index;
  private final Remembered remembered;
  private final ReentrantLock busy = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Thread thread;
  private final ExecutorService indexing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("isnad-index").factory());

  /** What the index is about, or was last. */
  private Future<?> indexed = CompletableFuture.completedFuture(null);

  /** The number of the last article that was added, of the last that was followed. */
  private long lastAdded;
  private long lastFollowed;
  private boolean woken;
  private boolean working;
  private boolean closing;
  private @Nullable DeskException fault;

  DeskFollower(
      Database database, StoryFollower stories, IndexFollower index, Remembered remembered) {
    this.database = database;
    this.stories = stories;
    this.index = index;
    this.remembered = remembered;
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
    remembered.add(articles);
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

  /** Does something between two pieces of work, and then goes on with what it left to do. */
  void between(Runnable action) {
    busy.lock();
    try {
      restIndex();
      action.run();
      lock.lock();
      try {
        // What was taken out is waited for no more.
        lastAdded = lastOf(database);
        lastFollowed = stories.last();
      } finally {
        lock.unlock();
      }
    } finally {
      busy.unlock();
    }
    wake();
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
      while ((lastFollowed < lastAdded || woken || working) && fault == null) {
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
        long through;
        busy.lock();
        try {
          through = step();
        } finally {
          busy.unlock();
        }
        lock.lock();
        try {
          lastFollowed = Math.max(lastFollowed, through);
          working = false;
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
      working = true;
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

  /** A piece of work; the number of the last article that stories and index have. */
  private long step() {
    List<Waiting> waiting = waiting();
    if (!waiting.isEmpty()) {
      stories.follow(
          waiting.stream().map(this::article).toList(), waiting.getLast().seq());
    }
    boolean resting = isCaughtUp();
    awaitIndex();
    indexed = indexing.submit(() -> index(resting));
    if (resting) {
      awaitIndex();
    }
    return stories.last();
  }

  private void index(boolean resting) {
    boolean more = index.follow(resting);
    while (more && !isClosing()) {
      more = index.follow(resting);
    }
  }

  /** Waits until the index has all that it was told to take in, and fails where it failed. */
  private void awaitIndex() {
    try {
      indexed.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DeskException known
          ? known
          : new DeskException(DeskFault.FAILED, "the index stands still: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeskException(DeskFault.FAILED, "the index was interrupted", e);
    }
  }

  /** Waits until the index does nothing; whether it failed is for {@link #step} to tell. */
  private void restIndex() {
    try {
      awaitIndex();
    } catch (DeskException e) {
      // What comes now may be what mends it.
      LOG.log(Level.FINE, "the index failed before", e);
    }
  }

  /** An article that stories do not know of yet. */
  private record Waiting(long seq, String id) {}

  private List<Waiting> waiting() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT seq, id FROM article WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, stories.last())
                .bind(1, BATCH)
                .map((row, context) -> new Waiting(row.getLong(1), row.getString(2)))
                .list());
  }

  private ArticleAnalysis article(Waiting waiting) {
    ArticleAnalysis known = remembered.analysis(waiting.id());
    return known == null ? ArticleStore.load(database, waiting.id()) : known;
  }

  /** Whether stories have all that came; else there will be another step. */
  private boolean isCaughtUp() {
    lock.lock();
    try {
      return stories.last() >= lastAdded;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
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
    long deadline = System.nanoTime() + CLOSING.toNanos();
    try {
      // A step ends by itself; what it leaves undone is done when the folder is opened again.
      thread.join(CLOSING);
      indexing.shutdown();
      if (!indexing.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new DeskException(DeskFault.FAILED, "the index is still at work after " + CLOSING.toSeconds() + " s");
      }
      index.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
