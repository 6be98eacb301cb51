package org.isnad.page;

/** What one capture may hold at most, so that a bad page costs bounded memory and time. */
final class Limits {
  /**
   * Characters of one line: no paragraph of a newspaper comes near, while a dump without line ends
   * does.
   */
  static final int LINE = 200_000;

  /** Lines with anything on them. */
  static final int LINES = 200_000;

  /** Characters of one article's body. */
  static final int ARTICLE = 1_000_000;

  /** Characters that statistics of script and spelling look at. */
  static final int SAMPLE = 200_000;

  private Limits() {}
}
