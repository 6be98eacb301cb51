package org.isnad.store;

import java.io.Serial;

/**
 * The data folder cannot be used as asked. The message is for whoever runs the program: what is
 * wrong, where, and what to do. Nothing that was acknowledged before is lost by it.
 */
public final class DeskException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

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

  /** What kind of fault it is. */
  public DeskFault fault() {
    return fault;
  }
}
