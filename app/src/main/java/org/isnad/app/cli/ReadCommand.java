package org.isnad.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.isnad.Isnad;
import org.isnad.analysis.ConfidenceThreshold;
import org.isnad.analysis.ReadingDepth;
import org.isnad.app.cli.ParallelReading.Order;
import org.isnad.capture.CaptureReader;
import org.isnad.capture.web.WebReader;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.record.RecordJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad read}: captures in, records out. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Reads news pages and prints who said what in them: one record for each page, in order.",
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad read --format text corpus/pages/glued-harbour.txt",
      "  isnad read page.html",
      "  isnad read https://news.example/politics/1",
      "  isnad read --only articles --unordered crawl.warc.gz > articles.jsonl",
      "",
      "Exit status: 0 every page gave an article or a list of entries, 1 some gave none, 2 wrong use, 3 something failed that should not."
    })
public final class ReadCommand implements Callable<Integer> {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s]+");
  private static final int BUFFER = 1 << 16;

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Mixin private Verbosity verbosity;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL",
      description =
          "HTML pages, also as browsers save them in one file (MHTML), text captures, article JSON Lines, feeds and sitemaps, web"
              + " archives (WARC, WET, ARC), packed with gzip, zstd or not; folders and zips of these; - is standard input; pages at http and https addresses, each fetched once, as its robots.txt"
              + " allows. What a file is, its content tells, not its name.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "json|text",
      converter = Choices.Formats.class,
      description = "json: one record a line (the default). text: for people.")
  private Format format = Format.JSON;

  @Mixin private CaptureOptions given;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address of the page, of one FILE; of a page fetched, in place of its own.")
  private @Nullable String url;

  @Option(
      names = "--as",
      paramLabel = "text|html|feed|lines",
      converter = Choices.Forms.class,
      description =
          "What the files are, where their content would tell it wrong; lines: article JSON Lines.")
  private CaptureForm form = CaptureForm.DETECT;

  @Option(
      names = "--only",
      paramLabel = "articles",
      converter = Choices.Depths.class,
      description = "Take the pages apart into articles and leave what they say unread.")
  private ReadingDepth depth = ReadingDepth.ALL;

  @Option(
      names = "--unordered",
      description =
          "Print each record as soon as it is done, in any order; for archives, where no page waits then for a slow one.")
  private boolean unordered;

  @Option(
      names = "--min-confidence",
      paramLabel = "0..1",
      description = "Leave out what was found with less confidence.")
  private double leastConfidence;

  /**
   * @param streams what to read from and print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public ReadCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    check();
    Isnad isnad = Isnad.arabic(LanguageFolder.chosen()).reportingTo(this::reportFault);
    OutputStream out = new BufferedOutputStream(streams.out(), BUFFER);
    WebReader web = given.web(files);
    CaptureReader captures = new CaptureReader(files, form, streams.in(), web);
    ProgressLine progress = new ProgressLine(streams.err(), captures.tally());
    ReadReport report = new ReadReport(progress::say, verbosity);
    try (web;
        captures;
        progress) {
      if (streams.watched() && !verbosity.quiet()) {
        progress.start(() -> CaptureReader.size(files));
      }
      ParallelReading.run(
          captures,
          reading(isnad),
          unordered ? Order.NONE : Order.INPUT,
          given.threads(),
          (analysis, last) -> {
            print(analysis, out);
            if (last) {
              out.flush();
            }
            report.add(analysis);
          });
      out.flush();
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        streams.err().println("isnad: the output cannot be written: " + e.getMessage());
        return ExitStatus.FAILED;
      }
      // Whoever reads the output has seen enough.
    }
    report.finish(captures.tally());
    return report.exitStatus();
  }

  private void check() {
    if (url != null && !WEB_ADDRESS.matcher(url).matches()) {
      throw wrong("--url: «" + url + "» is no web address like https://news.example/1");
    }
    if (url != null && files.size() > 1) {
      throw wrong("--url is the address of one page, but there are " + files.size() + " files.");
    }
    if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
      throw wrong("--min-confidence: " + leastConfidence + " is not between 0 and 1");
    }
    given.check(spec);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Function<Capture, Analysis> reading(Isnad isnad) {
    Function<Capture, Analysis> reading = capture -> isnad.read(described(capture), depth);
    return leastConfidence > 0
        ? reading.andThen(new ConfidenceThreshold(leastConfidence)::apply)
        : reading;
  }

  private Capture described(Capture capture) {
    Capture described = given.described(capture);
    return url == null || CaptureOptions.archived(capture) ? described : described.withUrl(url);
  }

  private void print(Analysis analysis, OutputStream out) throws IOException {
    switch (format) {
      case JSON -> RecordJson.write(analysis, out);
      case TEXT -> {
        StringBuilder text = new StringBuilder();
        new RecordText(streams.terminal()).write(analysis, line -> text.append(line).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  // Called by reading threads; a print stream is safe to share.
  private void reportFault(RuntimeException fault) {
    if (verbosity.verbose()) {
      fault.printStackTrace(streams.err());
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    // The message is the system's own; there is no type for it. Windows says that the pipe is being
    // closed.
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** What records are printed as. */
  enum Format {
    JSON,
    TEXT
  }
}
