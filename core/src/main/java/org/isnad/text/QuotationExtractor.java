package org.isnad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs quotation marks as printed in newspapers. Of all ways to read the marks of a paragraph — open, close, stray,
 * never closed — it takes the one that glyphs and places speak against least ({@link QuotationMarks}); so one wrong glyph,
 * a missing mark or an inch sign costs one mark and not the rest of the paragraph.
 *
 * <p>Quotations are nested, at most two deep, or disjoint. One that is never closed runs to the end of the paragraph: how
 * far it was meant to go is for rules over words to say.
 *
 * <p>Stateless and thread-safe.
 */
public final class QuotationExtractor {
  /** So many marks are weighed at a time, which bounds memory; no paragraph that a person wrote has more. */
  private static final int MARKS_AT_ONCE = 4096;

  private static final int UNCLOSED = 40;

  /** Brackets around fewer words hold a name or a date. */
  private static final int BRACKETED = 4;

  /** Price of a quotation inside one of the same family, by family: seldom meant where one glyph serves for both. */
  private static final int[] NESTED = {5, 15, 25, 40};

  private static final int NESTED_OTHER = 5;
  private static final int MIXED_DOUBLE = 5;
  private static final int MIXED = 15;

  /** States: nothing open, one family open, one inside another. */
  private static final int F = QuotationMarks.FAMILIES;

  private static final int STATES = 1 + F + F * F;
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private QuotationExtractor() {}

  /** The quotations among the tokens of one paragraph, in order of their opening marks. */
  public static List<Quotation> extract(String text, List<Token> tokens) {
    QuotationMarks marks = QuotationMarks.of(text, tokens);
    List<Quotation> out = new ArrayList<>(marks.size() / 2 + 1);
    for (int from = 0; from < marks.size(); from += MARKS_AT_ONCE) {
      int to = Math.min(marks.size(), from + MARKS_AT_ONCE);
      if (!plain(marks, from, to, out)) {
        new Weighing(marks, from, to, tokens.size()).read(out);
      }
    }
    out.removeIf(q -> q.closed() && q.size() == 0);
    bracketed(tokens, out);
    out.sort(Comparator.comparingInt(Quotation::open));
    return List.copyOf(out);
  }

  /** «So-and-so said: (…)»: right behind a colon brackets around more than a name are printed for marks. */
  private static void bracketed(List<Token> tokens, List<Quotation> out) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).is('(') || !tokens.get(i - 1).is(':')) {
        continue;
      }
      int close = closing(tokens, i);
      int open = i;
      boolean apart = out.stream().noneMatch(q -> q.open() < open ? q.close() > open : q.open() < close && q.close() > close);
      if (close - open > BRACKETED && apart) {
        out.add(new Quotation(open, close, true));
        i = close;
      }
    }
  }

  /** Index of the bracket that closes the one at {@code open}; {@code open} itself where none does. */
  private static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is('(') ? 1 : tokens.get(i).is(')') ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return open;
  }

  /** Nearly every paragraph: marks that open and close by turns, with nothing to say against it. */
  private static boolean plain(QuotationMarks marks, int from, int to, List<Quotation> out) {
    if ((to - from) % 2 != 0) {
      return false;
    }
    for (int i = from; i < to; i += 2) {
      if (marks.open[i] + marks.close[i + 1] > 0 || marks.family[i] != marks.family[i + 1]) {
        return false;
      }
    }
    for (int i = from; i < to; i += 2) {
      out.add(new Quotation(marks.token[i], marks.token[i + 1], true));
    }
    return true;
  }

  /** The search for the cheapest reading, mark by mark; each state keeps the cheapest way that leads to it. */
  private static final class Weighing {
    /** What a mark is taken for. */
    private static final int STRAY = 0;

    private static final int OPEN = 1;
    private static final int CLOSE = 2;
    private static final int CLOSE_BOTH = 3;
    private static final int GIVE_UP_AND_OPEN = 4;
    private static final int GIVE_UP_AND_CLOSE = 5;

    private final QuotationMarks marks;
    private final int from;
    private final int to;
    private final int end;
    /** For each mark and state, the step that led there and the state it came from. */
    private final short[] ways;

    private int[] costs = new int[STATES];
    private int[] next = new int[STATES];

    Weighing(QuotationMarks marks, int from, int to, int end) {
      this.marks = marks;
      this.from = from;
      this.to = to;
      this.end = end;
      ways = new short[(to - from) * STATES];
    }

    void read(List<Quotation> out) {
      Arrays.fill(costs, NEVER);
      costs[0] = 0;
      for (int i = from; i < to; i++) {
        Arrays.fill(next, NEVER);
        for (int state = 0; state < STATES; state++) {
          if (costs[state] < NEVER) {
            weigh(i, state, costs[state]);
          }
        }
        int[] spent = costs;
        costs = next;
        next = spent;
      }
      replay(cheapest(), out);
    }

    private void weigh(int i, int state, int cost) {
      int family = marks.family[i];
      int opened = cost + marks.open[i];
      int closed = cost + marks.close[i];
      if (state == 0) {
        reach(i, 0, 1 + family, opened, OPEN);
      } else if (state <= F) {
        int outer = state - 1;
        reach(i, state, 0, closed + mixed(outer, family), CLOSE);
        reach(i, state, 1 + F + outer * F + family, opened + nested(outer, family), OPEN);
        reach(i, state, 1 + family, opened + UNCLOSED, GIVE_UP_AND_OPEN);
      } else {
        int outer = (state - 1 - F) / F;
        int inner = (state - 1 - F) % F;
        reach(i, state, 1 + outer, closed + mixed(inner, family), CLOSE);
        if (marks.doubled(i)) {
          reach(i, state, 0, closed + mixed(inner, family) + mixed(outer, family), CLOSE_BOTH);
        }
        reach(i, state, 1 + F + outer * F + family, opened + UNCLOSED, GIVE_UP_AND_OPEN);
        reach(i, state, 0, closed + UNCLOSED + mixed(outer, family), GIVE_UP_AND_CLOSE);
      }
      reach(i, state, state, cost + marks.stray[i], STRAY);
    }

    private void reach(int i, int state, int target, int cost, int step) {
      if (cost < next[target]) {
        next[target] = cost;
        ways[(i - from) * STATES + target] = (short) (step * STATES + state);
      }
    }

    private static int nested(int outer, int inner) {
      return outer == inner ? NESTED[outer] : NESTED_OTHER;
    }

    private static int mixed(int opening, int closing) {
      if (opening == closing) {
        return 0;
      }
      boolean doubles = opening + closing == QuotationMarks.CURLY + QuotationMarks.STRAIGHT
          && Math.min(opening, closing) == QuotationMarks.CURLY;
      return doubles ? MIXED_DOUBLE : MIXED;
    }

    private int cheapest() {
      int best = 0;
      int bestCost = costs[0];
      for (int state = 1; state < STATES; state++) {
        int cost = costs[state] + UNCLOSED * (state <= F ? 1 : 2);
        if (cost < bestCost) {
          best = state;
          bestCost = cost;
        }
      }
      return best;
    }

    private void replay(int last, List<Quotation> out) {
      int[] steps = new int[to - from];
      int state = last;
      for (int i = to - 1; i >= from; i--) {
        int way = ways[(i - from) * STATES + state];
        steps[i - from] = way / STATES;
        state = way % STATES;
      }
      int[] open = new int[2];
      int depth = 0;
      for (int i = from; i < to; i++) {
        depth = apply(steps[i - from], marks.token[i], open, depth, out);
      }
      while (depth > 0) {
        out.add(new Quotation(open[--depth], end, false));
      }
    }

    private int apply(int step, int token, int[] open, int depth, List<Quotation> out) {
      int left = depth;
      switch (step) {
        case OPEN -> open[left++] = token;
        case CLOSE -> out.add(new Quotation(open[--left], token, true));
        case CLOSE_BOTH -> {
          out.add(new Quotation(open[--left], token, true));
          out.add(new Quotation(open[--left], token, true));
        }
        case GIVE_UP_AND_OPEN -> {
          // Inside another quotation the one given up is no more than a stray mark.
          if (left == 1) {
            out.add(new Quotation(open[0], end, false));
          }
          open[left - 1] = token;
        }
        case GIVE_UP_AND_CLOSE -> {
          left = 0;
          out.add(new Quotation(open[0], token, true));
        }
      }
      return left;
    }
  }
}
