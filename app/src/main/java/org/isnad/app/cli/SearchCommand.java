package org.isnad.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.store.Desk;
import org.isnad.store.DeskException;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchAnswer.Refused;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.QueryProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad search}: what the data folder says, for people at a terminal. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Finds articles, statements and entities in the data folder. Spelling, articles and prepositions written onto a word make no"
          + " difference; docs/search.md has the query language."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad search 'kind:statement source:Sayrafi since:2026-09-01'",
      "  isnad search --newest --size 50 'outlet:\"...\"'",
      "",
      "Exit status: 0 something was found, 1 nothing was, 2 wrong use or a query that cannot be answered, 3 something failed."
    })
public final class SearchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Several are put together with spaces.")
  private List<String> query;

  @Option(names = "--newest", description = "The latest first, not the best.")
  private boolean newest;

  @Option(names = "--size", paramLabel = "N", description = "At most so many. Default: ${DEFAULT-VALUE}.")
  private int size = 20;

  @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where the list before ended.")
  private @Nullable String after;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public SearchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (size < 1 || size > SearchQuery.MOST_FINDINGS) {
      throw new ParameterException(
          spec.commandLine(), "--size: " + size + " is not between 1 and " + SearchQuery.MOST_FINDINGS);
    }
    SearchQuery asked =
        SearchQuery.of(String.join(" ", query))
            .order(newest ? SortOrder.NEWEST : SortOrder.RELEVANCE)
            .size(size)
            .cursor(after);
    try (Desk desk = Desk.open(data.path(), Isnad.arabic(LanguageFolder.chosen()))) {
      desk.settle(PATIENCE);
      return switch (desk.search(asked)) {
        case ResultSlice slice -> {
          int status = print(slice);
          DeskException fault = desk.fault();
          if (fault != null) {
            streams.err().println("isnad: what was added last may be missing");
            throw fault;
          }
          yield status;
        }
        case Refused(QueryProblem problem) -> {
          streams.err().println("isnad: " + problem.sentence());
          yield ExitStatus.WRONG_USE;
        }
      };
    }
  }

  private int print(ResultSlice slice) throws IOException {
    StringBuilder text = new StringBuilder();
    FindingText findings = new FindingText(streams.terminal());
    slice.findings().forEach(finding -> findings.write(finding, line -> text.append(line).append('\n')));
    OutputStream out = new BufferedOutputStream(streams.out());
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
    if (!verbosity.quiet()) {
      streams.err().println(
          "isnad: " + slice.findings().size() + " of " + (slice.exact() ? "" : "more than ") + slice.total());
      if (slice.next() != null) {
        streams.err().println("isnad: go on with --after " + slice.next());
      }
    }
    return slice.findings().isEmpty() ? ExitStatus.INCOMPLETE : ExitStatus.DONE;
  }
}
