package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that a site publishes of its articles: an RSS, Atom or JSON feed, or a sitemap.
 *
 * @param title what the feed calls itself, as text, or null
 * @param url the page that it is the feed of, or null
 * @param language what the feed says of its language, a language tag (BCP 47), or null
 * @param entries in the order of the feed
 */
public record Feed(
    FeedKind kind,
    @Nullable String title,
    @Nullable String url,
    @Nullable String language,
    List<FeedEntry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }
}
