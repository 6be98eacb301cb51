package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An utterance or a figure from where it appears first, through all who carried it.
 *
 * @param figure whether it is a figure
 * @param text the words that the reader came from
 * @param steps in the order of their appearance
 */
public record TraceView(
    boolean figure,
    String text,
    @Nullable String source,
    @Nullable String story,
    @Nullable String storyTitle,
    @Nullable String origin,
    StoryPicture picture,
    List<Step> steps) {

  /**
   * One appearance.
   *
   * @param value of a figure, else null
   * @param own whether it is the one that the reader came from
   */
  public record Step(
      @Nullable String outlet,
      @Nullable String day,
      String href,
      @Nullable String value,
      String text,
      boolean own,
      List<StoryView.Words> words,
      List<ArticleView.Link> chain) {}
}
