package org.isnad.app.cli;

import picocli.CommandLine.Option;

/** How much a command says beside its results; on every command. */
final class Verbosity {

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but what stops the command.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more on standard error.")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose && !quiet;
  }
}
