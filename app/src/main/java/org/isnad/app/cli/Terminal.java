package org.isnad.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What standard output is.
 *
 * @param interactive whether a person sees it on a terminal, so that text may be aligned and
 *     steered for the eye; else it goes to a file or a program and must hold nothing but the text
 * @param columns the width that lines may have
 * @param colours whether escape sequences for colours are wanted
 */
public record Terminal(boolean interactive, int columns, boolean colours) {

  /** Longer lines are hard to read on any screen. */
  static final int WIDEST = 100;

  private static final int NARROWEST = 40;

  /** What everybody gets who is not a terminal. */
  public static Terminal none() {
    return new Terminal(false, WIDEST, false);
  }

  /**
   * The terminal of this process.
   *
   * @param environment the environment variables, of which NO_COLOR, TERM and COLUMNS count
   */
  static Terminal detect(Map<String, String> environment) {
    if (!isTerminal(1)) {
      return none();
    }
    boolean colours =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    int columns = columns(environment.getOrDefault("COLUMNS", ""));
    return new Terminal(true, Math.clamp(columns, NARROWEST, WIDEST), colours);
  }

  /** Whether standard error is a terminal; where that cannot be told, it is not. */
  static boolean isErrorTerminal() {
    return Files.exists(Path.of("/proc/self/fd/2")) && isTerminal(2);
  }

  private static boolean isTerminal(int stream) {
    Path output = Path.of("/proc/self/fd/" + stream);
    if (Files.exists(output)) {
      try {
        // System.console() asks about standard input as well, and some versions of the JDK always
        // have one.
        return Files.readSymbolicLink(output).toString().matches("/dev/(pts/|tty|console).*");
      } catch (IOException e) {
        return false;
      }
    }
    return hasConsole();
  }

  // From JDK 22 on there is always a console, and it can tell whether it is a terminal; the method
  // is newer than our floor.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static int columns(String variable) {
    if (variable.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(variable);
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream answer = stty.getInputStream()) {
        String size = new String(answer.readAllBytes(), StandardCharsets.US_ASCII).strip();
        String columns = size.substring(size.indexOf(' ') + 1);
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : WIDEST;
      }
    } catch (IOException e) {
      return WIDEST;
    }
  }
}
