/** When an article was published, and the days it names: from words of the calendar to dates. */
@NullMarked
package org.isnad.time;

import org.jspecify.annotations.NullMarked;
