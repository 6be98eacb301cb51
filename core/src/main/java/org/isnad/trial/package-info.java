/**
 * Rules on trial: what they do with a sentence, and whether they do with their examples what the
 * linguist says.
 */
@NullMarked
package org.isnad.trial;

import org.jspecify.annotations.NullMarked;
