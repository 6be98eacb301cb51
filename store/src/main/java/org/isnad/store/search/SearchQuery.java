package org.isnad.store.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param text what somebody typed, in the query language
 * @param kind what to search for where the text does not say; articles where neither does
 * @param filters values that findings must have, exactly; of one facet any of them
 * @param size findings on a page, from 1 to {@link #MOST_FINDINGS}
 * @param cursor where the page before ended, as that said; null for the first page
 * @param facets what to count by; counting looks at every finding, so ask for what is shown
 * @param values how many values of each facet, the most frequent first
 * @param exactTotal whether all findings are to be counted where there are thousands
 */
public record SearchQuery(
    String text,
    @Nullable SearchKind kind,
    Map<Facet, List<String>> filters,
    SortOrder order,
    int size,
    @Nullable String cursor,
    Set<Facet> facets,
    int values,
    boolean exactTotal) {
  public static final int MOST_FINDINGS = 200;
  private static final int USUAL_FINDINGS = 20;
  private static final int USUAL_VALUES = 10;

  public SearchQuery {
    filters = Map.copyOf(filters);
    facets = Set.copyOf(facets);
    if (size < 1 || size > MOST_FINDINGS) {
      throw new IllegalArgumentException("findings on a page: " + size);
    }
    if (values < 1) {
      throw new IllegalArgumentException("values of a facet: " + values);
    }
  }

  /** The first twenty, the most relevant first, nothing counted by facets. */
  public static SearchQuery of(String text) {
    return new SearchQuery(
        text,
        null,
        Map.of(),
        SortOrder.RELEVANCE,
        USUAL_FINDINGS,
        null,
        Set.of(),
        USUAL_VALUES,
        false);
  }

  public SearchQuery kind(SearchKind value) {
    return new SearchQuery(text, value, filters, order, size, cursor, facets, values, exactTotal);
  }

  public SearchQuery filters(Map<Facet, List<String>> value) {
    return new SearchQuery(text, kind, value, order, size, cursor, facets, values, exactTotal);
  }

  public SearchQuery order(SortOrder value) {
    return new SearchQuery(text, kind, filters, value, size, cursor, facets, values, exactTotal);
  }

  public SearchQuery size(int value) {
    return new SearchQuery(text, kind, filters, order, value, cursor, facets, values, exactTotal);
  }

  public SearchQuery cursor(@Nullable String value) {
    return new SearchQuery(text, kind, filters, order, size, value, facets, values, exactTotal);
  }

  public SearchQuery facets(Set<Facet> value) {
    return new SearchQuery(text, kind, filters, order, size, cursor, value, values, exactTotal);
  }

  public SearchQuery exactTotal(boolean value) {
    return new SearchQuery(text, kind, filters, order, size, cursor, facets, values, value);
  }
}
