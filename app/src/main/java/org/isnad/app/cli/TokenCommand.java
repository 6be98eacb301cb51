package org.isnad.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad token}: who may use a server that others can reach. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes, lists and revokes the tokens by which others use isnad serve. Also while it runs.",
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad token create --role reader --name \"night desk\"",
      "  isnad token list",
      "  isnad token revoke 1f0c3a77"
    })
public final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** What one of the commands asks for. */
  public sealed interface Wish {
    /**
     * @param role reader or editor
     */
    record Create(Path data, String role, String name) implements Wish {}

    record All(Path data) implements Wish {}

    record Revoke(Path data, String id) implements Wish {}
  }

  /** Does it. */
  @FunctionalInterface
  public interface Keeping {
    /**
     * @return the exit status
     */
    int perform(Wish wish, Streams streams) throws Exception;
  }

  /** What a role may be. */
  enum Role {
    reader,
    editor
  }

  // Picocli fills what is annotated before run() runs.
  @SuppressWarnings("NullAway.Init")
  private TokenCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Streams streams, Keeping keeping) {
    return new CommandLine(new TokenCommand())
        .addSubcommand(new Create(streams, keeping))
        .addSubcommand(new All(streams, keeping))
        .addSubcommand(new Revoke(streams, keeping));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing: create, list or revoke.");
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a token and prints it: the only time that anybody sees it.")
  private static final class Create implements Callable<Integer> {
    private final Streams streams;
    private final Keeping keeping;

    @Mixin private DeskFolder data;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "reader (looks at everything) or editor (also changes it). Default: ${DEFAULT-VALUE}.")
    private Role role = Role.reader;

    @Option(names = "--name", paramLabel = "NAME", description = "Whose it is: stands under their corrections.")
    private String name = "";

    @SuppressWarnings("NullAway.Init")
    Create(Streams streams, Keeping keeping) {
      this.streams = streams;
      this.keeping = keeping;
    }

    @Override
    public Integer call() throws Exception {
      return keeping.perform(new Wish.Create(data.path(), role.name(), name.isBlank() ? role.name() : name), streams);
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints a line for each token: its id, role, when it was made, and whose it is.")
  private static final class All implements Callable<Integer> {
    private final Streams streams;
    private final Keeping keeping;

    @Mixin private DeskFolder data;

    @SuppressWarnings("NullAway.Init")
    All(Streams streams, Keeping keeping) {
      this.streams = streams;
      this.keeping = keeping;
    }

    @Override
    public Integer call() throws Exception {
      return keeping.perform(new Wish.All(data.path()), streams);
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Makes a token worthless, at once, with the sessions that it began.")
  private static final class Revoke implements Callable<Integer> {
    private final Streams streams;
    private final Keeping keeping;

    @Mixin private DeskFolder data;

    @Parameters(paramLabel = "ID", description = "As isnad token list shows it.")
    private String id;

    @SuppressWarnings("NullAway.Init")
    Revoke(Streams streams, Keeping keeping) {
      this.streams = streams;
      this.keeping = keeping;
    }

    @Override
    public Integer call() throws Exception {
      return keeping.perform(new Wish.Revoke(data.path(), id), streams);
    }
  }
}
