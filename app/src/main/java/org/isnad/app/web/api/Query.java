package org.isnad.app.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, checked: one that is not known is a slip of the pen, not ignored. */
final class Query {
  private static final int LONGEST = 2_000;

  private final Request request;

  private Query(Request request) {
    this.request = request;
  }

  /**
   * @param known names of the parameters that the route has
   * @throws Refusal where there are others, or one comes twice
   */
  static Query of(Request request, String... known) {
    Set<String> names = Set.of(known);
    for (String name : request.queryNames()) {
      if (!names.contains(name)) {
        throw Refusal.badRequest(
            "there is no parameter «" + name + "» here; known: " + String.join(", ", List.of(known)));
      }
      if (request.queries(name).size() > 1) {
        throw Refusal.badRequest("«" + name + "» comes twice");
      }
    }
    return new Query(request);
  }

  @Nullable String text(String name) {
    String text = request.query(name);
    if (text != null && text.length() > LONGEST) {
      throw Refusal.badRequest("«" + name + "» is longer than " + LONGEST + " characters");
    }
    return text;
  }

  String required(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw Refusal.badRequest("«" + name + "» is missing");
    }
    return text;
  }

  @Nullable LocalDate day(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("«" + name + "» is no day such as 2026-01-31");
    }
  }

  @Nullable String dayText(String name) {
    LocalDate day = day(name);
    return day == null ? null : day.toString();
  }

  int number(String name, int usual, int least, int most) {
    String text = text(name);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Refusal.badRequest("«" + name + "» is no number from " + least + " to " + most);
  }

  boolean truth(String name) {
    return choice(name, "false", "true", "false").equals("true");
  }

  String choice(String name, String usual, String... known) {
    String text = text(name);
    if (text == null) {
      return usual;
    }
    if (!List.of(known).contains(text)) {
      throw Refusal.badRequest("«" + name + "» is one of: " + String.join(", ", List.of(known)));
    }
    return text;
  }
}
