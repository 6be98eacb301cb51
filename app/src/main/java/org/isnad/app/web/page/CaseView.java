package org.isnad.app.web.page;

import java.util.List;

/**
 * A case folder: what somebody collects that belongs together.
 *
 * @param added the day in words
 */
public record CaseView(String id, String name, String note, String added, List<Item> items) {

  /**
   * Something in it.
   *
   * @param kind article, statement, figure, story, entity or capture
   * @param label what that is, in the reader's language
   * @param href its page
   */
  public record Item(String kind, String id, String label, String title, String href, String note) {}

  /** A query to ask again. */
  public record Search(String id, String name, String query) {}
}
