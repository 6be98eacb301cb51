package org.isnad.page;

import java.util.List;

/**
 * The lines from an article's headline to its first paragraph.
 *
 * @param headline index of the first print of the headline
 * @param body index of the first line of the body
 * @param parts what each line from the headline to the body is
 * @param reprinted whether the headline is printed again before the body
 * @param interrupted whether a paragraph stands between two prints of the headline
 * @param resized whether a text-size widget stands among the lines
 * @param signed whether a date, an author or a byline stands among them
 * @param briefs short lines in a row from the headline on, itself counted
 */
record Head(
    int headline,
    int body,
    List<Part> parts,
    boolean reprinted,
    boolean interrupted,
    boolean resized,
    boolean signed,
    int briefs) {
  Head {
    parts = List.copyOf(parts);
  }

  /** What a line of a head is. */
  enum Part {
    HEADLINE,
    HEADLINE_AGAIN,
    DECK,
    CAPTION,
    AUTHOR,
    /** A line of the page that the article's head stands around. */
    MENU,
    /** What its shape says: furniture, date, author, byline, section. */
    AS_SHAPED
  }

  /** Whether the lines alone tell that an article begins here, also within the body of another. */
  boolean certain() {
    return reprinted || resized || signed;
  }
}
