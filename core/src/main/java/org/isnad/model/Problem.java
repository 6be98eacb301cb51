package org.isnad.model;

import org.jspecify.annotations.Nullable;

/**
 * What could not be read, said as data.
 *
 * @param kind one of the closed list
 * @param message for people: what, where, which value; never the text of an exception
 * @param captureAt where in the decoded capture, or null where it concerns all of it
 */
public record Problem(ProblemKind kind, String message, @Nullable Span captureAt) {
  public static Problem of(ProblemKind kind, String message) {
    return new Problem(kind, message, null);
  }
}
