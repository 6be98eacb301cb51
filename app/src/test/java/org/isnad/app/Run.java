package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.isnad.app.cli.Streams;
import org.isnad.app.cli.Terminal;
import org.isnad.laws.RecordLaw;

/**
 * One run of the program.
 *
 * @param out what came on standard output
 * @param err what came on standard error
 */
public record Run(int status, String out, String err) {

  /** Whatever test runs the program: what it prints is held to the law of records. */
  public Run {
    out.lines().filter(line -> line.startsWith("{\"schema\"")).forEach(RecordLaw::holds);
  }

  /** Runs it with nothing on standard input. */
  public static Run of(String... arguments) {
    return with("", arguments);
  }

  /**
   * Runs it.
   *
   * @param input what comes on standard input
   */
  public static Run with(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            Terminal.none());
    int status = Main.run(streams, arguments);
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Standard output, line by line. */
  public List<String> lines() {
    return out.lines().toList();
  }
}
