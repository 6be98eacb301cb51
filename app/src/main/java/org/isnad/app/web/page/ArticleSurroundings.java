package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an article on its page.
 *
 * @param story id of the story that it belongs to, or null
 * @param next what to read on with, or null
 */
public record ArticleSurroundings(
    @Nullable String story,
    @Nullable String storyTitle,
    @Nullable Near next,
    List<Near> related,
    List<Corrected> corrections) {

  /** Nothing around it. */
  public static final ArticleSurroundings NONE =
      new ArticleSurroundings(null, null, null, List.of(), List.of());

  /**
   * Another article.
   *
   * @param id null for a teaser whose article is not kept
   * @param section as the teaser names it, or null
   * @param deck what the teaser says below its headline, or null
   * @param reason why it stands here, in words
   */
  public record Near(
      @Nullable String id,
      @Nullable String section,
      String headline,
      @Nullable String deck,
      @Nullable String outlet,
      @Nullable String day,
      String reason) {}

  /** What somebody put right. */
  public record Corrected(String id, String text, boolean undoable) {}
}
