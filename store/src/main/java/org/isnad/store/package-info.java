/** Captures, records, stories and corrections in one data folder. */
@NullMarked
package org.isnad.store;

import org.jspecify.annotations.NullMarked;
