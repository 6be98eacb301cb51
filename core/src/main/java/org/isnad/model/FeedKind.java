package org.isnad.model;

/** The closed list of feed kinds of {@code isnad/record/1}. */
public enum FeedKind {
  /** RSS of any version, 0.9 to 2.0. */
  RSS("rss", "application/rss+xml"),
  ATOM("atom", "application/atom+xml"),
  JSON_FEED("json-feed", "application/feed+json"),
  SITEMAP("sitemap", "application/xml"),
  SITEMAP_INDEX("sitemap-index", "application/xml");

  private final String key;
  private final String mediaType;

  FeedKind(String key, String mediaType) {
    this.key = key;
    this.mediaType = mediaType;
  }

  /** Its name in the JSON record. */
  public String key() {
    return key;
  }

  /** The media type that such feeds have. */
  public String mediaType() {
    return mediaType;
  }
}
