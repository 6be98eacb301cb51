package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of one article. Nothing of it has been held against the article itself.
 *
 * @param captureAt where the entry stands in the decoded capture
 * @param headline as text, or null
 * @param url absolute, of http or https, or null; a headline or an address there is always
 * @param published ISO 8601 date or date-time, or null
 * @param modified ISO 8601 date or date-time, or null
 * @param deck the summary, as text, or null
 * @param section the one section or tag that is named; null where none is, or several
 * @param outlet whose article it is, where the entry says so, or null
 * @param language of the entry, else of its feed; a language tag (BCP 47), or null
 * @param image address of its picture, or null
 */
public record FeedEntry(
    Span captureAt,
    @Nullable String headline,
    @Nullable String url,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String deck,
    List<String> authors,
    @Nullable String section,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String image) {
  public FeedEntry {
    authors = List.copyOf(authors);
  }
}
