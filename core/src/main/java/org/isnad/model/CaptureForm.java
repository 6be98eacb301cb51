package org.isnad.model;

/** How the bytes of a capture are to be read ({@code --as}). */
public enum CaptureForm {
  /** By content, not by name. */
  DETECT,
  /** A text capture: what a reader sees, line by line. */
  TEXT,
  /** An HTML document. */
  HTML,
  /** A feed or a sitemap. */
  FEED,
  /** One article line: a JSON object with headline and paragraphs. */
  ARTICLE_LINE
}
