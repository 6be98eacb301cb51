package org.isnad.app.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.capture.CaptureReader;
import org.isnad.capture.InputTally;
import org.isnad.capture.InputTally.Passed;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;

/** What a run of {@code read} comes to, and what of it is said on the way. For one thread. */
final class ReadReport {

  /** Complaints of single captures; the rest is only counted. */
  private static final int MOST_COMPLAINTS = 20;

  private final Consumer<String> err;
  private final Verbosity verbosity;
  private final Map<ProblemKind, Integer> problems = new EnumMap<>(ProblemKind.class);
  private long captures;
  private long articles;
  private long statements;
  private long entries;
  private long withoutArticle;

  /**
   * @param err takes line by line what is said
   */
  ReadReport(Consumer<String> err, Verbosity verbosity) {
    this.err = err;
    this.verbosity = verbosity;
  }

  void add(Analysis analysis) {
    captures++;
    articles += analysis.articles().size();
    analysis.articles().forEach(article -> statements += article.statements().size());
    analysis.problems().forEach(problem -> problems.merge(problem.kind(), 1, Integer::sum));
    int listed = analysis.feed() == null ? 0 : analysis.feed().entries().size();
    entries += listed;
    if (analysis.articles().isEmpty() && listed == 0) {
      withoutArticle++;
      if (!verbosity.quiet() && (verbosity.verbose() || withoutArticle <= MOST_COMPLAINTS)) {
        complain(analysis);
      }
    }
  }

  /**
   * The last words of the run.
   *
   * @param tally of the input
   */
  void finish(InputTally tally) {
    if (!verbosity.quiet() && !verbosity.verbose() && withoutArticle > MOST_COMPLAINTS) {
      err.accept("isnad: … and " + (withoutArticle - MOST_COMPLAINTS) + " more gave no article");
    }
    if (verbosity.verbose()) {
      String kinds =
          problems.entrySet().stream()
              .map(kind -> kind.getValue() + " " + kind.getKey().key())
              .collect(Collectors.joining(", "));
      err.accept(
          "isnad: captures "
              + captures
              + ", articles "
              + articles
              + ", statements "
              + statements
              + (entries > 0 ? ", entries " + entries : "")
              + ", problems "
              + (kinds.isEmpty() ? "none" : kinds));
      String passed =
          Arrays.stream(Passed.values())
              .filter(kind -> tally.passed(kind) > 0)
              .map(kind -> tally.passed(kind) + " " + kind.words())
              .collect(Collectors.joining(", "));
      if (!passed.isEmpty()) {
        err.accept("isnad: passed over in archives: " + passed);
      }
    }
  }

  int exitStatus() {
    if (problems.containsKey(ProblemKind.INTERNAL)) {
      return ExitStatus.FAILED;
    }
    return withoutArticle > 0 ? ExitStatus.INCOMPLETE : ExitStatus.DONE;
  }

  private void complain(Analysis analysis) {
    String why =
        analysis.problems().isEmpty()
            ? "no article"
            : analysis.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
    err.accept(
        "isnad: " + TextLayout.clean(name(analysis.capture()) + ": " + why).replace('\n', ' '));
  }

  private static String name(Capture capture) {
    String name =
        capture.name().equals(CaptureReader.STANDARD_INPUT) ? "standard input" : capture.name();
    boolean archived = capture.part() instanceof Part.ArchiveRecord && capture.url() != null;
    return archived ? name + ": " + capture.url() : name;
  }
}
