package org.isnad.app.web;

import java.io.PrintStream;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.isnad.store.DeskException;
import org.jspecify.annotations.Nullable;

/** What clients are told when something failed that should not: a number to find it by in the log. */
final class Failures {
  private Failures() {}

  static Refusal refusal(Exception failure, Request request, PrintStream log) {
    Refusal told = failure instanceof DeskException fault ? told(fault) : null;
    if (told != null) {
      return told;
    }
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    synchronized (log) {
      log.println("isnad: failure " + number + " at " + request.method() + " " + request.path());
      failure.printStackTrace(log);
    }
    return Refusal.of(500, "internal", "something failed that should not; the server's log tells what")
        .telling("failure", number);
  }

  /** What a client did wrong, or can do something about; null for what only the log is told. */
  private static @Nullable Refusal told(DeskException fault) {
    String detail = String.valueOf(fault.getMessage());
    return switch (fault.fault()) {
      case NOT_FOUND -> Refusal.notFound(detail);
      case REFUSED -> Refusal.of(422, "refused", detail);
      case CHANGED_SINCE -> Refusal.of(412, "changed-since", detail);
      case READ_ONLY -> Refusal.of(503, "read-only", "the data folder may not be written");
      case FULL -> Refusal.of(507, "disk-full", "the disk of the data folder is full");
      case IN_USE, NEWER, DAMAGED, FAILED -> null;
    };
  }
}
