/**
 * The query language: from what a reader types to a tree, or to a sentence that says what is wrong
 * with it. Knows no index.
 */
@NullMarked
package org.isnad.store.search.query;

import org.jspecify.annotations.NullMarked;
