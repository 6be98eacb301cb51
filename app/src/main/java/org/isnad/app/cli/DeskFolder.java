package org.isnad.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder a command works on: {@code --data}, else {@code $ISNAD_DATA}, else the user's own. */
public final class DeskFolder {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder. Default: $ISNAD_DATA, else the user's data directory.")
  private @Nullable Path given;

  /** The folder, which need not be there yet. */
  public Path path() {
    return given == null
        ? usual(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."))
        : given;
  }

  /**
   * Where a user's data lies by the custom of the system: the XDG base directories on Linux.
   *
   * @param environment variables of the process
   * @param system the system's name as the JVM has it
   */
  static Path usual(Map<String, String> environment, String system, String home) {
    String named = environment.get("ISNAD_DATA");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    String lower = system.toLowerCase(Locale.ROOT);
    String local = environment.get("LOCALAPPDATA");
    if (lower.startsWith("windows") && local != null) {
      return Path.of(local, "isnad");
    }
    if (lower.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "isnad");
    }
    String xdg = environment.get("XDG_DATA_HOME");
    return xdg != null && xdg.startsWith("/") ? Path.of(xdg, "isnad") : Path.of(home, ".local", "share", "isnad");
  }
}
