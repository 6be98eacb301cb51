package org.isnad.page;

import org.isnad.page.ArticleExtractor.Source;
import org.jspecify.annotations.Nullable;

/**
 * A kind of page with a way to read it. The families are tried in order; the first that knows the
 * page reads it.
 *
 * <p>Sites whose pages break the order of lines (headline below the text, links on lines of their
 * own, a whole body in one line) become families of their own, between HTML and {@link LineFamily},
 * which reads every text.
 */
sealed interface PageFamily permits FeedFamily, HtmlFamily, LineFamily {

  /** What the page holds; null where it is none of this family. */
  @Nullable PageExtraction read(Source source);
}
