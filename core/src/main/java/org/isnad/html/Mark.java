package org.isnad.html;

/**
 * What a place in a page is for, as its tags, roles and class names tell. Class names are no
 * standard, but their words are much the same everywhere; which word tells what stands in {@code
 * html-marks.tsv}.
 */
enum Mark {
  /** Holds the text of an article. */
  BODY(0),
  /** Holds the line under a headline. */
  STANDFIRST(1),
  HEADING(2),
  NAVIGATION(3),
  FOOTER(4),
  /** The head of a page or of an article. */
  HEADER(5),
  ASIDE(6),
  FORM(7),
  COMMENTS(8),
  /** Announces other articles. */
  RELATED(9),
  SHARE(10),
  ADVERT(11),
  /** Asks for money, an address or an account. */
  SUBSCRIBE(12),
  CONSENT(13),
  TAGS(14),
  BYLINE(15),
  DATE(16),
  BIOGRAPHY(17),
  /** Listen, print, larger letters. */
  TOOL(18),
  /** A post of somebody's that is shown in the page. */
  EMBED(19),
  /** Not seen when the page opens. */
  HIDDEN(20),
  /** Facts beside the text, in a frame of their own. */
  BOX(21),
  /** Words under a picture, or who took it. */
  CAPTION(22),
  /** A picture with its words. */
  FIGURE(23);

  /** Marks of places whose text is no part of an article's body. */
  static final int FOREIGN =
      bits(
          NAVIGATION, FOOTER, ASIDE, FORM, COMMENTS, RELATED, SHARE, ADVERT, SUBSCRIBE, CONSENT,
          TAGS, BYLINE, DATE, BIOGRAPHY, TOOL, EMBED, HIDDEN, BOX);

  /** Marks of words that belong to a picture. */
  static final int PICTURE = bits(CAPTION, FIGURE);

  private final int bit;

  Mark(int position) {
    this.bit = 1 << position;
  }

  int bit() {
    return bit;
  }

  boolean in(int marks) {
    return (marks & bit()) != 0;
  }

  static int bits(Mark... marks) {
    int bits = 0;
    for (Mark mark : marks) {
      bits |= mark.bit();
    }
    return bits;
  }
}
