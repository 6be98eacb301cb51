package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.model.EntityType;
import org.isnad.model.RelatedArticle;
import org.isnad.model.RelatedArticle.Reason;
import org.isnad.model.RelatedArticle.Relation;
import org.isnad.model.Story;
import org.isnad.story.ArticleDigest.Named;
import org.isnad.story.ArticleDigest.Rank;

/**
 * An article → those related to it, as a newspaper's own box shows them, each with the reason: the
 * same story, or the same people, bodies or places at the top of both. Copies of the article are
 * none: who has read it has read them.
 *
 * <p>Made for one state; asks nothing outside of it. Not thread-safe.
 */
public final class RelatedExtractor {

  /** What is named in a larger part of all articles relates nobody: the country, its king. */
  private static final double EVERYWHERE = 0.01;

  private static final int FEW = 12;

  private final StorySettings settings;
  private final StoryWindow window;
  private final LinkResolver links;
  private final List<OpenStory> storyOf = new ArrayList<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, Integer> namedBy = new HashMap<>();

  public RelatedExtractor(StoryState state, StorySettings settings) {
    this.settings = settings;
    this.window = new StoryWindow(state.terms());
    this.links = new LinkResolver(window, settings);
    for (OpenStory story : state.stories()) {
      for (ArticleDigest article : story.articles()) {
        byId.put(article.id(), window.add(article));
        storyOf.add(story);
        article.named().forEach(named -> namedBy.merge(named.key(), 1, Integer::sum));
      }
    }
    window.index(state.terms());
  }

  /**
   * The articles related to one, the nearest first; none where the article is not in the state.
   *
   * @param id of the article
   * @param most how many at most
   */
  public List<RelatedArticle> related(String id, int most) {
    Integer number = byId.get(id);
    if (number == null) {
      return List.of();
    }
    Set<Integer> others = new TreeSet<>(window.alike(number));
    for (ArticleDigest member : storyOf.get(number).articles()) {
      others.add(byId.getOrDefault(member.id(), number));
    }
    List<RelatedArticle> related = new ArrayList<>();
    for (int other : others) {
      List<Reason> reasons = reasons(number, other);
      if (!reasons.isEmpty() && !links.copies(window.article(number), window.article(other))) {
        Story.Member member = window.article(other).member();
        double link = links.link(number, other);
        related.add(new RelatedArticle(member, storyOf.get(other).id(), link, reasons));
      }
    }
    related.sort(
        Comparator.comparing((RelatedArticle one) -> one.reasons().getFirst().relation())
            .thenComparingDouble(one -> -one.likeness())
            .thenComparing(one -> one.article().id()));
    return List.copyOf(related.subList(0, Math.min(most, related.size())));
  }

  private List<Reason> reasons(int number, int other) {
    List<Reason> reasons = new ArrayList<>();
    if (number == other) {
      return reasons;
    }
    if (storyOf.get(number).id().equals(storyOf.get(other).id())) {
      reasons.add(new Reason(Relation.STORY, List.of()));
    }
    if (links.link(number, other) >= settings.storyLink() / 2 || !reasons.isEmpty()) {
      add(Relation.PEOPLE, EntityType.PERSON, number, other, reasons);
      add(Relation.BODIES, EntityType.ORGANISATION, number, other, reasons);
      add(Relation.PLACE, EntityType.PLACE, number, other, reasons);
    }
    return reasons;
  }

  private void add(
      Relation relation, EntityType type, int number, int other, List<Reason> reasons) {
    Set<String> keys = new LinkedHashSet<>();
    for (Named named : window.article(number).named()) {
      boolean rare =
          namedBy.getOrDefault(named.key(), 0) <= Math.max(FEW, EVERYWHERE * window.size());
      if (named.type() == type && named.rank() != Rank.BODY && rare) {
        keys.add(named.key());
      }
    }
    List<String> names = new ArrayList<>();
    for (Named named : window.article(other).named()) {
      if (named.type() == type && named.rank() != Rank.BODY && keys.contains(named.key())) {
        names.add(named.name());
      }
    }
    if (!names.isEmpty()) {
      reasons.add(new Reason(relation, names));
    }
  }
}
