/** Sentences with what the lexicons know of their words, and the small engine that tries token patterns on them. */
@NullMarked
package org.isnad.match;

import org.jspecify.annotations.NullMarked;
