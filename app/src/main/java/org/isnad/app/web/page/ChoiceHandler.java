package org.isnad.app.web.page;

import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.jspecify.annotations.Nullable;

/** Keeps how a reader wants the pages, and leads back. */
final class ChoiceHandler implements Handler {
  private static final int YEAR = 365 * 24 * 60 * 60;

  @Override
  public Answer answer(Request request) {
    Answer answer = Answer.seeOther(back(request.query("back")));
    for (String key : ReaderChoice.KEYS) {
      String value = request.query(key);
      if (value != null && ReaderChoice.accepts(key, value)) {
        answer =
            answer.with(
                "Set-Cookie", key + "=" + value + "; Path=/; Max-Age=" + YEAR + "; SameSite=Lax; HttpOnly");
      }
    }
    return answer;
  }

  /** A path of this server, never another one's address. */
  static String back(@Nullable String path) {
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    boolean plain = path.chars().allMatch(c -> c > ' ' && c <= '~' && c != '\\');
    return plain ? path : "/";
  }
}
