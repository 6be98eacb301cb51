package org.isnad.app.web;

import org.isnad.app.web.Answer.Header;

/** A part of what the server answers, below one prefix of paths. */
public interface Area {

  /** What all its paths begin with, without a slash at the end; "" for what no other area has. */
  String prefix();

  /** Registers what it answers. */
  void register(Routes routes);

  /**
   * What somebody gets whose request is refused: by a handler, because there is nothing at the path,
   * or because something failed. Never says more of a failure than the refusal does.
   *
   * @param request what was asked
   */
  default Answer refused(Request request, Refusal refusal) {
    Answer answer =
        Answer.of(refusal.status(), ProblemJson.MEDIA_TYPE, ProblemJson.of(refusal, request.path()));
    for (Header header : refusal.headers()) {
      answer = answer.with(header.name(), header.value());
    }
    return answer;
  }
}
