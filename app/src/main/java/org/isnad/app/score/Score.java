package org.isnad.app.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How records compare with gold.
 *
 * @param byArticle what each article of gold adds
 * @param unread the ids of those that have no record, or one with another text
 * @param rules those that did most harm first
 * @param flaws in the order of the articles
 */
public record Score(
    Map<Measure, Count> counts,
    Map<Agreement, Vote> agreement,
    List<ArticleScore> byArticle,
    List<String> unread,
    List<RuleScore> rules,
    List<Flaw> flaws) {
  public Score {
    counts = Map.copyOf(counts);
    agreement = Map.copyOf(agreement);
    byArticle = List.copyOf(byArticle);
    unread = List.copyOf(unread);
    rules = List.copyOf(rules);
    flaws = List.copyOf(flaws);
  }

  /** How many articles gold has. */
  public int articles() {
    return byArticle.size();
  }

  /**
   * How far its figures would move with other articles.
   *
   * @param draws how many samples of the articles tell so; more than none
   */
  public Bootstrap bootstrap(int draws) {
    return new Bootstrap(byArticle, draws);
  }

  /**
   * On how many pairs both say the same.
   *
   * @param asked how many pairs have something to agree on
   */
  public record Vote(int same, int asked) {

    Vote plus(Vote other) {
      return new Vote(same + other.same, asked + other.asked);
    }

    /** Of four places; null where there was nothing to agree on. */
    public @Nullable BigDecimal share() {
      return asked == 0 ? null : Count.rounded((double) same / asked);
    }
  }
}
