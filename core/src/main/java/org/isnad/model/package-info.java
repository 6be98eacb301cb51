/**
 * The records of a reading: what a page yields, without any logic beyond their own invariants.
 *
 * <p>All spans count UTF-16 code units of the Java string they point into, end exclusive, so that {@code substring}
 * works; the JSON record ({@code org.isnad.record}) turns them into Unicode code points.
 */
@NullMarked
package org.isnad.model;

import org.jspecify.annotations.NullMarked;
