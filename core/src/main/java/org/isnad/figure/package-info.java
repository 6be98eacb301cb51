/** Figures: what a text counts and measures, and who claims it. */
@NullMarked
package org.isnad.figure;

import org.jspecify.annotations.NullMarked;
