package org.isnad.app.web.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.OutletView.Line;
import org.isnad.app.web.page.OutletView.Piece;
import org.isnad.app.web.page.SearchView.Group;
import org.isnad.store.ArticleStore.ArticleEntry;
import org.isnad.store.ArticleStore.ArticleFilter;
import org.isnad.store.DeskException;
import org.isnad.store.Slice;
import org.isnad.store.search.Facet;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.SearchKind;

/** The outlets, and whom each of them lets speak. */
final class OutletHandler implements Handler {
  private static final int MOST = 30;
  private static final Set<Facet> FACETS = EnumSet.of(Facet.SOURCE, Facet.TYPE, Facet.CHANNEL, Facet.STANCE);

  private final Pages pages;

  OutletHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Texts.of(request);
    String outlet = request.query("outlet");
    return outlet == null ? list(request, texts) : one(request, outlet, texts);
  }

  private Answer list(Request request, Texts texts) {
    List<Line> lines =
        pages.desk().articles().outlets().stream()
            .map(
                one ->
                    new Line(
                        Shown.text(one.name()),
                        "/outlets?outlet=" + PageView.encoded(one.name()),
                        one.articles(),
                        texts.shortDay(one.first()),
                        texts.shortDay(one.last())))
            .toList();
    return pages.show(request, "outlets", texts.say("outlets.title"), "outlets", Map.of("lines", lines));
  }

  private Answer one(Request request, String outlet, Texts texts) {
    Slice<ArticleEntry> slice;
    try {
      slice =
          pages
              .desk()
              .articles()
              .list(new ArticleFilter(outlet, null, null, null, request.query("after"), MOST));
    } catch (DeskException e) {
      throw Pages.badCursor(e);
    }
    if (slice.entries().isEmpty()) {
      throw Pages.missing(outlet);
    }
    List<Piece> pieces =
        slice.entries().stream()
            .map(
                entry ->
                    new Piece(
                        entry.id(),
                        Shown.text(entry.headline()),
                        entry.published() == null ? null : texts.moment(entry.published()),
                        entry.statements()))
            .toList();
    String more =
        slice.next() == null
            ? ""
            : "/outlets?outlet=" + PageView.encoded(outlet) + "&after=" + PageView.encoded(slice.next());
    return pages.show(
        request,
        "outlet",
        Shown.text(outlet),
        "outlets",
        Map.of("outlet", Shown.text(outlet), "pieces", pieces, "groups", groups(outlet, texts), "more", more));
  }

  private List<Group> groups(String outlet, Texts texts) {
    Map<Facet, List<String>> filter = Map.of(Facet.OUTLET, List.of(outlet));
    SearchQuery query = SearchQuery.of("").kind(SearchKind.STATEMENT).filters(filter).size(1).facets(FACETS);
    SearchAddress address = new SearchAddress("", SearchKind.STATEMENT, SortOrder.NEWEST, filter);
    return switch (pages.desk().search(query)) {
      case ResultSlice slice -> SearchHandler.groups(address, slice, texts);
      case SearchAnswer.Refused refused -> List.of();
    };
  }
}
