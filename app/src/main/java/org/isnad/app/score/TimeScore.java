package org.isnad.app.score;

import java.util.List;
import java.util.Objects;
import org.isnad.app.score.Pairing.Pair;
import org.isnad.app.score.Sheet.Time;
import org.jspecify.annotations.Nullable;

/** Compares the times of one article. */
final class TimeScore {
  private static final String KIND = "time";

  private final ScoreBuilder score;
  private final Sheet gold;
  private final Sheet read;

  TimeScore(ScoreBuilder score, Sheet gold, Sheet read) {
    this.score = score;
    this.gold = gold;
    this.read = read;
  }

  void add() {
    List<Time> placed = read.times().stream().filter(t -> t.at() != null).toList();
    score.count(Measure.TIMES, gold.times().size(), placed.size());
    placed.forEach(t -> score.found(KIND, t.rule()));
    Pairing<Time> pairing = Pairing.of(gold.times(), placed);
    pairing.pairs().forEach(this::pair);
    pairing.missed().forEach(t -> flaw(t, null, "time missed", t.value(), null));
    pairing.extra().forEach(t -> flaw(t, t.rule(), "time extra", null, t.value()));
  }

  private void pair(Pair<Time> pair) {
    Time want = pair.gold();
    Time got = pair.found();
    boolean right = Objects.equals(want.value(), got.value());
    score.right(Measure.TIMES, right);
    score.vote(Agreement.TIME_TYPE, Objects.equals(want.type(), got.type()));
    score.paired(KIND, got.rule(), right, pair.exact());
    if (!right) {
      flaw(want, got.rule(), "time has another value", want.value(), got.value());
    }
  }

  private void flaw(
      Time about, @Nullable String rule, String cause, @Nullable String want, @Nullable String got) {
    String passage = Objects.requireNonNull(about.at()).in(gold.text());
    score.flaw(new Flaw(cause, rule, gold.id(), passage, want, got));
  }
}
