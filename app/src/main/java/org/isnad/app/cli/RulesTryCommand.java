package org.isnad.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.trial.Trial;
import org.isnad.trial.TrialExtractor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad rules try}: what the rules do with a sentence, and why. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Shows what the rules do with a sentence: what it says, which rules gave way and to which, and which came close"
            + " and where they stopped.",
    footerHeading = "%nExample:%n",
    footer =
        "  isnad rules try \"\u0642\u0627\u0644 \u0627\u0644\u0645\u062F\u064A\u0631 \u0625\u0646 \u0627\u0644\u0639\u0645\u0644 \u0645\u0633\u062A\u0645\u0631.\"")
final class RulesTryCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SENTENCE",
      description = "One or more sentences, read as one paragraph.")
  private String sentence;

  @Option(names = "--headline", description = "Read it as a headline.")
  private boolean headline;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Show of the rules that made no statement only this one.")
  private @Nullable String rule;

  @Option(
      names = "--all",
      description = "Show every rule that was tried, also where another one made a statement.")
  private boolean all;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  RulesTryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String text = sentence.replaceAll("\\s+", " ").strip();
    if (text.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "The sentence is empty.");
    }
    Language language = LanguageLoader.load(LanguageFolder.chosen(), "ar");
    if (rule != null && language.rules().rule(rule) == null) {
      throw new ParameterException(spec.commandLine(), "There is no rule called " + rule + ".");
    }
    TrialExtractor trials = new TrialExtractor(language);
    Trial trial = headline ? trials.headline(text) : trials.body(text);
    StringBuilder out = new StringBuilder();
    new TrialText(streams.terminal(), rule, all)
        .write(trial, line -> out.append(line).append('\n'));
    streams.out().write(out.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return trial.found().isEmpty() ? ExitStatus.INCOMPLETE : ExitStatus.DONE;
  }
}
