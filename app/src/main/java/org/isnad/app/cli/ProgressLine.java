package org.isnad.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.isnad.capture.InputTally;
import org.jspecify.annotations.Nullable;

/**
 * How far a long reading has come, on the last line of a terminal: entries, rate, remaining time.
 * Nothing until it is started. Thread-safe.
 */
final class ProgressLine implements AutoCloseable {

  /** What is done before this is not worth a line. */
  private static final long PATIENCE_MILLIS = 1000;

  private static final long PERIOD_MILLIS = 250;
  private static final String ERASE = "\r\u001B[K";
  private static final double MEGABYTE = 1e6;

  private final PrintStream err;
  private final InputTally tally;
  private @Nullable Thread clock;
  private boolean shown;

  ProgressLine(PrintStream err, InputTally tally) {
    this.err = err;
    this.tally = tally;
  }

  /**
   * Shows it from now on.
   *
   * @param total gives the bytes of all inputs, negative where nobody knows; is asked once, on
   *     another thread
   */
  synchronized void start(LongSupplier total) {
    clock = Thread.ofPlatform().daemon().name("isnad-progress").start(() -> run(total));
  }

  private void run(LongSupplier total) {
    long begin = System.nanoTime();
    long size = total.getAsLong();
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        show(size, (System.nanoTime() - begin) / 1e9);
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** Says something else on a line of its own. */
  synchronized void say(String line) {
    erase();
    err.println(line);
  }

  @Override
  public synchronized void close() {
    if (clock != null) {
      clock.interrupt();
      clock = null;
    }
    erase();
  }

  private synchronized void show(long total, double seconds) {
    if (clock != null) {
      err.print(ERASE + text(tally.entries(), tally.bytes(), total, seconds));
      err.flush();
      shown = true;
    }
  }

  /**
   * The line.
   *
   * @param entries read so far
   * @param bytes read so far
   * @param total bytes of all inputs, negative where nobody knows
   * @param seconds since the start
   */
  static String text(long entries, long bytes, long total, double seconds) {
    double rate = bytes / seconds;
    String line = String.format(Locale.ROOT, "%,d records, %.1f MB/s", entries, rate / MEGABYTE);
    if (total <= 0) {
      return line;
    }
    String share = String.format(Locale.ROOT, "%3d %%  ", Math.min(100, 100 * bytes / total));
    long left = rate > 0 ? Math.round(Math.max(0, total - bytes) / rate) : Long.MAX_VALUE;
    return left > TimeUnit.DAYS.toSeconds(100) ? share + line : share + line + ", " + time(left);
  }

  private static String time(long seconds) {
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d left", hours, minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d left", minutes, seconds % 60);
  }

  private void erase() {
    if (shown) {
      err.print(ERASE);
      shown = false;
    }
  }
}
