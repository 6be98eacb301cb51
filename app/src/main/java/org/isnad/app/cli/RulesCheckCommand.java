package org.isnad.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.RuleSet;
import org.isnad.trial.FolderCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad rules check}: whether the language folder is right, as the build asks. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Checks the language folder: its files line by line, then every rule with its examples.",
      "Prints one line for each fault: where it is, what is wrong, what to do. If nothing is wrong and the folder stands in a"
          + " checkout, it also prints which statements of the corpus were gained (+) and lost (-)."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad rules check",
      "",
      "Exit status: 0 nothing is wrong, 1 something is, 2 wrong use."
    })
final class RulesCheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The one that holds the folder ar; in a checkout it is found by itself.")
  private @Nullable Path folder;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  RulesCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String chosen = System.getProperty(LanguageFolder.PROPERTY, "");
    if (folder == null && chosen.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Outside a checkout the language comes with the program; name a FOLDER to check.");
    }
    LanguageFolder files = new LanguageFolder(folder == null ? Path.of(chosen) : folder);
    if (!Files.isDirectory(files.folder().resolve("ar"))) {
      throw new ParameterException(spec.commandLine(), files.folder() + " holds no folder ar.");
    }
    List<Fault> faults = FolderCheck.faults(files, "ar", files.paths("ar"));
    StringBuilder out = new StringBuilder();
    faults.forEach(fault -> out.append(fault).append('\n'));
    out.append(
            faults.isEmpty()
                ? sum(files)
                : faults.size() + (faults.size() == 1 ? " fault." : " faults."))
        .append('\n');
    if (faults.isEmpty()) {
      CorpusChange.of(files).forEach(line -> out.append(line).append('\n'));
    }
    streams.out().write(out.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return faults.isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  private static String sum(LanguageFiles files) {
    RuleSet rules = LanguageLoader.load(files, "ar").rules();
    int examples = rules.all().stream().mapToInt(rule -> rule.examples().size()).sum();
    int counterexamples =
        rules.all().stream().mapToInt(rule -> rule.counterexamples().size()).sum();
    return "Nothing is wrong: "
        + rules.all().size()
        + " rules, "
        + examples
        + " examples, "
        + counterexamples
        + " counterexamples.";
  }
}
