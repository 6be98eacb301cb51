/** The API for programs: a data folder as JSON, under {@code /api/v1}. */
@NullMarked
package org.isnad.app.web.api;

import org.jspecify.annotations.NullMarked;
