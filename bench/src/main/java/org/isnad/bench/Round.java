package org.isnad.bench;

import java.time.Duration;

/**
 * What some work costs once, in milliseconds, averaged over some repetitions.
 *
 * @param processor of all threads of this process, the collector's too; other processes leave it
 *     alone
 */
record Round(double processor, double clock) {
  private static final long NANOS = 500_000_000L;

  /** The work again and again for half a second, once at least. */
  static Round of(Runnable work) {
    int times = 0;
    long processorStart = processorNanos();
    long start = System.nanoTime();
    long spent;
    do {
      work.run();
      times++;
      spent = System.nanoTime() - start;
    } while (spent < NANOS);
    return new Round((processorNanos() - processorStart) / 1e6 / times, spent / 1e6 / times);
  }

  /** In steps of 10 ms on Linux, of which a round has fifty. */
  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
