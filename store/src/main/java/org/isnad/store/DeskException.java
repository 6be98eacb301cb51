package org.isnad.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data folder cannot be used as asked. The message is for whoever runs the program: what is
 * wrong, where, and what to do. Nothing that was acknowledged before is lost by it.
 */
public final class DeskException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What systems say: Linux and macOS, Windows, and where a user's share is used up. */
  private static final List<String> FULL =
      List.of("No space left on device", "not enough space on the disk", "Disk quota exceeded");

  private final DeskFault fault;

  /**
   * @param message what, where, and what to do
   */
  public DeskException(DeskFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /**
   * @param cause what the system said
   */
  public DeskException(DeskFault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** Why the system does not let a file be written. */
  public static DeskException unwritable(Path file, IOException e) {
    if (isFull(e)) {
      return full(file, e);
    }
    if (e instanceof AccessDeniedException) {
      return new DeskException(DeskFault.READ_ONLY, file + " cannot be written: check its permissions", e);
    }
    String reason = e instanceof FileSystemException known && known.getReason() != null ? known.getReason() : e.getMessage();
    DeskFault fault = "Read-only file system".equals(reason) ? DeskFault.READ_ONLY : DeskFault.FAILED;
    return new DeskException(fault, file + " cannot be written: " + reason, e);
  }

  static DeskException full(Path file, Throwable cause) {
    return new DeskException(DeskFault.FULL, file + ": the disk is full; what was reported as done is kept", cause);
  }

  /** The JVM has no other sign of it than the system's words, which {@code ./isnad} asks for in English. */
  static boolean isFull(Throwable thrown) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .map(one -> String.valueOf(one.getMessage()))
        .anyMatch(said -> FULL.stream().anyMatch(said::contains));
  }

  /** What kind of fault it is. */
  public DeskFault fault() {
    return fault;
  }
}
