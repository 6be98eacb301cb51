package org.isnad.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.store.Desk;
import org.isnad.store.DeskException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad reindex}: the index, made anew from the database. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Makes the index of the data folder anew from its database, which holds everything.",
    footerHeading = "%nExample:%n",
    footer = {"  isnad reindex --data /srv/isnad", "  isnad reindex --stories"})
public final class ReindexCommand implements Callable<Integer> {
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final Streams streams;

  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Option(names = "--stories", description = "Group all articles into stories anew as well.")
  private boolean withStories;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public ReindexCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Desk desk = Desk.open(data.path(), Isnad.arabic(LanguageFolder.chosen()))) {
      if (withStories) {
        desk.regroup();
      }
      desk.reindex();
      await(desk);
      desk.compact();
      await(desk);
      if (!verbosity.quiet()) {
        streams.err().println("isnad: the index of " + desk.folder() + " is made anew, of "
            + desk.articles().count() + " articles");
      }
    }
    return ExitStatus.DONE;
  }

  /**
   * Waits for stories and index.
   *
   * @throws DeskException where they stand still
   */
  static void await(Desk desk) throws InterruptedException {
    while (!desk.settle(GLANCE)) {
      DeskException fault = desk.fault();
      if (fault != null) {
        throw fault;
      }
    }
  }
}
