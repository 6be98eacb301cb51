package org.isnad.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.app.score.Bootstrap;
import org.isnad.app.score.GoldScore;
import org.isnad.app.score.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad score}: how much of what annotators found is found, and how much found is right. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Compares records with gold, articles in which annotators marked what there is to find: statements, figures, times and"
            + " entities, and each rule by itself. docs/scoring.md says what a gold file holds and what each measure is.",
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad score gold/dev",
      "  isnad score --errors gold/dev gold/seed records.jsonl",
      "",
      "Exit status: 0 every article of gold was compared, 1 some had no record or one with another text, 2 wrong use."
    })
public final class ScoreCommand implements Callable<Integer> {
  /** More tell nothing more. */
  private static final int MOST_DRAWS = 100_000;

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD|RECORDS",
      description =
          "Folders with files that end in .gold.json; then, if you like, a file with the records of their articles, as isnad read"
              + " prints them. Without one the articles are read now.")
  private List<Path> paths;

  @Option(
      names = "--errors",
      description = "List what came out otherwise than in gold, by cause, the most frequent first.")
  private boolean errors;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description =
          "Print beside each F1 and share where it lies in 95 of 100 of N samples of the articles, drawn with replacement.")
  private int draws;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public ScoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (draws < 0 || draws > MOST_DRAWS) {
      throw wrong("--bootstrap takes a number from 1 to " + MOST_DRAWS + ".");
    }
    Score score = score();
    Bootstrap bootstrap = draws == 0 ? null : score.bootstrap(draws);
    StringBuilder out = new StringBuilder();
    if (json) {
      out.append(ScoreJson.line(score, bootstrap, errors)).append('\n');
    } else {
      new ScoreText(streams.terminal())
          .write(score, bootstrap, errors, line -> out.append(line).append('\n'));
    }
    streams.out().write(out.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return score.unread().isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  private Score score() {
    Path last = paths.getLast();
    boolean kept = !Files.isDirectory(last);
    List<Path> folders = kept ? paths.subList(0, paths.size() - 1) : paths;
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw wrong(folder + " is no folder.");
      }
    }
    if (folders.isEmpty()) {
      throw wrong("A gold folder is missing.");
    }
    try {
      return kept
          ? GoldScore.of(folders, last)
          : GoldScore.of(folders, Isnad.arabic(LanguageFolder.chosen()));
    } catch (IOException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
