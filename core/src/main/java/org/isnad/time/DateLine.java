package org.isnad.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page that says when its article was published or changed.
 *
 * @param published or null where the line only says when it was changed
 * @param modified or null
 */
public record DateLine(@Nullable LocalDate published, @Nullable LocalDate modified) {}
