/** How much of what annotators found the program finds: gold and records in, a score out. */
@NullMarked
package org.isnad.app.score;

import org.jspecify.annotations.NullMarked;
