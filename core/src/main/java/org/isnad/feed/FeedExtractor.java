package org.isnad.feed;

import org.isnad.lexicon.Lexicon;
import org.isnad.model.CaptureText;
import org.isnad.time.DateTextResolver;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries from feeds: RSS 0.9 to 2.0, Atom, JSON Feed, sitemaps with their news and
 * images, indexes of sitemaps. Reads what is broken as far as it goes; entities of a document's own
 * are never expanded, nor is anything fetched.
 *
 * <p>Immutable and thread-safe.
 */
public final class FeedExtractor {

  /** More entries than ten sitemaps may have. */
  static final int MOST_ENTRIES = 500_000;

  /** Characters of one entry, which may hold a whole article that is of no interest here. */
  static final int LONGEST_ENTRY = 1_000_000;

  /** Characters within which most documents have their root element. */
  private static final int PROLOGUE = 4096;

  private final DateTextResolver dates;

  /**
   * @param lexicon with the words of dates
   */
  public FeedExtractor(Lexicon lexicon) {
    this.dates = new DateTextResolver(lexicon);
  }

  /** Whether a decoded capture is a feed, by its root element or first keys. */
  public static boolean matches(CaptureText text) {
    String beginning = text.beginning(PROLOGUE);
    // Before the root element there may be remarks of any length.
    return FeedRoot.hasRoot(beginning)
        ? FeedRoot.find(beginning) != null
        : matches(text.toString());
  }

  /** Whether a decoded text is a feed, by its root element or first keys. */
  public static boolean matches(String text) {
    return FeedRoot.find(text) != null || JsonFeed.matches(text);
  }

  /**
   * The entries of a feed.
   *
   * @param text decoded, without a byte order mark
   * @param url where the text was found, for relative addresses, or null
   * @return null where the text is none
   */
  public @Nullable FeedExtraction extract(String text, @Nullable String url) {
    FeedRoot root = FeedRoot.find(text);
    if (root != null) {
      return new XmlFeed(text, root, new EntryValues(dates, url)).read();
    }
    return JsonFeed.matches(text) ? new JsonFeed(text, new EntryValues(dates, url)).read() : null;
  }
}
