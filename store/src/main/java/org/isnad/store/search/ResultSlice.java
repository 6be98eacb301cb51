package org.isnad.store.search;

import java.util.List;
import java.util.Map;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * One page of findings.
 *
 * @param kind what was searched for
 * @param total how many there are on all pages
 * @param exact whether there are exactly so many; otherwise at least
 * @param facets for each that was asked for its values, the most frequent first
 * @param next the cursor of the next page, or null on the last one
 */
public record ResultSlice(
    SearchKind kind,
    long total,
    boolean exact,
    List<Finding> findings,
    Map<Facet, List<FacetCount>> facets,
    @Nullable String next)
    implements SearchAnswer {
  public ResultSlice {
    findings = List.copyOf(findings);
  }

  /**
   * One value of a facet.
   *
   * @param value as a filter takes it
   * @param label for readers: of an entity its name, else the value
   * @param count findings that have it
   */
  public record FacetCount(String value, String label, long count) {}
}
