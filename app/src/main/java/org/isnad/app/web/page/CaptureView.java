package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A capture as it came, as text: never as the page that it is.
 *
 * @param digest SHA-256 of its bytes
 * @param before the text ahead of the mark, or all of it where nothing is marked
 * @param mark what was asked for, "" where nothing was, or it is not found
 * @param missed whether something was asked for that is not found
 * @param earlier the address of the part before this one, or null
 * @param later the address of the part after it, or null
 */
public record CaptureView(
    String digest,
    String name,
    @Nullable String url,
    @Nullable String mediaType,
    String size,
    @Nullable String fetched,
    List<Part> articles,
    @Nullable String shownArticle,
    String before,
    String mark,
    String after,
    boolean missed,
    @Nullable String earlier,
    @Nullable String later) {

  /** An article that was taken from it. */
  public record Part(String id, String headline) {}
}
