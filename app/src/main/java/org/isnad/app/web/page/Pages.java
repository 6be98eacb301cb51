package org.isnad.app.web.page;

import java.util.HashMap;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Request;
import org.isnad.store.Desk;

/**
 * What every page needs: the data folder, the templates, and how this reader wants to see them.
 * Thread-safe.
 */
final class Pages {
  private final Desk desk;
  private final Templates templates;
  private final PageView.Files files;

  Pages(Desk desk, Templates templates, PageView.Files files) {
    this.desk = desk;
    this.templates = templates;
    this.files = files;
  }

  Desk desk() {
    return desk;
  }

  /** How the sender of a request wants pages: by its cookies, and for once by parameters. */
  static ReaderChoice choice(Request request) {
    Map<String, String> values = new HashMap<>();
    String cookies = request.header("Cookie");
    if (cookies != null) {
      for (String cookie : cookies.split(";", -1)) {
        int equals = cookie.indexOf('=');
        if (equals > 0) {
          values.put(cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
        }
      }
    }
    for (String key : ReaderChoice.KEYS) {
      String value = request.query(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return ReaderChoice.of(values);
  }

  static Texts texts(Request request) {
    return Texts.in(choice(request).language());
  }

  /**
   * A page.
   *
   * @param template its name
   * @param place the part of the app that it belongs to, see {@link PageView}
   * @param values what the template shows beside {@code page}
   */
  Answer show(
      Request request, String template, String title, String place, Map<String, Object> values) {
    return show(200, request, template, new Heading(title, place), values);
  }

  /** What a page is called, and where it belongs. */
  record Heading(String title, String place) {}

  Answer show(
      int status, Request request, String template, Heading heading, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("page", new PageView(heading.title(), heading.place(), address(request), choice(request), files));
    return Answer.html(status, templates.html(template, all)).with("Vary", "Cookie");
  }

  /** Path and query of a request. */
  static String address(Request request) {
    return request.queryText().isEmpty() ? request.path() : request.path() + "?" + request.queryText();
  }
}
