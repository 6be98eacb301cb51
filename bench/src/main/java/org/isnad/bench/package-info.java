/** Measures of the reading: in the small with JMH, in the large against an HTML parser. */
@NullMarked
package org.isnad.bench;

import org.jspecify.annotations.NullMarked;
