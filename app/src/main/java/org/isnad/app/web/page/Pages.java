package org.isnad.app.web.page;

import java.util.HashMap;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.store.Desk;
import org.isnad.store.DeskException;
import org.isnad.store.DeskFault;

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
    all.put("page", new PageView(heading.title(), heading.place(), address(request), ReaderChoice.of(request), files));
    return Answer.html(status, templates.html(template, all)).with("Vary", "Cookie");
  }

  /** There is nothing of that name. */
  static Refusal missing(String name) {
    String shown = Shown.brief(name, 80);
    return Refusal.notFound("there is no " + shown).worded("refused.missing", shown);
  }

  /** An address or a form lacks a value. */
  static Refusal lacking(String name) {
    return Refusal.badRequest("«" + name + "» is missing").worded("refused.lacking", name);
  }

  /** What was given for a day is none. */
  static Refusal noDay(String given) {
    String shown = Shown.brief(given, 20);
    return Refusal.badRequest("«" + shown + "» is no day").worded("refused.not-a-day", shown);
  }

  /** Where a list is to go on is none of ours; any other fault stays what it is. */
  static RuntimeException badCursor(DeskException e) {
    return e.fault() == DeskFault.REFUSED
        ? Refusal.badRequest(String.valueOf(e.getMessage())).worded("query.bad-cursor")
        : e;
  }

  /** Path and query of a request. */
  static String address(Request request) {
    return request.queryText().isEmpty() ? request.path() : request.path() + "?" + request.queryText();
  }
}
