package org.isnad.app.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.isnad.app.score.Pairing.Pair;
import org.isnad.app.score.Sheet.Figure;
import org.jspecify.annotations.Nullable;

/** Compares the figures of one article. */
final class FigureScore {
  private static final String KIND = "figure";

  /** Of the value, or of one where that is smaller: what sums and conversions may lose. */
  private static final double TOLERANCE = 1e-6;

  private final ScoreBuilder score;
  private final Sheet gold;
  private final Sheet read;

  FigureScore(ScoreBuilder score, Sheet gold, Sheet read) {
    this.score = score;
    this.gold = gold;
    this.read = read;
  }

  void add() {
    score.count(Measure.FIGURES, gold.figures().size(), read.figures().size());
    score.count(Measure.FIGURES_WITH_CLAIMANT, gold.figures().size(), read.figures().size());
    List<Figure> placed = read.figures().stream().filter(f -> f.at() != null).toList();
    placed.forEach(f -> score.found(KIND, f.rule()));
    Pairing<Figure> pairing = Pairing.of(gold.figures(), placed);
    pairing.pairs().forEach(this::pair);
    pairing.missed().forEach(f -> flaw(f, null, "figure missed", text(f.value()), null));
    pairing.extra().forEach(f -> flaw(f, f.rule(), "figure extra", null, text(f.value())));
  }

  private void pair(Pair<Figure> pair) {
    Figure want = pair.gold();
    Figure got = pair.found();
    score.vote(Agreement.FIGURE_UNIT, Objects.equals(want.unit(), got.unit()));
    score.vote(Agreement.FIGURE_APPROX, Objects.equals(want.approx(), got.approx()));
    score.vote(Agreement.FIGURE_UPPER, equal(want.upper(), got.upper()));
    boolean claimed = score.names().same(want.claimant(), got.claimant(), true);
    boolean right = near(want.value(), got.value());
    score.right(Measure.FIGURES, right);
    score.right(Measure.FIGURES_WITH_CLAIMANT, right && claimed);
    score.paired(KIND, got.rule(), right, pair.exact());
    if (!right) {
      flaw(want, got.rule(), "figure has another value", text(want.value()), text(got.value()));
    }
    if (!claimed) {
      String cause =
          want.claimant() == null
              ? "claimant where there is none"
              : got.claimant() == null ? "claimant missed" : "claimant is another";
      flaw(want, got.rule(), cause, want.claimant(), got.claimant());
    }
  }

  private static boolean near(@Nullable BigDecimal want, @Nullable BigDecimal got) {
    if (want == null || got == null) {
      return false;
    }
    double value = want.doubleValue();
    return Math.abs(got.doubleValue() - value) < TOLERANCE * Math.max(1, Math.abs(value));
  }

  private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  private static @Nullable String text(@Nullable BigDecimal value) {
    // As short as the double that a fraction was read as.
    return value == null
        ? null
        : value.scale() <= 0
            ? value.toPlainString()
            : BigDecimal.valueOf(value.doubleValue()).toPlainString();
  }

  private void flaw(
      Figure about,
      @Nullable String rule,
      String cause,
      @Nullable String want,
      @Nullable String got) {
    String passage = Objects.requireNonNull(about.at()).in(gold.text());
    score.flaw(new Flaw(cause, rule, gold.id(), passage, want, got));
  }
}
