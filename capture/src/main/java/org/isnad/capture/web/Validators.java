package org.isnad.capture.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of the version of a page it gave, so that the page is asked for again only
 * where it has changed (RFC 9110, section 13).
 *
 * @param etag as the server wrote it, with its quotation marks, or null
 * @param lastModified as the server wrote it, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing known: the page is asked for as it is. */
  public static final Validators NONE = new Validators(null, null);

  boolean none() {
    return etag == null && lastModified == null;
  }
}
