package org.isnad.app.score;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.isnad.app.score.Pairing.Pair;
import org.isnad.app.score.Sheet.Statement;
import org.jspecify.annotations.Nullable;

/** Compares the statements of one article. */
final class StatementScore {
  private static final String KIND = "statement";
  private static final double SAME_MENTION = 0.5;

  private final ScoreBuilder score;
  private final NameMatcher names;
  private final Sheet gold;
  private final Sheet read;

  StatementScore(ScoreBuilder score, Sheet gold, Sheet read) {
    this.score = score;
    this.names = score.names();
    this.gold = gold;
    this.read = read;
  }

  void add() {
    List<Statement> wanted = gold.statements();
    List<Statement> placed = read.statements().stream().filter(s -> s.at() != null).toList();
    for (Measure measure :
        List.of(
            Measure.CONTENT,
            Measure.CONTENT_EXACT,
            Measure.CONTENT_AND_SOURCE,
            Measure.EXACT_AND_SOURCE,
            Measure.CHAIN_IN_FULL)) {
      score.count(measure, wanted.size(), read.statements().size());
    }
    score.count(Measure.CUE, having(wanted, Statement::cue), having(placed, Statement::cue));
    score.count(
        Measure.CHANNEL, having(wanted, Statement::channel), having(placed, Statement::channel));
    score.count(
        Measure.CHAINS_STATED,
        (int) wanted.stream().filter(s -> !s.chain().isEmpty()).count(),
        (int) placed.stream().filter(s -> !s.chain().isEmpty()).count());
    placed.forEach(s -> score.found(KIND, s.rule()));
    Pairing<Statement> pairing = Pairing.of(wanted, placed);
    pairing.pairs().forEach(this::pair);
    for (Statement missed : pairing.missed()) {
      boolean touched = placed.stream().anyMatch(s -> Stretch.overlap(s.at(), missed.at()) > 0);
      String how = touched ? ", though something of it was read" : "";
      flaw(missed, null, "statement missed" + how, missed.source().name(), null);
    }
    for (Statement extra : pairing.extra()) {
      boolean touched = wanted.stream().anyMatch(s -> Stretch.overlap(s.at(), extra.at()) > 0);
      String how = touched ? ", beside or within one of gold" : "";
      flaw(extra, extra.rule(), "statement extra" + how, null, extra.source().name());
    }
  }

  private static int having(
      List<Statement> statements, Function<Statement, @Nullable Object> part) {
    return (int) statements.stream().filter(s -> part.apply(s) != null).count();
  }

  private void pair(Pair<Statement> pair) {
    Statement want = pair.gold();
    Statement got = pair.found();
    boolean named = named(want.source(), got.source());
    score.right(Measure.CONTENT, true);
    score.right(Measure.CONTENT_EXACT, pair.exact());
    score.right(Measure.CONTENT_AND_SOURCE, named);
    score.right(Measure.EXACT_AND_SOURCE, named && pair.exact());
    score.right(
        Measure.CUE,
        want.cue() != null && Stretch.overlap(want.cue(), got.cue()) >= 0.5);
    score.right(
        Measure.CHANNEL, want.channel() != null && want.channel().equals(got.channel()));
    boolean whole = sameChain(want.chain(), got.chain());
    score.right(Measure.CHAIN_IN_FULL, whole && named);
    score.right(Measure.CHAINS_STATED, whole && !want.chain().isEmpty());
    score.paired(KIND, got.rule(), named, pair.exact());
    vote(want, got, named);
    choice(want, got, "mode", want.mode(), got.mode());
    choice(want, got, "stance", want.stance(), got.stance());
    choice(want, got, "channel", want.channel(), got.channel());
    if (!whole) {
      flaw(
          want, got.rule(), "chain " + how(want.chain().isEmpty(), got.chain().isEmpty()),
          joined(want.chain()), joined(got.chain()));
    }
    if (!pair.exact()) {
      span(want, got);
    }
    if (!named) {
      String name = want.source().name();
      String found = got.source().name();
      flaw(want, got.rule(), "source " + how(name == null, found == null), name, found);
    }
  }

  private void vote(Statement want, Statement got, boolean named) {
    Sheet.Source source = want.source();
    boolean person = mayBePerson(source);
    score.vote(Agreement.SOURCE, named);
    score.vote(
        Agreement.FULL_NAME,
        names.bare(source.name(), person).equals(names.bare(got.source().name(), person)));
    score.vote(Agreement.SOURCE_TYPE, Objects.equals(source.type(), got.source().type()));
    score.vote(Agreement.NESTED, want.nested() == got.nested());
    if (want.when() != null) {
      score.vote(Agreement.WHEN, Stretch.overlap(want.when(), got.when()) >= 0.5);
    }
    if (source.role() != null && !source.role().isEmpty()) {
      score.vote(Agreement.ROLE, names.same(source.role(), got.source().role(), false));
    }
    score.vote(Agreement.MODE, Objects.equals(want.mode(), got.mode()));
    score.vote(Agreement.STANCE, Objects.equals(want.stance(), got.stance()));
  }

  /** The same name, or the same words of the article. */
  private boolean named(Sheet.Source want, Sheet.Source got) {
    return names.same(want.name(), got.name(), mayBePerson(want))
        || Stretch.overlap(want.at(), got.at()) > SAME_MENTION;
  }

  private static boolean mayBePerson(Sheet.Source source) {
    return "person".equals(source.type()) || "group".equals(source.type());
  }

  private boolean sameChain(List<String> want, List<String> got) {
    if (want.size() != got.size()) {
      return false;
    }
    for (int i = 0; i < want.size(); i++) {
      if (!names.same(want.get(i), got.get(i), false)) {
        return false;
      }
    }
    return true;
  }

  private void choice(
      Statement want, Statement got, String what, @Nullable String a, @Nullable String b) {
    if (!Objects.equals(a, b)) {
      String cause =
          what + ": " + Objects.requireNonNullElse(b, "none") + " for "
              + Objects.requireNonNullElse(a, "none");
      flaw(want, got.rule(), cause, a, b);
    }
  }

  private static String how(boolean none, boolean notFound) {
    return none ? "where there is none" : notFound ? "missed" : "is another";
  }

  private static @Nullable String joined(List<String> chain) {
    return chain.isEmpty() ? null : String.join(" \u2192 ", chain);
  }

  private void span(Statement want, Statement got) {
    Stretch a = Objects.requireNonNull(want.at());
    Stretch b = Objects.requireNonNull(got.at());
    String start = b.start() < a.start() ? "begins too early" : "begins too late";
    String end = b.end() < a.end() ? "ends too early" : "ends too late";
    String cause =
        a.start() == b.start() ? end : a.end() == b.end() ? start : start + " and " + end;
    flaw(want, got.rule(), "content " + cause, a.in(gold.text()), b.in(gold.text()));
  }

  private void flaw(
      Statement about,
      @Nullable String rule,
      String cause,
      @Nullable String want,
      @Nullable String got) {
    String passage = Objects.requireNonNull(about.at()).in(gold.text());
    score.flaw(new Flaw(cause, rule, gold.id(), passage, want, got));
  }
}
