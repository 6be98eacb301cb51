package org.isnad.app.web.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.app.web.api.Reading.Saying;
import org.isnad.store.Desk;
import org.isnad.store.search.Facet;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.ResultSlice.FacetCount;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.QueryProblem;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/** Search: articles, statements and entities by words, names and fields. */
final class SearchHandler {
  private static final int USUAL_VALUES = 10;

  private final Desk desk;

  SearchHandler(Desk desk) {
    this.desk = desk;
  }

  Answer search(Request request) throws IOException {
    Query query = Query.of(request, "q", "kind", "order", "facets", "filter", "after", "limit", "format");
    String kind = query.choice("kind", "", "article", "statement", "entity");
    return answer(request, query, asked(query, query.required("q"), kind.isEmpty() ? null : kind));
  }

  /** Statements by whom they are ascribed to and what is said: no query language needed. */
  Answer statements(Request request) throws IOException {
    Query query =
        Query.of(
            request, "source", "about", "since", "until", "outlet", "stance", "channel", "q", "order", "facets", "filter",
            "after", "limit", "format");
    Saying saying =
        new Saying(
            query.text("source"), query.text("about"), query.dayText("since"), query.dayText("until"), query.text("outlet"));
    String text = queryText(saying) + field(" stance", query.text("stance")) + field(" channel", query.text("channel"));
    String more = query.text("q");
    String whole = (text + (more == null ? "" : " " + more)).strip();
    if (whole.isEmpty()) {
      throw Refusal.badRequest("say whose statements or about what: source, about, since, until, outlet, stance, channel or q");
    }
    return answer(request, query, asked(query, whole, "statement"));
  }

  private Answer answer(Request request, Query query, SearchQuery asked) throws IOException {
    Row head = new Row();
    if (Listing.format(request, query).equals("json")) {
      // One search gives both the page and what is said of all pages.
      int limit = query.number("limit", 20, 1, SearchQuery.MOST_FINDINGS);
      ResultSlice found = found(desk, asked.size(limit).cursor(query.text("after")));
      head.put("kind", found.kind().key()).put("total", found.total()).put("exact", found.exact());
      if (!found.facets().isEmpty()) {
        head.put("facets", facets(found.facets()));
      }
      return Listing.answer(request, query, (after, most) -> FindingRows.of(desk, found), head);
    }
    return Listing.answer(
        request, query, (after, most) -> FindingRows.of(desk, found(desk, asked.size(most).cursor(after))), head);
  }

  private static SearchQuery asked(Query query, String text, @Nullable String kind) {
    SortOrder order =
        SortOrder.valueOf(query.choice("order", "relevance", "relevance", "newest", "oldest").toUpperCase(Locale.ROOT));
    SearchQuery asked = query(text, kind).order(order).filters(filters(query.text("filter")));
    String facets = query.text("facets");
    return facets == null
        ? asked
        : new SearchQuery(
            asked.text(), asked.kind(), asked.filters(), order, asked.size(), null, facets(facets), USUAL_VALUES, false);
  }

  /**
   * @param kind article, statement or entity; null where the text says, or articles are meant
   */
  static SearchQuery query(String text, @Nullable String kind) {
    SearchQuery query = SearchQuery.of(text);
    if (kind == null) {
      return query;
    }
    for (SearchKind one : SearchKind.values()) {
      if (one.key().equals(kind)) {
        return query.kind(one);
      }
    }
    throw Refusal.badRequest("«kind» is one of: article, statement, entity");
  }

  private static Set<Facet> facets(String names) {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (String name : names.split(",", -1)) {
      facets.add(facet(name.strip()));
    }
    return facets;
  }

  private static Facet facet(String key) {
    for (Facet facet : Facet.values()) {
      if (facet.key().equals(key)) {
        return facet;
      }
    }
    throw Refusal.badRequest(
        "there is no facet «" + key + "»; known: "
            + String.join(", ", List.of(Facet.values()).stream().map(Facet::key).toList()));
  }

  /** {@code outlet:A|B;month:2026-11}: of one facet any of the values, of several all. */
  private static Map<Facet, List<String>> filters(@Nullable String text) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    if (text != null) {
      for (String one : text.split(";", -1)) {
        int colon = one.indexOf(':');
        if (colon < 1) {
          throw Refusal.badRequest("«filter» is a facet, a colon and values, such as outlet:A|B;month:2026-11");
        }
        filters.put(facet(one.substring(0, colon).strip()), List.of(one.substring(colon + 1).split("\\|", -1)));
      }
    }
    return filters;
  }

  /** What somebody said, in the query language. */
  static String queryText(Saying saying) {
    String about = saying.about();
    return (field("source", saying.source())
            + field(" outlet", saying.outlet())
            + field(" since", saying.since())
            + field(" until", saying.until())
            + (about == null ? "" : " " + about))
        .strip();
  }

  private static String field(String name, @Nullable String value) {
    return value == null ? "" : name + ":(" + value.replaceAll("[()\"«»:]", " ").strip() + ")";
  }

  /**
   * @throws Refusal where the query cannot be understood; says where
   */
  static ResultSlice found(Desk desk, SearchQuery query) {
    return switch (desk.search(query)) {
      case ResultSlice slice -> slice;
      case SearchAnswer.Refused(QueryProblem problem) ->
          throw Refusal.of(400, "bad-query", problem.sentence())
              .telling("reason", problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .telling("at", problem.at().start() + "-" + problem.at().end())
              .telling("suggestion", problem.suggestion());
    };
  }

  private static Row facets(Map<Facet, List<FacetCount>> facets) {
    Row row = new Row();
    new EnumMap<>(facets)
        .forEach(
            (facet, counts) -> {
              List<Row> rows = new ArrayList<>();
              counts.forEach(
                  one -> rows.add(new Row().put("value", one.value()).put("label", one.label()).put("count", one.count())));
              row.put(facet.key(), rows);
            });
    return row;
  }
}
