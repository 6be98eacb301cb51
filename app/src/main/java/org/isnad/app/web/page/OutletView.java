package org.isnad.app.web.page;

import org.jspecify.annotations.Nullable;

/** What the pages of outlets show. */
public final class OutletView {
  private OutletView() {}

  /** An outlet in a list. */
  public record Line(String name, String href, long articles, String first, String last) {}

  /** One of its articles. */
  public record Piece(String id, String headline, @Nullable String day, int statements) {}
}
