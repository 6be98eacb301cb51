package org.isnad.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad rules}: for whoever writes the rules of a language. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Tries, checks and shows the rules of the language folder; see language/README.md.",
    footerHeading = "%nExample:%n",
    footer = "  isnad rules check")
public final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  // Picocli fills what is annotated before run() is called.
  @SuppressWarnings("NullAway.Init")
  private RulesCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Streams streams) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesTryCommand(streams))
        .addSubcommand(new RulesCheckCommand(streams))
        .addSubcommand(new RulesDocsCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing: try, check or docs.");
  }
}
