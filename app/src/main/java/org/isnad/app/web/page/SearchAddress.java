package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.app.web.Request;
import org.isnad.store.search.Facet;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * A search as an address: the same search again, with one thing changed.
 *
 * @param filters values that findings must have, by facet
 */
record SearchAddress(
    String query, SearchKind kind, SortOrder order, Map<Facet, List<String>> filters) {
  SearchAddress {
    filters = Map.copyOf(filters);
  }

  static SearchAddress of(Request request) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = request.queries(facet.key()).stream().filter(one -> !one.isBlank()).toList();
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    String query = request.query("q");
    return new SearchAddress(
        query == null ? "" : query,
        one(SearchKind.values(), request.query("kind"), SearchKind.ARTICLE),
        one(SortOrder.values(), request.query("order"), SortOrder.RELEVANCE),
        filters);
  }

  private static <E extends Enum<E>> E one(E[] all, @Nullable String name, E usual) {
    for (E value : all) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    return usual;
  }

  SearchAddress kind(SearchKind value) {
    return new SearchAddress(query, value, order, Map.of());
  }

  SearchAddress order(SortOrder value) {
    return new SearchAddress(query, kind, value, filters);
  }

  SearchAddress query(String value) {
    return new SearchAddress(value, kind, order, filters);
  }

  boolean has(Facet facet, String value) {
    return filters.getOrDefault(facet, List.of()).contains(value);
  }

  /** With that value, or without it where it is chosen. */
  SearchAddress toggle(Facet facet, String value) {
    Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(filters);
    List<String> values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    changed.put(facet, values);
    return new SearchAddress(query, kind, order, changed);
  }

  /** Path and query. */
  String href() {
    StringBuilder out = new StringBuilder("/search?q=").append(PageView.encoded(query));
    out.append("&kind=").append(kind.key());
    if (order != SortOrder.RELEVANCE) {
      out.append("&order=").append(order.name().toLowerCase(Locale.ROOT));
    }
    for (Facet facet : Facet.values()) {
      for (String value : filters.getOrDefault(facet, List.of())) {
        out.append('&').append(facet.key()).append('=').append(PageView.encoded(value));
      }
    }
    return out.toString();
  }
}
