/** Numbers as they are written, in digits and in words: tokens to values. */
@NullMarked
package org.isnad.number;

import org.jspecify.annotations.NullMarked;
