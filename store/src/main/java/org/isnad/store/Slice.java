package org.isnad.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param next what to ask with for the part after it; null after the last
 */
public record Slice<T>(List<T> entries, @Nullable String next) {
  public Slice {
    entries = List.copyOf(entries);
  }
}
