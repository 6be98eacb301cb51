/** The lists that sites publish of their articles: feeds and sitemaps, as entries. */
@NullMarked
package org.isnad.feed;

import org.jspecify.annotations.NullMarked;
