package org.isnad.page;

import org.isnad.page.ArticleExtractor.Source;
import org.jspecify.annotations.Nullable;

/**
 * A kind of page with a way to read it. The families are tried in order; the first that knows the
 * page reads it.
 *
 * <p>{@link LineFamily} reads every text: what breaks the order of its lines (a headline below the
 * text, links on lines of their own, menus around all of it) is told from the lines themselves.
 */
sealed interface PageFamily permits FeedFamily, HtmlFamily, LineFamily {

  /** What the page holds; null where it is none of this family. */
  @Nullable PageExtraction read(Source source);
}
