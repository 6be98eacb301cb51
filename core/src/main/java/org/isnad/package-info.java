/** What a page says: the front door of the reading, from captures to records. */
@NullMarked
package org.isnad;

import org.jspecify.annotations.NullMarked;
