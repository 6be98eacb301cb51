/**
 * The record of a reading as JSON: the shape that the command line, the API and the exports share.
 */
@NullMarked
package org.isnad.record;

import org.jspecify.annotations.NullMarked;
