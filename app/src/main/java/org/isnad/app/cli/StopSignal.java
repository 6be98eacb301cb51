package org.isnad.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and the system's wish that the program end: heard between two pieces of work, so that the
 * command can finish what it has begun, close its files and say how far it came. For one command of
 * one process.
 */
final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "isnad-stop");
  private volatile boolean stopped;

  private StopSignal() {}

  /** Thrown out of a reading that is to end. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Ends the reading that called, where the program is to end. */
  void endReading() {
    if (stopped) {
      throw new Stopped();
    }
  }

  /** The JVM ends when this returns. */
  private void stop() {
    stopped = true;
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
    done.countDown();
  }
}
