package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A program run beside this one, with what it takes. */
final class ChildProcess implements AutoCloseable {
  private static final long POLLED_EVERY_MILLIS = 50;

  /** How Isnad ends where some of what it was given is no article; beyond that something is wrong. */
  private static final int INCOMPLETE = 1;

  private static final String PEAK = "VmHWM:";
  private static final String NOW = "VmRSS:";

  private final Process process;
  private final long start = System.nanoTime();

  private ChildProcess(Process process) {
    this.process = process;
  }

  /** Starts a program; what it prints is dropped, what it complains of is shown. */
  static ChildProcess start(List<String> command) throws IOException {
    return new ChildProcess(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /**
   * What a process took.
   *
   * @param processorSeconds of all its threads
   * @param peakMebibytes resident at most; 0 where the system does not say
   */
  record Run(double seconds, double processorSeconds, long peakMebibytes) {
    /** For a table. */
    String text() {
      return String.format(
          Locale.ROOT,
          "%7.1f s; processor %7.1f s; resident at most %s",
          seconds,
          processorSeconds,
          peakMebibytes == 0 ? "unknown" : peakMebibytes + " MiB");
    }
  }

  /**
   * Waits for its end.
   *
   * @throws IOException where it ended with more than that some of its input was nothing to read
   */
  Run await() throws IOException, InterruptedException {
    long peak = 0;
    double processor = 0;
    do {
      peak = Math.max(peak, mebibytes(PEAK));
      processor =
          Math.max(
              processor,
              process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0));
    } while (!process.waitFor(POLLED_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    if (process.exitValue() > INCOMPLETE) {
      throw new IOException("a program that was measured ended with " + process.exitValue());
    }
    return new Run(seconds(), processor, peak);
  }

  /** Since its start. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Resident now; 0 where the system does not say. */
  long residentMebibytes() {
    return mebibytes(NOW);
  }

  /** Resident at most; 0 where the system does not say. */
  long peakMebibytes() {
    return mebibytes(PEAK);
  }

  /** As Linux keeps it; 0 elsewhere, or when the process has ended. */
  private long mebibytes(String which) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
          .filter(line -> line.startsWith(which))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
