package org.isnad.app.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.model.Analysis;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.store.Desk;
import org.isnad.store.Intake.Outcome;

/** What an import came to: counted when it is on the disk, not before. For one thread. */
final class ImportReport {
  private static final int MOST_SAMPLES = 3;

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final Map<ProblemKind, Long> problems = new EnumMap<>(ProblemKind.class);
  private final Map<ProblemKind, StringBuilder> samples = new EnumMap<>(ProblemKind.class);
  private long articles;
  private long statements;
  private long withoutArticle;

  void add(Analysis analysis, Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
    if (outcome == Outcome.DUPLICATE || outcome == Outcome.FORGOTTEN) {
      return;
    }
    articles += analysis.articles().size();
    analysis.articles().forEach(article -> statements += article.statements().size());
    if (analysis.articles().isEmpty() && analysis.feed() == null) {
      withoutArticle++;
    }
    for (Problem problem : analysis.problems()) {
      long before = problems.merge(problem.kind(), 1L, Long::sum);
      if (before <= MOST_SAMPLES) {
        samples
            .computeIfAbsent(problem.kind(), unused -> new StringBuilder())
            .append("\n    ")
            .append(TextLayout.clean(analysis.capture().name() + ": " + problem.message()).replace('\n', ' '));
      }
    }
  }

  private long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  void print(Desk desk, boolean stopped, Verbosity verbosity, PrintStream err) {
    if (verbosity.quiet()) {
      return;
    }
    long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
    err.println(
        "isnad: " + (stopped ? "stopped after " : "read ") + number(all, "capture") + ": "
            + number(count(Outcome.ADDED), "new one") + " with " + number(articles, "article")
            + " and " + number(statements, "statement")
            + also(Outcome.DUPLICATE, "known already")
            + also(Outcome.MISSING, "not to be had")
            + also(Outcome.FORGOTTEN, "taken out before and left out"));
    if (withoutArticle > 0) {
      err.println("isnad: " + withoutArticle + " gave no article");
    }
    if (!problems.isEmpty()) {
      err.println(
          problems.entrySet().stream()
              .map(kind -> "  " + kind.getValue() + " " + kind.getKey().key() + samples.get(kind.getKey()))
              .collect(Collectors.joining("\n", "isnad: problems\n", "")));
    }
    err.println(
        "isnad: " + desk.folder() + " holds " + number(desk.articles().count(), "article") + " in "
            + number(desk.stories().count(2), "story of two or more", "stories of two or more"));
  }

  /** For an import that was stopped by what passes. */
  void sayHowToGoOn(Verbosity verbosity, PrintStream err) {
    if (!verbosity.quiet()) {
      err.println("isnad: run the same command again to go on");
    }
  }

  private String also(Outcome outcome, String words) {
    long count = count(outcome);
    return count == 0 ? "" : ", " + String.format(Locale.ROOT, "%,d", count) + " " + words;
  }

  private static String number(long count, String one) {
    return number(count, one, one + "s");
  }

  private static String number(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many);
  }

  int exitStatus() {
    if (problems.containsKey(ProblemKind.INTERNAL)) {
      return ExitStatus.FAILED;
    }
    return withoutArticle > 0 ? ExitStatus.INCOMPLETE : ExitStatus.DONE;
  }
}
