package org.isnad.store.search;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The index in a folder cannot be used as it is. Nothing is lost: it is made anew from the
 * database.
 */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What is the matter. */
  public enum Kind {
    /** Files are missing or damaged. */
    UNREADABLE,
    /** Made by another version of the program. */
    OTHER_VERSION,
    /** Another process writes to it. */
    IN_USE,
    /**
     * It closed itself after it could not write, for example on a full disk; opened again it has
     * what was committed last.
     */
    BROKEN_OFF
  }

  IndexException(Kind kind, Path folder, String message, Throwable cause) {
    super(message + " (" + folder + ")", cause);
    this.kind = kind;
  }

  IndexException(Kind kind, Path folder, String message) {
    super(message + " (" + folder + ")");
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
