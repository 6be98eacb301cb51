package org.isnad.statement;

import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.text.Quotation;
import org.isnad.text.Token;

/** Finds the times that stand between a cue and what is said, and tell when it was said. Immutable. */
final class SayingTimeExtractor {
  /** A quotation of so many tokens is a name. */
  private static final int NAME = 5;

  private final Grammar grammar;

  SayingTimeExtractor(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A time of saying stands without preposition or behind «in»; «since» and «during» open others. A bare unit is none. */
  boolean starts(Sentence s, int i, int end) {
    if (i > 0 && grammar.is(s, i - 1, "preposition") && !s.token(i - 1).form().equals("\u0641\u064A")) {
      return false;
    }
    Quotation name = s.around(i);
    if (grammar.is(s, i, "quantifier") && !Grammar.isDefinite(s, i) || name != null && name.closed() && name.size() <= NAME) {
      // «One of» is spelt like Sunday; «today» in the name of a programme is no day.
      return false;
    }
    boolean month = grammar.is(s, i, "month") && i > 0 && grammar.is(s, i - 1, "preposition");
    if (month || grammar.is(s, i, "weekday")) {
      return !grammar.isAny(s, i, "channel", "organisation");
    }
    Reading time = grammar.reading(s, i, "time");
    if (time == null || grammar.isAny(s, i, "channel", "organisation")) {
      return false;
    }
    return !time.entry().has("kind", "unit") || i + 1 < end && grammar.isAny(s, i + 1, "weekday", "month", "time");
  }

  /** One past the last token of the time that begins at {@code i}. */
  int end(Sentence s, int i, int end) {
    int last = i + 1;
    while (last < end && (s.token(last).isWord() && grammar.isAny(s, last, "time", "weekday", "month", "time-qualifier") || dated(s, last, end))) {
      last += s.token(last).is('(') ? 3 : 1;
    }
    return last;
  }

  /** A number beside a month, or a second name of the day or month in brackets. */
  private boolean dated(Sentence s, int i, int end) {
    if (s.token(i).is('(')) {
      return i + 2 < end && s.token(i + 2).is(')') && grammar.isAny(s, i + 1, "weekday", "month");
    }
    boolean number = s.token(i).kind() == Token.Kind.NUMBER;
    return number && (grammar.is(s, i - 1, "month") || i + 1 < end && grammar.is(s, i + 1, "month"));
  }
}
