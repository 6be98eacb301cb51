/**
 * From the bytes of a capture to its articles: decoding, the lines of a page, headlines, captions,
 * teasers, residue.
 *
 * <p>{@link org.isnad.page.ArticleExtractor} is the way in.
 */
@NullMarked
package org.isnad.page;

import org.jspecify.annotations.NullMarked;
