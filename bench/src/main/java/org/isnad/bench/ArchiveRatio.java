package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How fast, and in how much memory, {@code isnad read --only articles} reads a large archive, beside
 * jwarc and jsoup alone on the same archive and number of threads; both as processes, one after the
 * other.
 */
public final class ArchiveRatio {
  private static final int MEBIBYTE = 1 << 20;
  private static final long POLLED_EVERY_MILLIS = 50;
  private static final String PEAK = "VmHWM:";

  private final Path checkout;
  private final Path archive;
  private final double megabytes;

  private ArchiveRatio(Path checkout, Path archive, double megabytes) {
    this.checkout = checkout;
    this.archive = archive;
    this.megabytes = megabytes;
  }

  /**
   * @param arguments the checkout, a folder of pages, the archive's size in MiB, the number of
   *     threads
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2 || !Files.isDirectory(Path.of(arguments[1]))) {
      System.err.println("usage: bench/archive FOLDER [MIB] [THREADS], a folder of HTML pages");
      System.exit(2);
    }
    long size = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1000;
    int threads =
        arguments.length > 3
            ? Integer.parseInt(arguments[3])
            : Runtime.getRuntime().availableProcessors();
    Path archive = Files.createTempFile("isnad-bench-", ".warc.gz");
    try {
      ArchiveFile.write(archive, Path.of(arguments[1]), size * MEBIBYTE);
      double written = (double) Files.size(archive) / MEBIBYTE;
      new ArchiveRatio(Path.of(arguments[0]), archive, written).compare(threads);
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  private void compare(int threads) throws IOException, InterruptedException {
    System.out.printf(Locale.ROOT, "archive of %.0f MiB, %d threads%n", megabytes, threads);
    Run least = run("jwarc + jsoup", parse(threads));
    Run isnad = run("isnad", read(threads));
    System.out.printf(
        Locale.ROOT,
        "isnad reads at %.0f %% of the rate of jwarc + jsoup (processor time: %.0f %%)%n",
        100 * least.seconds / isnad.seconds,
        100 * least.processorSeconds / isnad.processorSeconds);
  }

  private List<String> read(int threads) {
    return List.of(
        checkout.resolve("isnad").toString(),
        "read",
        "-q",
        "--only",
        "articles",
        "--threads",
        String.valueOf(threads),
        archive.toString());
  }

  private List<String> parse(int threads) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        ParseRate.class.getName(),
        archive.toString(),
        String.valueOf(threads));
  }

  /**
   * What a process took.
   *
   * @param processorSeconds of all its threads
   */
  private record Run(double seconds, double processorSeconds) {}

  private Run run(String name, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long peak = 0;
    double processor = 0;
    do {
      peak = Math.max(peak, peakKibibytes(process.pid()));
      processor =
          Math.max(
              processor,
              process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0));
    } while (!process.waitFor(POLLED_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    Run run = new Run((System.nanoTime() - start) / 1e9, processor);
    System.out.printf(
        Locale.ROOT,
        "%-14s %7.1f s, %6.2f MiB/s; processor %7.1f s; resident at most %s%n",
        name,
        run.seconds,
        megabytes / run.seconds,
        run.processorSeconds,
        peak == 0 ? "unknown" : peak / 1024 + " MiB");
    return run;
  }

  /** As Linux keeps it; 0 elsewhere, or when the process has ended. */
  private static long peakKibibytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
