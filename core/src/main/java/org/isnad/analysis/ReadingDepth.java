package org.isnad.analysis;

/** How far a capture is read. */
public enum ReadingDepth {
  /** Taken apart into articles; what they say is left alone. */
  ARTICLES,
  /** All that can be read. */
  ALL
}
