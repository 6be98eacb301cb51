package org.isnad.app.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure would move with other articles of the same kind: the middle 95 % of what it is in samples of the articles,
 * each as large as the whole and drawn with replacement. The same articles give the same samples. Immutable.
 */
public final class Bootstrap {
  private static final long SEED = 20_260_101;
  private static final double TAIL = 0.025;

  private final List<ArticleScore> articles;
  private final int draws;

  Bootstrap(List<ArticleScore> articles, int draws) {
    this.articles = articles;
    this.draws = draws;
  }

  /**
   * Where a figure lies in 95 of 100 samples.
   *
   * @param low of four places, as {@link Count#f1}
   * @param high of four places
   */
  public record Interval(BigDecimal low, BigDecimal high) {}

  /** That of the F1 of a measure; null where no sample has anything to measure. */
  public @Nullable Interval f1(Measure measure) {
    Count none = new Count(0, 0, 0);
    return interval(
        none,
        article -> article.counts().getOrDefault(measure, none),
        Count::plus,
        sum -> sum.gold() + sum.system() == 0 ? Double.NaN : sum.f1().doubleValue());
  }

  /** That of the share of pairs on which both say the same; null where no sample has anything to agree on. */
  public @Nullable Interval share(Agreement agreement) {
    Score.Vote none = new Score.Vote(0, 0);
    return interval(
        none,
        article -> article.agreement().getOrDefault(agreement, none),
        Score.Vote::plus,
        sum -> sum.asked() == 0 ? Double.NaN : (double) sum.same() / sum.asked());
  }

  private <T> @Nullable Interval interval(
      T none,
      Function<ArticleScore, T> part,
      BinaryOperator<T> plus,
      ToDoubleFunction<T> figure) {
    List<T> parts = articles.stream().map(part).toList();
    SplittableRandom random = new SplittableRandom(SEED);
    double[] figures = new double[draws];
    for (int i = 0; i < draws; i++) {
      T sum = none;
      for (int k = 0; k < parts.size(); k++) {
        sum = plus.apply(sum, parts.get(random.nextInt(parts.size())));
      }
      figures[i] = figure.applyAsDouble(sum);
    }
    double[] sorted = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    if (sorted.length == 0) {
      return null;
    }
    int tail = (int) (sorted.length * TAIL);
    return new Interval(Count.rounded(sorted[tail]), Count.rounded(sorted[sorted.length - 1 - tail]));
  }
}
