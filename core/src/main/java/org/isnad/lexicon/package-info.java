/** The linguist's files as values: lexicons and rules, loaded once and checked. */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
