package org.isnad.app;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.isnad.model.Capture;

/**
 * How much of captures may be in work at once, as many bytes as the largest has: reading takes many
 * times a page's length in memory. First come, first served. Thread-safe.
 */
public final class ReadingBudget {
  private static final int KIBIBYTE = 1024;
  private static final int ALL = Capture.MOST_BYTES / KIBIBYTE;

  private final Semaphore free = new Semaphore(ALL, true);

  /** What a capture takes of the budget, in KiB: never more than all of it. */
  public static int cost(Capture capture) {
    return Math.min(ALL, 1 + capture.bytes().length / KIBIBYTE);
  }

  /** Waits until so much is free, and takes it. */
  public void take(int cost) throws InterruptedException {
    free.acquire(cost);
  }

  /** Waits some seconds at most; whether it was taken. */
  public boolean take(int cost, int seconds) throws InterruptedException {
    return free.tryAcquire(cost, seconds, TimeUnit.SECONDS);
  }

  /** Gives back what was taken. */
  public void giveBack(int cost) {
    free.release(cost);
  }
}
