package org.isnad.app.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to.
 *
 * @param out for records, as bytes; a failure to write is not swallowed as by {@link System#out}
 * @param err for everything else, in UTF-8
 * @param terminal what {@code out} is
 * @param watched whether a person sees {@code err} on a terminal, and nothing else there
 */
public record Streams(
    InputStream in, OutputStream out, PrintStream err, Terminal terminal, boolean watched) {

  /** Those of somebody who reads what comes later, if at all. */
  public Streams(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
    this(in, out, err, terminal, false);
  }

  /** Those of the process. */
  public static Streams ofProcess() {
    Terminal terminal = Terminal.detect(System.getenv());
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminal,
        !terminal.interactive() && Terminal.isErrorTerminal());
  }
}
