package org.isnad.app.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.ArticleSurroundings.Corrected;
import org.isnad.app.web.page.EntityView.Line;
import org.isnad.app.web.page.SearchView.Group;
import org.isnad.store.Correction;
import org.isnad.store.CorrectionKind;
import org.isnad.store.CorrectionStore.Wish;
import org.isnad.store.DeskException;
import org.isnad.store.EntityStore.EntityEntry;
import org.isnad.store.EntityStore.StoredEntity;
import org.isnad.store.Slice;
import org.isnad.store.search.Facet;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/** People, bodies and places: a list of them, and a page for each. */
final class EntityHandler implements Handler {
  private static final int MOST = 60;
  private static final int MOST_SAID = 30;
  private static final Set<Facet> FACETS =
      EnumSet.of(Facet.ENTITY, Facet.STANCE, Facet.CHANNEL, Facet.OUTLET, Facet.MONTH);

  private final Pages pages;

  EntityHandler(Pages pages) {
    this.pages = pages;
  }

  /** The list. */
  Answer list(Request request) {
    Texts texts = Texts.of(request);
    String asked = request.query("type");
    String type = asked != null && Set.of("PER", "ORG", "LOC").contains(asked) ? asked : null;
    Slice<EntityEntry> slice;
    try {
      slice = pages.desk().entities().list(type, request.query("after"), MOST);
    } catch (DeskException e) {
      throw Pages.badCursor(e);
    }
    List<Line> lines =
        slice.entries().stream()
            .map(one -> new Line(one.id(), one.type(), Shown.text(one.name()), Shown.orNull(one.role()), one.articles()))
            .toList();
    String more =
        slice.next() == null
            ? ""
            : "/entities?after=" + PageView.encoded(slice.next()) + (type == null ? "" : "&type=" + type);
    return pages.show(
        request,
        "entities",
        texts.say("entities.title"),
        "names",
        Map.of("lines", lines, "type", type == null ? "" : type, "more", more));
  }

  @Override
  public Answer answer(Request request) {
    Texts texts = Texts.of(request);
    StoredEntity found = find(request.value("id"));
    ResultSlice said = search(SearchKind.STATEMENT, Facet.SOURCE, found.id(), FACETS);
    ResultSlice named = search(SearchKind.ARTICLE, Facet.ENTITY, found.id(), Set.of());
    HitBuilder hits = new HitBuilder(texts);
    EntityView view =
        new EntityView(
            found.id(),
            found.type(),
            Shown.text(found.name()),
            Shown.orNull(found.latin()),
            Shown.orNull(found.role()),
            found.wikidata(),
            found.articles(),
            found.revision(),
            found.names().stream().map(Shown::text).filter(name -> !name.equals(Shown.text(found.name()))).toList(),
            said == null ? 0 : said.total(),
            said == null ? List.of() : said.findings().stream().map(hits::hit).toList(),
            said == null ? List.of() : groups(said, found.id(), texts),
            named == null ? List.of() : named.findings().stream().limit(12).map(hits::hit).toList(),
            address(SearchKind.STATEMENT, Facet.SOURCE, found.id()).href(),
            address(SearchKind.ARTICLE, Facet.ENTITY, found.id()).href(),
            corrections(found.id(), texts));
    return pages.show(request, "entity", view.name(), "names", Map.of("entity", view));
  }

  private StoredEntity find(String id) {
    return pages
        .desk()
        .entities()
        .find(id)
        .orElseThrow(() -> Pages.missing(id));
  }

  private @Nullable ResultSlice search(SearchKind kind, Facet facet, String id, Set<Facet> facets) {
    SearchQuery query =
        SearchQuery.of("")
            .kind(kind)
            .filters(Map.of(facet, List.of(id)))
            .order(SortOrder.NEWEST)
            .size(MOST_SAID)
            .facets(facets);
    return switch (pages.desk().search(query)) {
      case ResultSlice slice -> slice;
      case SearchAnswer.Refused refused -> null;
    };
  }

  private static SearchAddress address(SearchKind kind, Facet facet, String id) {
    return new SearchAddress("", kind, SortOrder.NEWEST, Map.of(facet, List.of(id)));
  }

  private static List<Group> groups(ResultSlice said, String id, Texts texts) {
    return SearchHandler.groups(address(SearchKind.STATEMENT, Facet.SOURCE, id), said, texts);
  }

  private List<Corrected> corrections(String id, Texts texts) {
    List<Corrected> corrections = new ArrayList<>();
    for (Correction one : pages.desk().corrections().about(id)) {
      if (one.undone() == null) {
        String name = one.value("name");
        String text =
            texts.say("correction." + one.kind().key(), Shown.text(one.author()), name == null ? "" : Shown.text(name));
        corrections.add(new Corrected(one.id(), text, true));
      }
    }
    return corrections;
  }

  /** Renames an entity, or merges it with another. */
  Answer correct(Request request) throws IOException {
    StoredEntity found = find(request.value("id"));
    Form form = Form.of(request);
    CorrectionKind kind = kind(form.required("kind"));
    Map<String, String> value =
        kind == CorrectionKind.ENTITY_RENAME
            ? Map.of("name", form.required("name"))
            : Map.of("into", other(form.required("into")));
    String seen = form.required("seen");
    Wish wish =
        new Wish(
            kind,
            null,
            found.id(),
            value,
            form.required("author"),
            form.field("note"),
            seen.matches("\\d{1,9}") ? Long.parseLong(seen) : -1);
    try {
      pages.desk().corrections().add(wish);
    } catch (DeskException e) {
      throw CorrectionHandler.refusal(e);
    }
    String now = kind == CorrectionKind.ENTITY_MERGE ? String.valueOf(value.get("into")) : found.id();
    return Answer.seeOther("/entities/" + PageView.encoded(now));
  }

  private static CorrectionKind kind(String key) {
    return switch (key) {
      case "entity-rename" -> CorrectionKind.ENTITY_RENAME;
      case "entity-merge" -> CorrectionKind.ENTITY_MERGE;
      default -> throw Refusal.badRequest("a name can be changed, or merged with another");
    };
  }

  /** An id, or the address of a page that people copied. */
  private static String other(String given) {
    String last = given.strip().substring(given.strip().lastIndexOf('/') + 1);
    return last.toLowerCase(Locale.ROOT);
  }
}
