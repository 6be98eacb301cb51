package org.isnad.app.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.isnad.Isnad;
import org.isnad.analysis.ReadingDepth;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;

/**
 * Reads pages for whoever asks the server, no more at once than there are cores, and large ones one
 * after the other: a page takes many times its length in memory. Who would wait too long is asked to
 * come again. Thread-safe.
 */
public final class PageReader {
  private static final int PATIENCE_SECONDS = 20;
  private static final int KIBIBYTE = 1024;
  private static final int BUDGET = Capture.MOST_BYTES / KIBIBYTE;

  private final Isnad isnad;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** Kibibytes of pages that may be in work. */
  private final Semaphore budget = new Semaphore(BUDGET, true);

  public PageReader(Isnad isnad) {
    this.isnad = isnad;
  }

  /**
   * Reads all of a capture.
   *
   * @throws Refusal with status 503 where others are being read all the while
   */
  public Analysis read(Capture capture) {
    return within(capture, () -> isnad.read(capture));
  }

  /**
   * The capture's text, decoded.
   *
   * @throws Refusal with status 503 where others are being read all the while
   */
  public String decoded(Capture capture) {
    return within(capture, () -> isnad.read(capture, ReadingDepth.ARTICLES).decoded());
  }

  private <T> T within(Capture capture, Supplier<T> reading) {
    int cost = Math.min(BUDGET, 1 + capture.bytes().length / KIBIBYTE);
    take(budget, cost);
    try {
      take(cores, 1);
      try {
        return reading.get();
      } finally {
        cores.release();
      }
    } finally {
      budget.release(cost);
    }
  }

  private static void take(Semaphore from, int permits) {
    try {
      if (from.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.of(503, "busy", "as many pages as fit are being read; ask again")
        .with("Retry-After", Integer.toString(PATIENCE_SECONDS));
  }
}
