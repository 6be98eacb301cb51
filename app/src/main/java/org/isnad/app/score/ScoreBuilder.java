package org.isnad.app.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up a score, article by article. For one thread. */
final class ScoreBuilder {
  private static final List<String> KINDS = List.of("statement", "figure", "time");

  /** Those of the article that is compared now. */
  private final Map<Measure, Count> counts = new EnumMap<>(Measure.class);
  private final Map<Agreement, Score.Vote> votes = new EnumMap<>(Agreement.class);
  private final List<ArticleScore> articles = new ArrayList<>();

  /** By kind and rule: found, paired, right, exact. */
  private final Map<String, Map<String, int[]>> rules = new TreeMap<>();

  private final List<String> unread = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final NameMatcher names = new NameMatcher();

  NameMatcher names() {
    return names;
  }

  /**
   * Compares an article.
   *
   * @param found null where there is no record of it; one with another text counts as none
   */
  void add(Sheet gold, @Nullable Sheet found) {
    Sheet read = found;
    if (read == null || !read.text().equals(gold.text())) {
      unread.add(gold.id());
      read = Sheet.empty(gold.id(), gold.text());
    }
    new StatementScore(this, gold, read).add();
    new FigureScore(this, gold, read).add();
    new TimeScore(this, gold, read).add();
    new EntityScore(this, gold, read).add();
    articles.add(new ArticleScore(counts, votes));
    counts.clear();
    votes.clear();
  }

  void count(Measure measure, int gold, int system) {
    counts.merge(measure, new Count(0, gold, system), Count::plus);
  }

  void right(Measure measure, boolean right) {
    counts.merge(measure, new Count(right ? 1 : 0, 0, 0), Count::plus);
  }

  void vote(Agreement agreement, boolean same) {
    votes.merge(agreement, new Score.Vote(same ? 1 : 0, 1), Score.Vote::plus);
  }

  void flaw(Flaw flaw) {
    flaws.add(flaw);
  }

  /** Notes that a rule found something. */
  void found(String kind, @Nullable String rule) {
    tally(kind, rule)[0]++;
  }

  /** Notes that gold has it too. */
  void paired(String kind, @Nullable String rule, boolean right, boolean exact) {
    int[] tally = tally(kind, rule);
    tally[1]++;
    tally[2] += right ? 1 : 0;
    tally[3] += right && exact ? 1 : 0;
  }

  private int[] tally(String kind, @Nullable String rule) {
    return rules
        .computeIfAbsent(kind, k -> new TreeMap<>())
        .computeIfAbsent(rule == null ? "-" : rule, r -> new int[4]);
  }

  Score build() {
    List<RuleScore> ruled = new ArrayList<>();
    rules.forEach((kind, tallies) ->
        tallies.forEach((rule, n) -> ruled.add(new RuleScore(kind, rule, n[0], n[1], n[2], n[3]))));
    // Statements before figures before times is also the order in which they are added.
    ruled.sort(
        Comparator.comparingInt((RuleScore r) -> KINDS.indexOf(r.kind()))
            .thenComparingInt(r -> r.right() - r.found())
            .thenComparing(RuleScore::rule));
    Map<Measure, Count> all = new EnumMap<>(Measure.class);
    Map<Agreement, Score.Vote> agreement = new EnumMap<>(Agreement.class);
    for (ArticleScore article : articles) {
      article.counts().forEach((measure, count) -> all.merge(measure, count, Count::plus));
      article.agreement().forEach((what, vote) -> agreement.merge(what, vote, Score.Vote::plus));
    }
    return new Score(all, agreement, articles, unread, ruled, flaws);
  }
}
