package org.isnad.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.app.cli.ParallelReading.Order;
import org.isnad.capture.CaptureReader;
import org.isnad.capture.web.WebReader;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.store.Desk;
import org.isnad.store.DeskException;
import org.isnad.store.DeskFault;
import org.isnad.store.Intake;
import org.isnad.store.Intake.Outcome;
import org.isnad.text.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec;

  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL",
      description = "Whatever isnad read takes.")
  private List<String> files;

  @Mixin private CaptureOptions given;

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
    given.check(spec);
    Isnad isnad = Isnad.arabic(LanguageFolder.chosen());
    ImportReport report = new ImportReport();
    WebReader web = given.web(files);
    try (Desk desk = Desk.open(data.path(), isnad);
        web;
        CaptureReader captures = new CaptureReader(files, CaptureForm.DETECT, streams.in(), web);
        StopSignal stop = StopSignal.install()) {
      try {
        run(desk, isnad, captures, stop, report);
      } catch (DeskException e) {
        // What was done is kept, and said.
        try {
          report.print(desk, true, verbosity, streams.err());
        } catch (DeskException again) {
          e.addSuppressed(again);
        }
        if (e.fault() == DeskFault.FULL) {
          report.sayHowToGoOn(verbosity, streams.err());
        }
        throw e;
      }
      follow(desk, stop);
      report.print(desk, stop.isStopped(), verbosity, streams.err());
      if (stop.isStopped()) {
        report.sayHowToGoOn(verbosity, streams.err());
      }
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
          capture -> intake(desk, isnad, given.described(capture)),
          Order.INPUT,
          given.threads(),
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
      byte[] digest = Digest.of(capture.bytes());
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
}
