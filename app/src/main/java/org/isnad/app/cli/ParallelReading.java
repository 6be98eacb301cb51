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
import org.isnad.app.ReadingBudget;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Reads captures on several threads and hands on what comes of them, in the order in which they
 * came unless the caller does without.
 *
 * <p>One thread fetches captures, some read them, the caller's prints. Fetching runs ahead of
 * printing by a few captures for each reading thread, and by no more bytes than the largest capture
 * has, so that memory stays the same however long the input is.
 *
 * @param <T> what comes of a capture
 */
final class ParallelReading<T> {
  private static final int AHEAD = 8;

  private final CaptureReader captures;
  private final Function<Capture, T> reading;
  private final Order order;
  private final int most;
  private final Semaphore slots;
  private final ReadingBudget budget = new ReadingBudget();

  /** Holds no more than there are slots, and the end. */
  private final BlockingQueue<Entry<T>> entries = new LinkedBlockingQueue<>();

  private final ExecutorService readers;
  private final Thread fetcher;

  private ParallelReading(
      CaptureReader captures, Function<Capture, T> reading, Order order, int threads) {
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

  /**
   * Takes what comes of each capture.
   *
   * @param <T> what comes of a capture
   */
  interface Sink<T> {

    /**
     * @param last whether the next is not there yet, so that this one should not wait in a buffer
     * @throws IOException ends the reading
     */
    void accept(T result, boolean last) throws IOException;
  }

  /**
   * Reads all captures.
   *
   * @param reading is called on several threads at once
   * @param sink is called on the caller's thread
   * @throws IOException of the sink
   */
  static <T> void run(
      CaptureReader captures,
      Function<Capture, T> reading,
      Order order,
      int threads,
      Sink<T> sink)
      throws IOException, InterruptedException {
    ParallelReading<T> run = new ParallelReading<>(captures, reading, order, threads);
    run.fetcher.start();
    try {
      run.drain(sink);
    } finally {
      run.fetcher.interrupt();
      run.readers.shutdownNow();
    }
  }

  private void drain(Sink<T> sink) throws IOException, InterruptedException {
    for (Entry<T> entry = entries.take(); ; entry = entries.take()) {
      T result = result(entry.result());
      if (result == null) {
        return;
      }
      Entry<T> next = entries.peek();
      sink.accept(result, next == null || !next.result().isDone());
      budget.giveBack(entry.cost());
      slots.release();
    }
  }

  private void fetch() {
    try {
      for (Capture capture = captures.next(); capture != null; capture = captures.next()) {
        Capture fetched = capture;
        int cost = ReadingBudget.cost(fetched);
        slots.acquire();
        budget.take(cost);
        submit(fetched, cost);
      }
      // Without an order the end could overtake what is still being read.
      slots.acquire(most);
      entries.put(new Entry<>(CompletableFuture.completedFuture(null), 0));
    } catch (InterruptedException e) {
      // The caller has gone.
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void submit(Capture capture, int cost) {
    switch (order) {
      case INPUT -> entries.add(new Entry<>(readers.submit(() -> reading.apply(capture)), cost));
      case NONE -> {
        FutureTask<@Nullable T> task = new FutureTask<>(() -> reading.apply(capture));
        readers.execute(() -> {
          task.run();
          entries.add(new Entry<>(task, cost));
        });
      }
    }
  }

  /** Tells the caller, who would else wait for ever for an end that never comes. */
  private void fail(Throwable fault) {
    try {
      entries.put(new Entry<>(CompletableFuture.failedFuture(fault), 0));
    } catch (InterruptedException e) {
      // The caller has gone.
    }
  }

  private static <T> @Nullable T result(Future<@Nullable T> future)
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
   * @param result null after the last capture
   * @param cost its part of the budget, in KiB
   */
  private record Entry<T>(Future<@Nullable T> result, int cost) {}
}
