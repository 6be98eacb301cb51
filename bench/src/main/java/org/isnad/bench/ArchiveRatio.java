package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.isnad.bench.ChildProcess.Run;

/**
 * How fast, and in how much memory, {@code isnad read --only articles} reads a large archive, beside
 * jwarc and jsoup alone on the same archive and number of threads; both as processes, one after the
 * other.
 */
public final class ArchiveRatio {
  private static final int MEBIBYTE = 1 << 20;

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
        100 * least.seconds() / isnad.seconds(),
        100 * least.processorSeconds() / isnad.processorSeconds());
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

  private Run run(String name, List<String> command) throws IOException, InterruptedException {
    try (ChildProcess process = ChildProcess.start(command)) {
      Run run = process.await();
      System.out.printf(
          Locale.ROOT, "%-14s %6.2f MiB/s; %s%n", name, megabytes / run.seconds(), run.text());
      return run;
    }
  }
}
