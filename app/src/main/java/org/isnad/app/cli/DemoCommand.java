package org.isnad.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.app.cli.ServeCommand.Serving;
import org.isnad.app.cli.ServeCommand.Wish;
import org.isnad.store.Desk;
import org.isnad.store.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad demo}: the app on sample pages, in a folder that is gone afterwards. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Reads sample pages into a temporary data folder and serves the app on it, until Ctrl-C.",
      "The pages are our own; their people, places and outlets are invented."
    },
    footerHeading = "%nExample:%n",
    footer = {"  isnad demo", "", "Exit status: 0 done, 2 wrong use, 3 something failed that should not."})
public final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long SECONDS_TO_TIDY = 10;

  private final Streams streams;
  private final Serving serving;
  private final Serving checking;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens; 0 is any free port. Default: ${DEFAULT-VALUE}.")
  private int port = 8087;

  @Option(names = "--check", description = "Start, fetch the main pages, say whether they are there, and end.")
  private boolean check;

  /**
   * @param serving serves a data folder until it is told to end
   * @param checking serves it, fetches its pages, and ends
   */
  public DemoCommand(Streams streams, Serving serving, Serving checking) {
    this.streams = streams;
    this.serving = serving;
    this.checking = checking;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("isnad-demo-");
    CountDownLatch tidied = new CountDownLatch(1);
    // Ctrl-C ends the process as soon as all hooks are done: this one waits until the folder is gone.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> await(tidied)));
    try {
      fill(folder);
      Wish wish = new Wish(folder, "127.0.0.1", check ? 0 : port, false, List.of(), 0);
      return (check ? checking : serving).serve(wish, streams);
    } finally {
      delete(folder);
      tidied.countDown();
    }
  }

  private void fill(Path folder) throws InterruptedException {
    Isnad isnad = Isnad.arabic(LanguageFolder.chosen());
    streams.err().println("Reading the sample pages …");
    List<Intake> intakes =
        DemoCorpus.captures().parallelStream().map(capture -> Intake.of(isnad.read(capture))).toList();
    try (Desk desk = Desk.open(folder, isnad)) {
      desk.add(intakes);
      desk.settle(PATIENCE);
      streams
          .err()
          .println(desk.articles().count() + " articles, " + desk.stories().count(2) + " stories of several articles.");
    }
  }

  private static void await(CountDownLatch tidied) {
    try {
      boolean done = tidied.await(SECONDS_TO_TIDY, TimeUnit.SECONDS);
      if (!done) {
        System.err.println("isnad: the folder of the demo could not be removed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
