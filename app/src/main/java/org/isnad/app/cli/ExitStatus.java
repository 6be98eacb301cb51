package org.isnad.app.cli;

/** How the program ends. */
public final class ExitStatus {
  public static final int DONE = 0;

  /** Some input gave nothing. */
  public static final int INCOMPLETE = 1;

  /** The command was called in a way that it does not know. */
  public static final int WRONG_USE = 2;

  /** Something failed that should not. */
  public static final int FAILED = 3;

  private ExitStatus() {}
}
