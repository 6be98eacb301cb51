package org.isnad.app.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.app.cli.ReadCommand.Format;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.RelatedArticle;
import org.isnad.model.Story;
import org.isnad.record.RecordLoader;
import org.isnad.record.RecordLoader.Loading;
import org.isnad.record.RelatedJson;
import org.isnad.record.StoryJson;
import org.isnad.story.RelatedExtractor;
import org.isnad.story.StateJson;
import org.isnad.story.StoryClusterer;
import org.isnad.story.StoryClusterer.Step;
import org.isnad.story.StorySettings;
import org.isnad.story.StoryState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad stories}: records in, the stories that their articles tell out. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Groups the articles of records, as isnad read prints them, into stories and prints one story a line: those that are over"
          + " first, then those still open.",
      "Articles are taken in batch by batch as they come, so order the records by day as far as you can; within a batch their order"
          + " does not matter."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad read articles.jsonl | isnad stories -",
      "  isnad stories --idle-days 3 records.jsonl",
      "  isnad stories --least 3 --format text records.jsonl",
      "",
      "Exit status: 0 every line was a record, 1 some were not, 2 wrong use, 3 something failed that should not."
    })
public final class StoriesCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;
  private static final int RELATED = 10;

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "RECORDS",
      description = "Files with records; - is standard input.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "json|text",
      converter = Choices.Formats.class,
      description = "json: one story a line (the default). text: for people.")
  private Format format = Format.JSON;

  @Option(
      names = "--idle-days",
      paramLabel = "DAYS",
      description = "A story that nobody has added to for so many days is over. Default: ${DEFAULT-VALUE}.")
  private int idleDays = StorySettings.standard().idleDays();

  @Option(
      names = "--span-days",
      paramLabel = "DAYS",
      description =
          "A story that began so many days ago is over; what goes on begins a new one. Default: ${DEFAULT-VALUE}.")
  private int spanDays = StorySettings.standard().spanDays();

  @Option(
      names = "--link",
      paramLabel = "0..1",
      description =
          "How alike articles of one story must be; more gives smaller stories. Default: ${DEFAULT-VALUE}.")
  private double link = StorySettings.standard().storyLink();

  @Option(
      names = "--copy",
      paramLabel = "0..1",
      description =
          "The part of a text that must stand in another for the two to be copies. Default: ${DEFAULT-VALUE}.")
  private double copy = StorySettings.standard().copyShare();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Articles taken in at a time. Default: ${DEFAULT-VALUE}.")
  private int batchSize = 1000;

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Print stories of so many articles or more. Default: ${DEFAULT-VALUE}.")
  private int least = 1;

  @Option(
      names = "--related",
      paramLabel = "ARTICLE",
      description =
          "Print the articles that are related to this one, with the reasons, instead of stories; of stories still open at the end.")
  private @Nullable String related;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Go on from what this file holds, where it is there, and keep in it what the next records need.")
  private @Nullable Path stateFile;

  private StoryState state = StoryState.empty();
  private long unread;

  /**
   * @param streams what to read from and print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public StoriesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    StoryClusterer clusterer = Isnad.arabic(LanguageFolder.chosen()).stories(settings());
    OutputStream out = new BufferedOutputStream(streams.out(), BUFFER);
    loadState();
    List<ArticleAnalysis> batch = new ArrayList<>();
    for (String file : files) {
      try (BufferedReader lines = open(file)) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          batch.addAll(articles(line, file, ++number));
          if (batch.size() >= batchSize) {
            take(batch, clusterer, out);
          }
        }
      }
    }
    take(batch, clusterer, out);
    print(clusterer.stories(state), out);
    printRelated(out);
    out.flush();
    saveState();
    return unread == 0 ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  private StorySettings settings() {
    try {
      if (batchSize < 1) {
        throw new IllegalArgumentException("--batch: " + batchSize + " is not above 0");
      }
      return new StorySettings(idleDays, spanDays, link, copy);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private BufferedReader open(String file) {
    InputStream in;
    try {
      in = file.equals("-") ? streams.in() : Files.newInputStream(Path.of(file));
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), file + ": there is no such file.", e);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER);
  }

  private List<ArticleAnalysis> articles(String line, String file, int number) {
    if (line.isBlank()) {
      return List.of();
    }
    return switch (RecordLoader.load(line)) {
      case Loading.Loaded(var analysis) -> analysis.articles();
      case Loading.Unreadable(String reason) -> {
        unread++;
        streams.err().println("isnad: " + file + ", line " + number + ": " + reason);
        yield List.of();
      }
    };
  }

  private void take(List<ArticleAnalysis> batch, StoryClusterer clusterer, OutputStream out)
      throws IOException {
    Step step = clusterer.cluster(state, batch);
    state = step.state();
    print(step.closed().stream().map(clusterer::story).toList(), out);
    batch.clear();
  }

  private void print(List<Story> stories, OutputStream out) throws IOException {
    for (Story story : stories) {
      if (related == null && story.articles().size() >= least) {
        switch (format) {
          case JSON -> StoryJson.write(story, out);
          case TEXT -> {
            StringBuilder text = new StringBuilder();
            new StoryText(streams.terminal()).write(story, line -> text.append(line).append('\n'));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
  }

  private void printRelated(OutputStream out) throws IOException {
    if (related != null) {
      for (RelatedArticle one : new RelatedExtractor(state, settings()).related(related, RELATED)) {
        RelatedJson.write(one, out);
      }
    }
  }

  private void loadState() {
    if (stateFile == null || !Files.exists(stateFile)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(stateFile), BUFFER)) {
      state = StateJson.load(in);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--state: " + stateFile + ": " + e.getMessage(), e);
    }
  }

  /** In two steps, so that whoever stops the program half-way keeps the old state whole. */
  private void saveState() throws IOException {
    if (stateFile != null) {
      Path written = stateFile.resolveSibling(stateFile.getFileName() + ".new");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written), BUFFER)) {
        StateJson.write(state, out);
      }
      Files.move(written, stateFile, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
