package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.SearchView.Group;
import org.isnad.app.web.page.SearchView.Tab;
import org.isnad.app.web.page.SearchView.Trouble;
import org.isnad.app.web.page.SearchView.Value;
import org.isnad.model.Span;
import org.isnad.store.search.Facet;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.ResultSlice.FacetCount;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.QueryProblem;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/** Searches articles, statements and names. */
final class SearchHandler implements Handler {
  private static final Map<SearchKind, Set<Facet>> FACETS =
      Map.of(
          SearchKind.ARTICLE, EnumSet.of(Facet.OUTLET, Facet.SOURCE, Facet.ENTITY, Facet.PLACE, Facet.MONTH),
          SearchKind.STATEMENT,
              EnumSet.of(Facet.SOURCE, Facet.STANCE, Facet.CHANNEL, Facet.OUTLET, Facet.TYPE, Facet.MONTH),
          SearchKind.ENTITY, EnumSet.of(Facet.TYPE));

  private final Pages pages;

  SearchHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Texts.of(request);
    SearchAddress asked = SearchAddress.of(request);
    String title =
        asked.query().isBlank()
            ? texts.say("search.title")
            : texts.say("search.title.of", Shown.brief(asked.query(), 60));
    SearchView view =
        asked.query().isBlank() && asked.filters().isEmpty()
            ? view(asked, null, null, texts)
            : found(asked, request.query("after"), texts);
    return pages.show(request, "search", title, "search", Map.of("search", view));
  }

  private SearchView found(SearchAddress asked, @Nullable String after, Texts texts) {
    SearchQuery query =
        SearchQuery.of(asked.query())
            .kind(asked.kind())
            .filters(asked.filters())
            .order(asked.order())
            .cursor(after)
            .facets(after == null ? FACETS.getOrDefault(asked.kind(), Set.of()) : Set.of());
    return switch (pages.desk().search(query)) {
      case ResultSlice slice -> view(asked, slice, null, texts);
      case SearchAnswer.Refused(QueryProblem problem) -> view(asked, null, problem, texts);
    };
  }

  private static SearchView view(
      SearchAddress asked, @Nullable ResultSlice slice, @Nullable QueryProblem problem, Texts texts) {
    SearchKind kind = slice == null ? asked.kind() : slice.kind();
    HitBuilder hits = new HitBuilder(texts);
    return new SearchView(
        asked.query(),
        kind.key(),
        asked.order().name(),
        kinds(asked, kind, texts),
        orders(asked, texts),
        slice == null ? null : texts.count(slice.exact() ? "search.found" : "search.found.least", slice.total()),
        slice == null ? List.of() : slice.findings().stream().map(hits::hit).toList(),
        slice == null ? List.of() : groups(asked, slice, texts),
        chosen(asked, slice, texts),
        problem == null ? null : trouble(asked.query(), problem, texts),
        slice == null || slice.next() == null
            ? null
            : asked.href() + "&after=" + PageView.encoded(slice.next()));
  }

  private static List<Tab> kinds(SearchAddress asked, SearchKind kind, Texts texts) {
    List<Tab> tabs = new ArrayList<>();
    for (SearchKind one : SearchKind.values()) {
      tabs.add(new Tab(texts.say("search.kind." + one.key()), asked.kind(one).href(), one == kind));
    }
    return tabs;
  }

  private static List<Tab> orders(SearchAddress asked, Texts texts) {
    List<Tab> tabs = new ArrayList<>();
    for (SortOrder one : SortOrder.values()) {
      String key = one.name().toLowerCase(Locale.ROOT);
      tabs.add(new Tab(texts.say("search.order." + key), asked.order(one).href(), one == asked.order()));
    }
    return tabs;
  }

  static List<Group> groups(SearchAddress asked, ResultSlice slice, Texts texts) {
    List<Group> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Value> values = new ArrayList<>();
      for (FacetCount count : slice.facets().getOrDefault(facet, List.of())) {
        values.add(
            new Value(
                label(facet, count.value(), count.label(), texts),
                count.count(),
                asked.toggle(facet, count.value()).href(),
                asked.has(facet, count.value())));
      }
      if (!values.isEmpty()) {
        groups.add(new Group(texts.say("facet." + facet.key()), values));
      }
    }
    return groups;
  }

  /** What is chosen, each with the address of the search without it. */
  private static List<Tab> chosen(SearchAddress asked, @Nullable ResultSlice slice, Texts texts) {
    List<Tab> chosen = new ArrayList<>();
    asked
        .filters()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value -> chosen.add(new Tab(label(facet, value, named(slice, facet, value), texts), asked.toggle(facet, value).href(), true))));
    chosen.sort(Comparator.comparing(Tab::label));
    return chosen;
  }

  private static String named(@Nullable ResultSlice slice, Facet facet, String value) {
    List<FacetCount> counts = slice == null ? List.of() : slice.facets().getOrDefault(facet, List.of());
    return counts.stream()
        .filter(count -> count.value().equals(value))
        .map(FacetCount::label)
        .findFirst()
        .orElse(value);
  }

  private static String label(Facet facet, String value, String label, Texts texts) {
    return switch (facet) {
      case STANCE -> texts.name("stance", value);
      case CHANNEL -> texts.name("channel", value);
      case MODE -> texts.name("mode", value);
      case TYPE -> texts.name("type", value.toLowerCase(Locale.ROOT));
      case MONTH -> texts.month(value);
      case OUTLET, SOURCE, ROLE, ENTITY, PLACE, NEGATED, DAY, LANG, SECTION, AUTHOR, CUE, RULE, STORY, TAG, INDEPENDENT ->
          Shown.text(label);
    };
  }

  private static Trouble trouble(String query, QueryProblem problem, Texts texts) {
    int points = query.codePointCount(0, query.length());
    Span at = problem.at();
    int from = query.offsetByCodePoints(0, Math.min(at.start(), points));
    int to = query.offsetByCodePoints(0, Math.min(at.end(), points));
    return new Trouble(
        texts.say("query." + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        Shown.text(query.substring(0, from)),
        Shown.text(query.substring(from, Math.max(from, to))),
        Shown.text(query.substring(Math.max(from, to))),
        // The parser of queries speaks English.
        texts.language().equals("en") ? Shown.orNull(problem.suggestion()) : null);
  }
}
