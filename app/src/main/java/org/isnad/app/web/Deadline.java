package org.isnad.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a thread's waiting for a client: sockets of virtual threads have no limit of time for
 * writing, and one for reading only between two bytes, so that a client that sends a byte now and
 * then, or takes none, would hold a thread and its memory for ever. An interrupt closes the socket.
 *
 * <p>Only ever around reading a request and writing an answer: an interrupt in between would close
 * files that others read.
 */
final class Deadline implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("isnad-deadlines").factory());

  private final Thread waiting = Thread.currentThread();
  private final ScheduledFuture<?> alarm;
  private boolean open = true;
  private boolean past;

  private Deadline(Duration patience) {
    alarm = CLOCK.schedule(this::ring, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Interrupts the calling thread after so long, unless closed before. */
  static Deadline in(Duration patience) {
    return new Deadline(patience);
  }

  /** What waits for a client. */
  @FunctionalInterface
  interface Waiting {
    void run() throws IOException;
  }

  /** Runs it, and interrupts it after so long. */
  static void within(Duration patience, Waiting waiting) throws IOException {
    Deadline deadline = new Deadline(patience);
    try {
      waiting.run();
    } finally {
      deadline.close();
    }
  }

  private synchronized void ring() {
    if (open) {
      past = true;
      waiting.interrupt();
    }
  }

  synchronized boolean isPast() {
    return past;
  }

  @Override
  public void close() {
    alarm.cancel(false);
    synchronized (this) {
      open = false;
      if (past) {
        // The connection is gone; whatever the thread does next is not.
        Thread.interrupted();
      }
    }
  }
}
