package org.isnad.capture.web;

import org.isnad.model.Capture;
import org.isnad.model.Problem;

/** What comes of asking for a page. */
public sealed interface WebAnswer {

  /**
   * The page, perhaps with a problem, such as an end that is missing.
   *
   * @param validators to ask with the next time
   */
  record Fetched(Capture capture, Validators validators) implements WebAnswer {}

  /**
   * The page is still the one that the validators are of.
   *
   * @param validators to ask with the next time
   */
  record NotModified(Validators validators) implements WebAnswer {}

  /** No page. */
  record Missing(Problem problem) implements WebAnswer {}
}
