package org.isnad.app.cli;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Reads captures on several threads and hands on what comes of them in the order in which they
 * came.
 *
 * <p>One thread fetches captures, some read them, the caller's prints. Fetching runs ahead of
 * printing by a few captures for each reading thread, and by no more bytes than the largest capture
 * has, so that memory stays the same however long the input is.
 */
final class ParallelReading {
  private static final int AHEAD = 8;
  private static final int KIBIBYTE = 1024;
  private static final int BUDGET = Capture.MOST_BYTES / KIBIBYTE;

  private final CaptureReader captures;
  private final Function<Capture, Analysis> reading;
  private final Semaphore budget = new Semaphore(BUDGET);
  private final BlockingQueue<Entry> entries;
  private final ExecutorService readers;
  private final Thread fetcher;

  private ParallelReading(
      CaptureReader captures, Function<Capture, Analysis> reading, int threads) {
    this.captures = captures;
    this.reading = reading;
    this.entries = new ArrayBlockingQueue<>(threads * AHEAD);
    // Daemons: nothing of theirs is wanted once the caller has gone.
    ThreadFactory daemons = Thread.ofPlatform().daemon().name("isnad-read-", 1).factory();
    this.readers = Executors.newFixedThreadPool(threads, daemons);
    this.fetcher = Thread.ofPlatform().daemon().name("isnad-fetch").unstarted(this::fetch);
  }

  /** Takes what comes of each capture, in order. */
  interface Sink {

    /**
     * @param last whether the next is not there yet, so that this one should not wait in a buffer
     * @throws IOException ends the reading
     */
    void accept(Analysis analysis, boolean last) throws IOException;
  }

  /**
   * Reads all captures.
   *
   * @param reading is called on several threads at once
   * @param sink is called on the caller's thread
   * @throws IOException of the sink
   */
  static void run(
      CaptureReader captures, Function<Capture, Analysis> reading, int threads, Sink sink)
      throws IOException, InterruptedException {
    ParallelReading run = new ParallelReading(captures, reading, threads);
    run.fetcher.start();
    try {
      run.drain(sink);
    } finally {
      run.fetcher.interrupt();
      run.readers.shutdownNow();
    }
  }

  private void drain(Sink sink) throws IOException, InterruptedException {
    for (Entry entry = entries.take(); ; entry = entries.take()) {
      Analysis analysis = result(entry.analysis());
      if (analysis == null) {
        return;
      }
      Entry next = entries.peek();
      sink.accept(analysis, next == null || !next.analysis().isDone());
      budget.release(entry.cost());
    }
  }

  private void fetch() {
    try {
      for (Capture capture = captures.next(); capture != null; capture = captures.next()) {
        Capture fetched = capture;
        int cost = Math.min(BUDGET, 1 + fetched.bytes().length / KIBIBYTE);
        budget.acquire(cost);
        entries.put(new Entry(readers.submit(() -> reading.apply(fetched)), cost));
      }
      entries.put(new Entry(CompletableFuture.completedFuture(null), 0));
    } catch (InterruptedException e) {
      // The caller has gone.
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Tells the caller, who would else wait for ever for an end that never comes. */
  private void fail(Throwable fault) {
    try {
      entries.put(new Entry(CompletableFuture.failedFuture(fault), 0));
    } catch (InterruptedException e) {
      // The caller has gone.
    }
  }

  private static @Nullable Analysis result(Future<@Nullable Analysis> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException exception -> throw exception;
        case null, default -> throw new IllegalStateException("a reading failed", e);
      }
    }
  }

  /**
   * A capture on its way.
   *
   * @param analysis null after the last capture
   * @param cost its part of the budget, in KiB
   */
  private record Entry(Future<@Nullable Analysis> analysis, int cost) {}
}
