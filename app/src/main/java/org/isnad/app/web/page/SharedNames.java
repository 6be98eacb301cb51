package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.web.page.ArticleSurroundings.Near;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Entity;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;
import org.isnad.store.EntityStore.StoredEntity;
import org.isnad.store.search.Facet;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.SortOrder;
import org.isnad.store.search.query.SearchKind;

/**
 * An article → others about the same people, bodies or places. What is named everywhere relates nobody:
 * the country, its king. Immutable and thread-safe.
 */
final class SharedNames {
  private static final int MOST_NAMES = 4;
  private static final int FEW = 12;
  private static final int EVERYWHERE = 100;

  private final Desk desk;
  private final Texts texts;

  SharedNames(Desk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /**
   * The latest of them, by id.
   *
   * @param known ids of articles that are found otherwise
   */
  Map<String, Near> related(StoredArticle found, Set<String> known, int most) {
    long rare = Math.max(FEW, desk.articles().last() / EVERYWHERE);
    Map<String, Near> related = new LinkedHashMap<>();
    for (Entity entity : foremost(found.analysis())) {
      String id = found.entities().get(entity.id());
      Optional<StoredEntity> across = id == null ? Optional.empty() : desk.entities().find(id);
      if (across.isPresent() && across.get().articles() > 1 && across.get().articles() <= rare) {
        for (ArticleFinding one : naming(across.get().id(), most + 1)) {
          if (related.size() < most && !known.contains(one.article()) && !one.article().equals(found.analysis().article().id())) {
            related.putIfAbsent(one.article(), near(one, reason(entity)));
          }
        }
      }
    }
    return related;
  }

  /** Whom the headline names first, then who comes first; people before bodies before places. */
  private static List<Entity> foremost(ArticleAnalysis analysis) {
    String headline = analysis.article().headline();
    List<Entity> entities = new ArrayList<>(analysis.entities());
    entities.sort(
        Comparator.comparing((Entity one) -> !headline.contains(one.name()) && one.aliases().stream().noneMatch(headline::contains))
            .thenComparing(Entity::type));
    return entities.subList(0, Math.min(MOST_NAMES, entities.size()));
  }

  private List<ArticleFinding> naming(String entity, int most) {
    SearchQuery query =
        SearchQuery.of("")
            .kind(SearchKind.ARTICLE)
            .filters(Map.of(Facet.ENTITY, List.of(entity)))
            .order(SortOrder.NEWEST)
            .size(most);
    return switch (desk.search(query)) {
      case ResultSlice slice ->
          slice.findings().stream().filter(ArticleFinding.class::isInstance).map(ArticleFinding.class::cast).toList();
      case SearchAnswer.Refused refused -> List.of();
    };
  }

  private String reason(Entity entity) {
    String key =
        switch (entity.type()) {
          case PERSON -> "reason.same-people";
          case ORGANISATION -> "reason.same-bodies";
          case PLACE -> "reason.same-place";
        };
    return texts.say(key, Shown.text(entity.name()));
  }

  private Near near(ArticleFinding one, String reason) {
    return new Near(
        one.article(),
        null,
        Shown.text(one.headline().text()),
        null,
        Shown.orNull(one.outlet()),
        one.published() == null ? null : texts.shortDay(one.published()),
        reason);
  }
}
