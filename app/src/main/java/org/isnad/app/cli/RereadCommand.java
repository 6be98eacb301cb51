package org.isnad.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.store.CaptureStore;
import org.isnad.store.Desk;
import org.isnad.store.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad reread}: captures of the data folder, read with the rules of today. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Reads the captures of the data folder again that other lexicons and rules have read. What people put right, tags and notes stay.",
      "Can be stopped at any time and goes on where it was."
    },
    footerHeading = "%nExample:%n",
    footer = "  isnad reread --data /srv/isnad")
public final class RereadCommand implements Callable<Integer> {
  private static final int BATCH = 200;

  private final Streams streams;

  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public RereadCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    Isnad isnad = Isnad.arabic(LanguageFolder.chosen());
    long done = 0;
    try (Desk desk = Desk.open(data.path(), isnad);
        StopSignal stop = StopSignal.install()) {
      CaptureStore captures = desk.captures();
      List<String> ids = desk.outdated(null, BATCH);
      while (!ids.isEmpty() && !stop.isStopped()) {
        List<Intake> readings =
            ids.parallelStream()
                .map(id -> Intake.of(isnad.read(captures.find(id).orElseThrow().capture())))
                .toList();
        desk.replace(readings);
        done += readings.size();
        ids = desk.outdated(ids.getLast(), BATCH);
      }
      if (done > 0 && !stop.isStopped()) {
        desk.regroup();
        ReindexCommand.await(desk);
      }
      if (!verbosity.quiet()) {
        streams.err().println("isnad: " + done + " captures read again" + (stop.isStopped() ? ", then stopped" : ""));
      }
      return stop.isStopped() ? ExitStatus.INCOMPLETE : ExitStatus.DONE;
    }
  }
}
