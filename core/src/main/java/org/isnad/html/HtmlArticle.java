package org.isnad.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * An article taken from an HTML document, with the elements that its parts stand in.
 *
 * @param metadata what the page says about it
 * @param root the smallest element around it
 * @param headline empty where the page names none
 * @param deck or null
 * @param paragraphs in page order, without headline and deck
 * @param pictures with their words, in page order
 * @param related headlines of other articles beside and under it, in page order
 */
public record HtmlArticle(
    Metadata metadata,
    Element root,
    String headline,
    @Nullable String deck,
    List<Passage> paragraphs,
    List<Picture> pictures,
    List<Passage> related) {
  public HtmlArticle {
    paragraphs = List.copyOf(paragraphs);
    pictures = List.copyOf(pictures);
    related = List.copyOf(related);
  }

  /**
   * A line of text.
   *
   * @param text as a browser shows it, white space folded
   * @param element the element it stands in, or null where it is not of the page's elements
   */
  public record Passage(String text, @Nullable Element element) {}

  /**
   * A picture with its words.
   *
   * @param caption as it stands there, perhaps with the credit at its end; null where there is none
   * @param credit where it stands apart from the caption, else null
   * @param url of the picture, or null
   */
  public record Picture(
      @Nullable String caption, @Nullable String credit, @Nullable String url, Element element) {}
}
