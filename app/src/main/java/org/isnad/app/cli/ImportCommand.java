package org.isnad.app.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.app.cli.ParallelReading.Order;
import org.isnad.capture.CaptureReader;
import org.isnad.capture.web.WebReader;
import org.isnad.capture.web.WebSettings;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.CaptureForm;
import org.isnad.page.ArticleExtractor;
import org.isnad.store.Desk;
import org.isnad.store.DeskException;
import org.isnad.store.Intake;
import org.isnad.store.Intake.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad import}: captures into the data folder. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Reads news pages into the data folder: what was captured, what was read of it, the stories that it belongs to.",
      "What is there already is not read again: an import that was stopped, in whatever way, goes on where it was when it is"
          + " started once more."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad import corpus/pages corpus/html",
      "  isnad import --data /srv/isnad crawl.warc.gz articles.jsonl https://news.example/politics/1",
      "",
      "Exit status: 0 every page gave an article or a list of entries, 1 some gave none, 2 wrong use, 3 something failed that should not."
    })
public final class ImportCommand implements Callable<Integer> {

  /** So many captures are written at once; what is written is on the disk. */
  private static final int BATCH = 400;

  private static final Duration GLANCE = Duration.ofMillis(500);

  private final Streams streams;

  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL",
      description = "Whatever isnad read takes.")
  private List<String> files;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = IsoDates.Day.class,
      description = "The day on which the articles were published, where it is known.")
  private @Nullable LocalDate published;

  @Option(
      names = "--fetched",
      paramLabel = "DATE",
      converter = IsoDates.DayOrInstant.class,
      description = "When the pages were fetched, as 2026-01-31 or 2026-01-31T08:00:00Z.")
  private @Nullable String fetched;

  @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet that the pages come from.")
  private @Nullable String outlet;

  @Option(
      names = "--allow-private",
      description = "Fetch pages from this machine and private networks as well, at any port.")
  private boolean allowPrivate;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read. Default: one for each core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * @param streams what to read from and print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Isnad isnad = Isnad.arabic(LanguageFolder.chosen());
    ImportReport report = new ImportReport();
    WebReader web = web();
    try (Desk desk = Desk.open(data.path(), isnad);
        web;
        CaptureReader captures = new CaptureReader(files, CaptureForm.DETECT, streams.in(), web);
        StopSignal stop = StopSignal.install()) {
      run(desk, isnad, captures, stop, report);
      follow(desk, stop);
      report.print(desk, stop.isStopped(), verbosity, streams.err());
      DeskException fault = desk.fault();
      if (fault != null) {
        throw fault;
      }
      return stop.isStopped() ? ExitStatus.INCOMPLETE : report.exitStatus();
    }
  }

  private void run(
      Desk desk, Isnad isnad, CaptureReader captures, StopSignal stop, ImportReport report)
      throws InterruptedException, IOException {
    List<Intake> batch = new ArrayList<>();
    try (ProgressLine progress = new ProgressLine(streams.err(), captures.tally())) {
      if (streams.watched() && !verbosity.quiet()) {
        progress.start(() -> CaptureReader.size(files));
      }
      ParallelReading.<Intake>run(
          captures,
          capture -> intake(desk, isnad, described(capture)),
          Order.INPUT,
          threads,
          (intake, last) -> {
            batch.add(intake);
            if (batch.size() >= BATCH || stop.isStopped()) {
              write(desk, batch, report);
            }
            stop.endReading();
          });
    } catch (StopSignal.Stopped e) {
      // What came before it is written.
    }
    write(desk, batch, report);
  }

  private static Intake intake(Desk desk, Isnad isnad, Capture capture) {
    if (!capture.missing()) {
      byte[] digest = HexFormat.of().parseHex(ArticleExtractor.digest(capture.bytes()));
      if (desk.knows(digest)) {
        return Intake.known(capture, digest);
      }
    }
    return Intake.of(isnad.read(capture));
  }

  private static void write(Desk desk, List<Intake> batch, ImportReport report) {
    if (!batch.isEmpty()) {
      List<Outcome> outcomes = desk.add(batch);
      for (int i = 0; i < outcomes.size(); i++) {
        report.add(batch.get(i).analysis(), outcomes.get(i));
      }
      batch.clear();
    }
  }

  /** Stories and the index have less to do than reading, but begin later. */
  private void follow(Desk desk, StopSignal stop) throws InterruptedException {
    boolean told = false;
    while (!stop.isStopped() && !desk.settle(GLANCE) && desk.fault() == null) {
      if (!told && streams.watched() && !verbosity.quiet()) {
        streams.err().println("isnad: bringing stories and the index up to date");
        told = true;
      }
    }
  }

  private @Nullable WebReader web() {
    return files.stream().anyMatch(WebReader::reads)
        ? new WebReader(WebSettings.standard().withAllowPrivate(allowPrivate), Clock.systemUTC())
        : null;
  }

  private Capture described(Capture capture) {
    // What an archive has recorded is better known than what is said of all its pages.
    boolean archived = capture.part() instanceof Part.ArchiveRecord;
    return capture
        .withFetched(fetched == null || archived ? capture.fetched() : fetched)
        .withOutlet(outlet == null || outlet.isBlank() ? null : outlet.strip())
        .withPublished(published);
  }
}
