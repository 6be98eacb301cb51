package org.isnad.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.store.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad restore}: a data folder, made of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Makes a data folder of a backup, after checking that it is whole. The folder must not hold a database yet; its index is made when"
            + " it is opened.",
    footerHeading = "%nExample:%n",
    footer = "  isnad restore --data /srv/isnad isnad-2026-11-29.db")
public final class RestoreCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Parameters(paramLabel = "FILE", description = "What isnad backup made.")
  private Path file;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public RestoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Desk.restore(file, data.path());
    if (!verbosity.quiet()) {
      streams.err().println("isnad: " + file + " is restored to " + data.path());
    }
    return ExitStatus.DONE;
  }
}
