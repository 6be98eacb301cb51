/**
 * Pages fetched from the web, one at a time: politely, within limits, and from public addresses.
 */
@NullMarked
package org.isnad.capture.web;

import org.jspecify.annotations.NullMarked;
