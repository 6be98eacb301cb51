package org.isnad.app.web;

import java.io.IOException;

/** Answers a request. Runs on a virtual thread of its own and may block. */
@FunctionalInterface
public interface Handler {

  /**
   * @return what is sent; its entity tag, compression and headers of safety are added on the way
   * @throws Refusal where the request cannot be answered as it is
   */
  Answer answer(Request request) throws IOException;
}
