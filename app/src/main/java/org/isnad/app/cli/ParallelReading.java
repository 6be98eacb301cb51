package org.isnad.app.cli;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Reads captures on several threads and hands on what comes of them, in the order in which they
 * came unless the caller does without.
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
  private final Order order;
  private final int most;
  private final Semaphore slots;
  private final Semaphore budget = new Semaphore(BUDGET);

  /** Holds no more than there are slots, and the end. */
  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();

  private final ExecutorService readers;
  private final Thread fetcher;

  private ParallelReading(
      CaptureReader captures, Function<Capture, Analysis> reading, Order order, int threads) {
    this.captures = captures;
    this.reading = reading;
    this.order = order;
    this.most = threads * AHEAD;
    this.slots = new Semaphore(most);
    // Daemons: nothing of theirs is wanted once the caller has gone.
    ThreadFactory daemons = Thread.ofPlatform().daemon().name("isnad-read-", 1).factory();
    this.readers = Executors.newFixedThreadPool(threads, daemons);
    this.fetcher = Thread.ofPlatform().daemon().name("isnad-fetch").unstarted(this::fetch);
  }

  /** In which order analyses are handed on. */
  enum Order {
    /** In that of their captures. */
    INPUT,
    /** As they are done: none waits for a slower one before it. */
    NONE
  }

  /** Takes what comes of each capture. */
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
      CaptureReader captures,
      Function<Capture, Analysis> reading,
      Order order,
      int threads,
      Sink sink)
      throws IOException, InterruptedException {
    ParallelReading run = new ParallelReading(captures, reading, order, threads);
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
      slots.release();
    }
  }

  private void fetch() {
    try {
      for (Capture capture = captures.next(); capture != null; capture = captures.next()) {
        Capture fetched = capture;
        int cost = Math.min(BUDGET, 1 + fetched.bytes().length / KIBIBYTE);
        slots.acquire();
        budget.acquire(cost);
        submit(fetched, cost);
      }
      // Without an order the end could overtake what is still being read.
      slots.acquire(most);
      entries.put(new Entry(CompletableFuture.completedFuture(null), 0));
    } catch (InterruptedException e) {
      // The caller has gone.
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void submit(Capture capture, int cost) {
    switch (order) {
      case INPUT -> entries.add(new Entry(readers.submit(() -> reading.apply(capture)), cost));
      case NONE -> {
        FutureTask<@Nullable Analysis> task = new FutureTask<>(() -> reading.apply(capture));
        readers.execute(() -> {
          task.run();
          entries.add(new Entry(task, cost));
        });
      }
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
