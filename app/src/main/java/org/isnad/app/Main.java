package org.isnad.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code isnad}: its commands are subcommands of this one. */
@Command(
    name = "isnad",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Reads news pages, Arabic first, and shows who said what, and through whom.",
    exitCodeOnInvalidInput = 2,
    exitCodeOnExecutionException = 3)
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /** The version in the jar's manifest, so that only the build file states it. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"isnad " + (version == null ? "(not packaged)" : version)};
    }
  }
}
