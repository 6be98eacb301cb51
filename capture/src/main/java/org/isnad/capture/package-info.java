/** Recorded or live web in, captures out. */
@NullMarked
package org.isnad.capture;

import org.jspecify.annotations.NullMarked;
