/** The one runnable program: it parses input, calls the reading, and renders. */
@NullMarked
package org.isnad.app;

import org.jspecify.annotations.NullMarked;
