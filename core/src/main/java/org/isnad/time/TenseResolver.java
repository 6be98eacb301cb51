package org.isnad.time;

import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a time in a sentence lies before or after its day of publication: by the tense of
 * the verb of its clause, and by words for what is planned. Immutable and thread-safe.
 */
final class TenseResolver {
  /** A clause is seldom longer. */
  private static final int REACH = 25;

  /** Third person: masculine and feminine. */
  private static final String PRESENT = "\u064A\u062A";

  private static final String LAM = "\u0644\u0645";

  private final CalendarWords words;
  private final Grammar grammar;

  TenseResolver(CalendarWords words, Grammar grammar) {
    this.words = words;
    this.grammar = grammar;
  }

  /** Whether what is told beside the tokens from {@code first} to {@code end} is yet to come. */
  boolean future(Sentence s, int first, int end) {
    return Boolean.TRUE.equals(tense(s, first, end));
  }

  /**
   * Whether what is told beside the tokens is yet to come; null where no verb says it. The verb
   * before them in their clause counts, else the one behind.
   */
  @Nullable Boolean tense(Sentence s, int first, int end) {
    for (int i = first - 1; i >= 0 && i > first - REACH && !stops(s, i); i--) {
      Boolean future = future(s, i);
      if (future != null) {
        return future;
      }
      if (grammar.is(s, i, "complementizer")) {
        if (i > 0 && words.has("future", s.token(i - 1).form())) {
          return true;
        }
        break;
      }
    }
    for (int i = end; i < s.size() && i < end + REACH && !stops(s, i) && !grammar.is(s, i, "complementizer"); i++) {
      Boolean future = future(s, i);
      if (future != null) {
        return future;
      }
    }
    return null;
  }

  private static boolean stops(Sentence s, int i) {
    Token t = s.token(i);
    return t.kind() == Kind.PUNCTUATION && (t.is('.') || t.is('\u061B') || t.is(':'));
  }

  /** What the word at {@code i} says of the time of its clause, or null. */
  private @Nullable Boolean future(Sentence s, int i) {
    Token t = s.token(i);
    if (!t.isWord()) {
      return null;
    }
    if (words.has("future", t.form()) || grammar.is(s, i, "future")) {
      return true;
    }
    Word w = s.word(i);
    for (Reading r : w.readings()) {
      if (r.clitics().future() && r.inflection() != null && r.inflection().tense() == Tense.PRESENT) {
        return true;
      }
    }
    if (i > 0 && s.token(i - 1).kind() == Kind.QUOTE) {
      return null;
    }
    if (w.unknown()) {
      if (grammar.is(s, i - 1, "complementizer") && t.form().length() > 3 && PRESENT.indexOf(t.form().charAt(0)) >= 0) {
        return true;
      }
      return t.form().length() >= 4 && t.form().charAt(0) == '\u0633'
          && PRESENT.indexOf(t.form().charAt(1)) >= 0 && !words.has("not-future", t.form()) && t.form().length() > 5
          ? Boolean.TRUE
          : null;
    }
    boolean sure = grammar.surelyVerb(s, i);
    for (Reading r : w.readings()) {
      Inflection inflection = r.inflection();
      boolean opens = i == 0 || r.clitics().conjunction() != '\0';
      if (inflection != null && inflection.finite() && (sure || opens && !Grammar.isDefinite(s, i))) {
        return inflection.tense() == Tense.PRESENT ? present(s, i) : Boolean.FALSE;
      }
    }
    return null;
  }

  /** Of a verb in the present: behind «lam» it is past; of saying, it tells nothing. */
  private @Nullable Boolean present(Sentence s, int i) {
    if (i > 0 && s.token(i - 1).form().endsWith(LAM)) {
      return false;
    }
    boolean reports = grammar.reportingVerb(s, i) && !grammar.is(s, i - 1, "complementizer");
    return reports ? null : Boolean.TRUE;
  }
}
