/**
 * The index of a data folder: articles, statements and entities found by what they say, in Arabic
 * spelling as people type it.
 */
@NullMarked
package org.isnad.store.search;

import org.jspecify.annotations.NullMarked;
