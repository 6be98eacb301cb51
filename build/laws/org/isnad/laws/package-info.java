/** Laws that the types of every module keep; compiled into, and run in, each of them. */
@NullMarked
package org.isnad.laws;

import org.jspecify.annotations.NullMarked;
