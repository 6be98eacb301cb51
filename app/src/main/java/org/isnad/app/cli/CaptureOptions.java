package org.isnad.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.isnad.capture.web.WebReader;
import org.isnad.capture.web.WebSettings;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What somebody knows of the pages that a command reads, and how they are to be got. */
final class CaptureOptions {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = IsoDates.Day.class,
      description =
          "The day on which the articles were published, as 2026-01-31, where it is known.")
  private @Nullable LocalDate published;

  @Option(
      names = "--fetched",
      paramLabel = "DATE",
      converter = IsoDates.DayOrInstant.class,
      description =
          "When the pages were fetched, as 2026-01-31 or 2026-01-31T08:00:00Z; weekdays resolve against it.")
  private @Nullable String fetched;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet that the pages come from.")
  private @Nullable String outlet;

  @Option(
      names = "--allow-private",
      description = "Fetch pages from this machine and private networks as well, at any port.")
  private boolean allowPrivate;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that read; the result is the same with any number. Default: one for each core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * Says what is wrong with them.
   *
   * @throws ParameterException where something is
   */
  void check(CommandSpec spec) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads: " + threads + " is not between 1 and " + MOST_THREADS);
    }
  }

  int threads() {
    return threads;
  }

  /** What fetches pages, or null where none is asked for: a start without it is faster. */
  @Nullable WebReader web(List<String> files) {
    return files.stream().anyMatch(WebReader::reads)
        ? new WebReader(WebSettings.standard().withAllowPrivate(allowPrivate), Clock.systemUTC())
        : null;
  }

  /** The capture with what is known of it. */
  Capture described(Capture capture) {
    return capture
        .withFetched(fetched == null || archived(capture) ? capture.fetched() : fetched)
        .withOutlet(outlet == null || outlet.isBlank() ? null : outlet.strip())
        .withPublished(published);
  }

  /** What an archive has recorded is better known than what is said of all its pages. */
  static boolean archived(Capture capture) {
    return capture.part() instanceof Part.ArchiveRecord;
  }
}
