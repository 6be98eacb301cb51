package org.isnad.app.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.isnad.Isnad;
import org.isnad.analysis.ReadingDepth;
import org.isnad.app.ReadingBudget;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;

/**
 * Reads pages for whoever asks the server, no more at once than there are cores, and large ones one
 * after the other: a page takes many times its length in memory. Who would wait too long is asked to
 * come again. Thread-safe.
 */
public final class PageReader {
  private static final int PATIENCE_SECONDS = 20;

  private final Isnad isnad;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final ReadingBudget budget = new ReadingBudget();

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
    int cost = ReadingBudget.cost(capture);
    await(() -> budget.take(cost, PATIENCE_SECONDS));
    try {
      await(() -> cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
      try {
        return reading.get();
      } finally {
        cores.release();
      }
    } finally {
      budget.giveBack(cost);
    }
  }

  /** Something that is waited for; whether it came in time. */
  private interface Turn {
    boolean comes() throws InterruptedException;
  }

  private static void await(Turn turn) {
    try {
      if (turn.comes()) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.of(503, "busy", "as many pages as fit are being read; ask again")
        .with("Retry-After", Integer.toString(PATIENCE_SECONDS));
  }
}
