package org.isnad.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.isnad.Isnad;
import org.isnad.app.cli.BackupCommand;
import org.isnad.app.cli.DemoCommand;
import org.isnad.app.cli.ExitStatus;
import org.isnad.app.cli.ForgetCommand;
import org.isnad.app.cli.ImportCommand;
import org.isnad.app.cli.LanguageFolder;
import org.isnad.app.cli.ReadCommand;
import org.isnad.app.cli.ReindexCommand;
import org.isnad.app.cli.RereadCommand;
import org.isnad.app.cli.RestoreCommand;
import org.isnad.app.cli.RulesCommand;
import org.isnad.app.cli.ScoreCommand;
import org.isnad.app.cli.SearchCommand;
import org.isnad.app.cli.ServeCommand.Wish;
import org.isnad.app.cli.ServeCommand;
import org.isnad.app.cli.SettingsFile;
import org.isnad.app.cli.StoriesCommand;
import org.isnad.app.cli.Streams;
import org.isnad.app.cli.TokenCommand;
import org.isnad.app.cli.Version;
import org.isnad.app.web.Foreground.NotStarted;
import org.isnad.app.web.Foreground;
import org.isnad.app.web.SelfCheck;
import org.isnad.app.web.ServerSettings;
import org.isnad.app.web.Tokens;
import org.isnad.lexicon.LanguageException;
import org.isnad.store.DeskException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The program {@code isnad}: its commands are subcommands of this one. */
@Command(
    name = "isnad",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reads news pages, Arabic first, and shows who said what, and through whom.",
    footerHeading = "%nExample:%n",
    footer = "  isnad read --format text corpus/pages/glued-harbour.txt",
    exitCodeOnInvalidInput = ExitStatus.WRONG_USE,
    exitCodeOnExecutionException = ExitStatus.FAILED)
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    // An error of the machine, such as too little memory, is no input that gave nothing, which the
    // JVM's own 1 would say.
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
      System.err.println("isnad: " + (fault instanceof DeskException known ? known.getMessage() : fault));
      Runtime.getRuntime().halt(ExitStatus.FAILED);
    });
    System.exit(run(Streams.ofProcess(), arguments));
  }

  /**
   * Runs one command.
   *
   * @return its exit status, of {@link ExitStatus}
   */
  static int run(Streams streams, String... arguments) {
    CommandLine program = new CommandLine(new Main());
    // Another command is one more line here; a group of commands is a class with subcommands of its
    // own.
    program.addSubcommand(new ReadCommand(streams));
    program.addSubcommand(new ImportCommand(streams));
    program.addSubcommand(new SearchCommand(streams));
    program.addSubcommand(new ReindexCommand(streams));
    program.addSubcommand(new RereadCommand(streams));
    program.addSubcommand(new ForgetCommand(streams));
    program.addSubcommand(new BackupCommand(streams));
    program.addSubcommand(new RestoreCommand(streams));
    program.addSubcommand(RulesCommand.with(streams));
    program.addSubcommand(new ScoreCommand(streams));
    program.addSubcommand(new StoriesCommand(streams));
    program.addSubcommand(new ServeCommand(streams, Main::serve));
    program.addSubcommand(TokenCommand.with(streams, Main::token));
    program.addSubcommand(new DemoCommand(streams, Main::serve, Main::check));
    program.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    program.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    program.setColorScheme(
        CommandLine.Help.defaultColorScheme(streams.terminal().colours() ? Ansi.ON : Ansi.OFF));
    program.setParameterExceptionHandler((wrong, unused) -> sayWrongUse(wrong));
    program.setExecutionExceptionHandler((fault, command, unused) -> sayFault(fault, streams));
    try {
      SettingsFile settings =
          SettingsFile.load(System.getenv(), System.getProperty("user.home", "."));
      String fault = settings.fault(program);
      if (fault != null) {
        throw new IOException(fault);
      }
      program.setDefaultValueProvider(settings);
    } catch (IOException e) {
      streams.err().println("isnad: " + e.getMessage());
      return ExitStatus.WRONG_USE;
    }
    return program.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /** The one place that knows both the commands and the server; only here, so that no other command loads it. */
  private static int serve(Wish wish, Streams streams) throws IOException {
    try {
      Foreground.serve(settings(wish), Isnad.arabic(LanguageFolder.chosen()), streams.out(), streams.err());
      return ExitStatus.DONE;
    } catch (NotStarted reason) {
      streams.err().println("isnad: " + reason.getMessage());
      return reason.wrongUse() ? ExitStatus.WRONG_USE : ExitStatus.FAILED;
    }
  }

  private static int check(Wish wish, Streams streams) throws IOException {
    PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
    boolean right =
        SelfCheck.run(settings(wish), Isnad.arabic(LanguageFolder.chosen()), out, streams.err());
    return right ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static ServerSettings settings(Wish wish) {
    return new ServerSettings(
        wish.data(), wish.host(), wish.port(), wish.tokenNeeded(), wish.otherNames(), wish.rate());
  }

  private static int token(TokenCommand.Wish wish, Streams streams) throws IOException {
    PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
    boolean done =
        switch (wish) {
          case TokenCommand.Wish.Create(var data, var role, var name) -> Tokens.create(data, role, name, out, streams.err());
          case TokenCommand.Wish.All(var data) -> Tokens.list(data, out);
          case TokenCommand.Wish.Revoke(var data, var id) -> Tokens.revoke(data, id, streams.err());
        };
    return done ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  private static int sayWrongUse(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println("isnad: " + wrong.getMessage());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitStatus.WRONG_USE;
  }

  private static int sayFault(Exception fault, Streams streams) {
    if (fault instanceof LanguageException unusable) {
      streams.err().println("isnad: the language folder cannot be used:");
      unusable.faults().forEach(line -> streams.err().println("  " + line));
    } else if (fault instanceof DeskException unusable) {
      streams.err().println("isnad: " + unusable.getMessage());
    } else {
      streams.err().println("isnad: something failed that should not. Please report this:");
      fault.printStackTrace(streams.err());
    }
    return ExitStatus.FAILED;
  }
}
