package org.isnad.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.isnad.figure.CountedMatcher.Counted;
import org.isnad.lexicon.Lexicon;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.model.Article;
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.TimeExpression;
import org.isnad.number.ApproximationMatcher;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberMatcher;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of an article: numbers with what they count or measure, duals, ranges, parts of
 * a whole. What is a time is none; nor is a number that names something, a score, or a vague plural.
 *
 * <p>Immutable and thread-safe.
 */
public final class FigureExtractor {
  private final Lexicon lexicon;
  private final NumberMatcher numbers;
  private final FigureWords words;
  private final NumberGuard guard;
  private final UnitMatcher units;
  private final CountedMatcher counted;
  private final ApproximationMatcher approximations;
  private final RangeMatcher ranges;
  private final DualMatcher duals;

  public FigureExtractor(Lexicon lexicon, NumberMatcher numbers) {
    Grammar grammar = new Grammar(lexicon);
    CountedNouns nouns = new CountedNouns(lexicon);
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.words = new FigureWords(lexicon);
    this.guard = new NumberGuard(lexicon, words, grammar, numbers.words());
    this.units = new UnitMatcher(lexicon, grammar);
    this.counted = new CountedMatcher(grammar, nouns, numbers.words());
    this.approximations = new ApproximationMatcher(grammar);
    this.ranges = new RangeMatcher(numbers, words);
    this.duals = new DualMatcher(lexicon, words, nouns, counted);
  }

  /**
   * The figures in text order.
   *
   * @param sentences of the whole article
   * @param times what they name of time, in text order: no number within is a figure
   * @param statements of the same article
   */
  public List<Figure> extract(
      Article article,
      List<Sentence> sentences,
      List<TimeExpression> times,
      List<Statement> statements) {
    HomeResolver home = new HomeResolver(lexicon, article, sentences);
    List<FigureDraft> drafts = new ArrayList<>();
    int time = 0;
    for (Sentence s : sentences) {
      int i = 0;
      while (i < s.size()) {
        Token t = s.token(i);
        while (time < times.size() && times.get(time).at().end() <= t.start()) {
          time++;
        }
        boolean inTime = time < times.size() && times.get(time).at().overlaps(t.at());
        FigureDraft draft = inTime ? null : draft(s, i, drafts, home);
        if (draft != null) {
          drafts.add(draft);
        }
        i = draft == null ? i + 1 : Math.max(i + 1, draft.end);
      }
    }
    ConversionResolver.link(drafts, words);
    return ClaimResolver.figures(drafts, statements);
  }

  private @Nullable FigureDraft draft(
      Sentence s, int i, List<FigureDraft> before, HomeResolver home) {
    Token t = s.token(i);
    if (!numbers.possible(t)) {
      return t.isWord() ? duals.match(s, i, before.isEmpty() ? null : before.getLast()) : null;
    }
    NumberMatch n = numbers.match(s.text(), s.tokens(), i);
    if (n == null) {
      return duals.one(s, i);
    }
    if (guard.names(s, n)) {
      return null;
    }
    FigureDraft two = duals.two(s, n);
    if (two != null) {
      return two;
    }
    FigureDraft d = new FigureDraft(s, i, n.skip(), n.end(), n.value(), "figure.number");
    d.definite = n.definite();
    NumberMatch last = n;
    RangeMatcher.Range range = ranges.match(s, n);
    if (range != null) {
      d.value = range.lower();
      d.upper = range.upper().value();
      d.end = range.upper().end();
      d.rule = "figure.range";
      last = range.upper();
    }
    measure(s, d, last, home);
    if (range == null) {
      rangeBehindUnit(s, d, home);
    }
    whole(s, d);
    approximate(s, d);
    reference(s, d, before);
    return guard.refuses(s, d, n, range != null) ? null : d;
  }

  /** What the number is of: a unit, money, or a counted noun. */
  private void measure(Sentence s, FigureDraft d, NumberMatch n, HomeResolver home) {
    int at = closeQuote(s, d.first, d.end);
    Unit unit = units.match(s, at, home::code);
    if (unit == null && units.signBefore(s.tokens(), d.first - 1) && d.skip == 0) {
      unit = units.match(s, d.first - 1, home::code);
      unit = unit == null ? null : new Unit(d.end, unit.symbol(), unit.money(), unit.parts());
      d.first = unit == null ? d.first : d.first - 1;
    }
    if (at > d.end && (unit != null || counted.match(s, at) != null)) {
      d.first--;
    }
    if (unit != null) {
      d.unit = unit.symbol();
      d.money = unit.money();
      d.bare = false;
      d.rule = unit.money() ? "figure.money" : unit.percent() ? "figure.percent" : "figure.measure";
      d.value = divided(d.value, unit.parts());
      d.upper = d.upper == null ? null : divided(d.upper, unit.parts());
      d.counted = unit.symbol() == null ? d.text(d.end, unit.end()) : null;
      d.end = unit.end();
      return;
    }
    if (n.definite()) {
      return;
    }
    Counted c = counted.match(s, at);
    if (c != null && !(c.reference() && n.digits() && n.within(1900, 2100))) {
      d.unit = c.person() ? "person" : null;
      d.counted = c.reference() ? null : d.text(c.first(), c.end());
      d.end = c.end();
      d.bare = false;
      d.rule = c.first() == at ? "figure.counted" : "figure.part";
    }
  }

  private static BigDecimal divided(BigDecimal value, BigDecimal parts) {
    return parts.compareTo(BigDecimal.ONE) == 0 ? value : value.divide(parts).stripTrailingZeros();
  }

  /** Past the mark that closes a quotation or brackets of the number alone. */
  private static int closeQuote(Sentence s, int first, int end) {
    if (first == 0 || end >= s.size()) {
      return end;
    }
    boolean quoted = s.token(first - 1).kind() == Token.Kind.QUOTE && s.token(end).kind() == Token.Kind.QUOTE;
    boolean bracketed = s.token(first - 1).is('(') && s.token(end).is(')');
    return quoted || bracketed ? end + 1 : end;
  }

  /** «Between 5 million dollars and 7 million dollars». */
  private void rangeBehindUnit(Sentence s, FigureDraft d, HomeResolver home) {
    NumberMatch upper = d.bare ? null : ranges.farEnd(s, d.first, d.end, d.value);
    if (upper == null) {
      return;
    }
    Unit unit = units.match(s, upper.end(), home::code);
    Counted c = unit == null ? counted.match(s, upper.end()) : null;
    boolean alike = unit != null ? unit.symbol() != null && unit.symbol().equals(d.unit) : c != null && d.counted != null;
    if (alike) {
      d.upper = upper.value();
      d.end = unit != null ? unit.end() : c == null ? upper.end() : c.end();
      d.rule = "figure.range";
    }
  }

  /** «120 out of 150 aircraft». */
  private void whole(Sentence s, FigureDraft d) {
    int at = words.end("of-total", s.tokens(), d.end);
    NumberMatch whole = at > d.end ? numbers.match(s.text(), s.tokens(), at) : null;
    if (whole == null || whole.skip() > 0) {
      return;
    }
    d.of = whole.value();
    d.end = whole.end();
    d.bare = false;
    d.rule = "figure.part";
    Counted c = d.counted == null ? counted.match(s, d.end) : null;
    if (c != null && !c.reference()) {
      d.counted = d.text(c.first(), c.end());
      d.unit = c.person() ? "person" : d.unit;
      d.end = c.end();
    }
  }

  private void approximate(Sentence s, FigureDraft d) {
    ApproximationMatcher.Found before = approximations.before(s, d.first);
    if (before != null) {
      d.bare = d.bare && s.token(d.first).form().length() > 0 && before.value() == null && before.verb();
      d.approx = before.value();
      if (before.value() != null && !before.verb()) {
        d.first = before.first();
        d.skip = before.skip();
      }
    }
    ApproximationMatcher.Found after = d.approx == null ? approximations.after(s, d.end) : null;
    if (after != null) {
      d.approx = after.value();
      d.end = after.end();
      d.bare = false;
    }
  }

  /** «three of them»: of what was counted before. */
  private static void reference(Sentence s, FigureDraft d, List<FigureDraft> before) {
    if (d.counted == null && !d.bare && !before.isEmpty() && d.rule.equals("figure.part") && d.of == null) {
      FigureDraft last = before.getLast();
      boolean near = last.sentence.paragraph() == s.paragraph();
      d.counted = near ? last.counted : null;
      d.unit = near && last.person() ? "person" : d.unit;
    }
  }
}
