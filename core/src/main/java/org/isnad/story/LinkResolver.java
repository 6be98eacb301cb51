package org.isnad.story;

/**
 * How likely two articles are about one event, from what they share.
 *
 * <p>Not thread-safe, as its window is not.
 */
final class LinkResolver {
  private final StoryWindow window;
  private final StorySettings settings;

  LinkResolver(StoryWindow window, StorySettings settings) {
    this.window = window;
    this.settings = settings;
  }

  /** Between 0, nothing in common, and 1, the same text. */
  double link(int a, int b) {
    ArticleDigest one = window.article(a);
    ArticleDigest other = window.article(b);
    if (Math.abs(one.day() - other.day()) > settings.idleDays()) {
      return 0;
    }
    if (copies(one, other)) {
      return 1;
    }
    return window.vector(a).cosine(window.vector(b));
  }

  /** Whether the two carry the same text. */
  boolean copies(ArticleDigest one, ArticleDigest other) {
    return CopyClusterer.copies(one, other, settings.copyShare());
  }
}
