package org.isnad.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a document that is one article.
 *
 * @param root the element that holds the article with its title; null for the whole document
 * @param from the element with which the article begins where other articles stand in the root
 *     before it, else null
 * @param until the element with which the next article begins where that stands in the root, else
 *     null
 * @param body the first element of the body's text, or null where it is not known
 * @param main whether the document's own metadata speak of this article: the only one, or the first
 *     of several
 * @param only whether the document holds no other article
 */
public record ArticleScope(
    @Nullable Element root,
    @Nullable Element from,
    @Nullable Element until,
    @Nullable Element body,
    boolean main,
    boolean only) {

  /** The whole document as one article whose body is not known. */
  public static ArticleScope whole() {
    return new ArticleScope(null, null, null, null, true, true);
  }

  /** The document's only article, whose text begins with that element. */
  public static ArticleScope only(@Nullable Element body) {
    return new ArticleScope(null, null, null, body, true, true);
  }

  /** Whether an element stands in the article's part of the document. */
  boolean holds(Element element) {
    return HtmlPage.within(element, root)
        && (from == null || PageOrder.compare(element, from) >= 0)
        && (until == null || PageOrder.compare(element, until) < 0);
  }
}
