/**
 * The commands: each reads its arguments, calls the reading, and prints. No rule of the reading
 * lives here.
 */
@NullMarked
package org.isnad.app.cli;

import org.jspecify.annotations.NullMarked;
