package org.isnad.match;

/**
 * The text of an article, which its sentences share, with what is asked of it as a whole. Immutable but for the answer that it
 * keeps, which any number of threads may find again: it would be the same.
 */
final class ArticleText {
  /** The preposition on, as most papers print it. */
  private static final String ON = "\u0639\u0644\u0649";

  private final String text;

  /** 1 where the preposition stands somewhere without dots, -1 where it does not, 0 until somebody asks. */
  private byte dotless;

  ArticleText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Whether the article prints «on» without dots, so that with them it is rather the name Ali. */
  boolean dotless() {
    if (dotless == 0) {
      dotless = (byte) (printsOn() ? 1 : -1);
    }
    return dotless > 0;
  }

  private boolean printsOn() {
    for (int at = text.indexOf(ON); at >= 0; at = text.indexOf(ON, at + 1)) {
      int end = at + ON.length();
      // «Higher» ends alike.
      boolean whole = (at == 0 || !Character.isLetter(text.charAt(at - 1))) && (end == text.length() || !Character.isLetter(text.charAt(end)));
      if (whole) {
        return true;
      }
    }
    return false;
  }
}
