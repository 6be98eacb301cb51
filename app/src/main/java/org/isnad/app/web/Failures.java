package org.isnad.app.web;

import java.io.PrintStream;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What clients are told when something failed that should not: a number to find it by in the log. */
final class Failures {
  private Failures() {}

  static Refusal refusal(Exception failure, Request request, PrintStream log) {
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    synchronized (log) {
      log.println("isnad: failure " + number + " at " + request.method() + " " + request.path());
      failure.printStackTrace(log);
    }
    return Refusal.of(500, "internal", "something failed that should not; the server's log tells what")
        .telling("failure", number);
  }
}
