/**
 * Words as they are searched for: what is written onto them taken off, endings cut, names compared
 * by their sounds.
 */
@NullMarked
package org.isnad.store.search.words;

import org.jspecify.annotations.NullMarked;
