package org.isnad.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The one file in which a machine's settings stand, {@code isnad.properties}: what an option is where
 * the command line does not say it. {@code data=/srv/isnad} is for every command that has the option,
 * {@code serve.port=9000} for one. Immutable.
 */
public final class SettingsFile implements IDefaultValueProvider {
  private final Path file;
  private final Properties settings;

  private SettingsFile(Path file, Properties settings) {
    this.file = file;
    this.settings = settings;
  }

  /**
   * The settings of this machine; none where there is no file.
   *
   * @param environment variables of the process
   * @param home the user's folder
   * @throws IOException where the file is there and cannot be read; the message is for the user
   */
  public static SettingsFile load(Map<String, String> environment, String home) throws IOException {
    String named = environment.get("ISNAD_CONFIG");
    String xdg = environment.get("XDG_CONFIG_HOME");
    Path file =
        named != null && !named.isBlank()
            ? Path.of(named)
            : (xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".config"))
                .resolve(Path.of("isnad", "isnad.properties"));
    Properties settings = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        settings.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException(file + " cannot be read: " + e.getMessage(), e);
      }
    } else if (named != null && !named.isBlank()) {
      throw new IOException("ISNAD_CONFIG names " + file + ", and there is no such file");
    }
    return new SettingsFile(file, settings);
  }

  /** What is wrong with it: a name that no option has; null where nothing is. */
  public @Nullable String fault(CommandLine program) {
    TreeSet<String> known = new TreeSet<>();
    program
        .getSubcommands()
        .forEach((command, line) -> collect(command, line.getCommandSpec(), known));
    for (String name : new TreeSet<>(settings.stringPropertyNames())) {
      if (!known.contains(name)) {
        return file + ": no command has an option «" + name + "»";
      }
    }
    return null;
  }

  private static void collect(String command, CommandSpec spec, Set<String> known) {
    for (OptionSpec option : spec.options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        known.add(name(option));
        known.add(command + "." + name(option));
      }
    }
    spec.subcommands().forEach((sub, line) -> collect(command + "." + sub, line.getCommandSpec(), known));
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || settings.isEmpty()) {
      return null;
    }
    String command = option.command().qualifiedName(".").replaceFirst("^isnad\\.?", "");
    return Optional.ofNullable(settings.getProperty(command + "." + name(option)))
        .orElseGet(() -> settings.getProperty(name(option)));
  }
}
