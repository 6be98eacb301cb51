/** The main path of the reading: a capture in, its analysis out. */
@NullMarked
package org.isnad.analysis;

import org.jspecify.annotations.NullMarked;
