package org.isnad.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.store.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad backup}: the data folder's database in one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Copies the database of the data folder into one new file, also while a server works with the folder. The index is not copied: it"
            + " is made anew.",
    footerHeading = "%nExample:%n",
    footer = "  isnad backup isnad-2026-11-29.db")
public final class BackupCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Parameters(paramLabel = "FILE", description = "Must not be there yet.")
  private Path file;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public BackupCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Desk.backup(data.path(), file);
    if (!verbosity.quiet()) {
      streams.err().println("isnad: " + data.path() + " is copied to " + file);
    }
    return ExitStatus.DONE;
  }
}
