package org.isnad.figure;

import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberWords;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;

/**
 * Tells numbers that count from those that name: articles of laws, channels, aircraft, telephones,
 * years, scores. Immutable and thread-safe.
 */
final class NumberGuard {
  private static final char BA = '\u0628';
  private static final int LATIN_END = 0x250;

  /** A plain number of so many digits without a unit is more likely a telephone than a count. */
  private static final int PHONE_DIGITS = 7;

  /** Words between a verb of change and its numbers. */
  private static final int CHANGE_NEAR = 8;

  private final Lexicon lexicon;
  private final FigureWords words;
  private final Grammar grammar;
  private final NumberWords numbers;

  NumberGuard(Lexicon lexicon, FigureWords words, Grammar grammar, NumberWords numbers) {
    this.lexicon = lexicon;
    this.words = words;
    this.grammar = grammar;
    this.numbers = numbers;
  }

  /** Whether the number is part of a name, whatever follows it. */
  boolean names(Sentence s, NumberMatch n) {
    int i = n.first();
    if (glued(s, n) || ordinal(s, i)) {
      return true;
    }
    Token t = s.token(i);
    if (n.digits() && t.form().length() > 1 && t.form().charAt(0) == '0' && Character.isDigit(t.form().charAt(1))) {
      return true;
    }
    // What bears a number bears one in one piece: «the value of the contracts, 3.5 million».
    boolean measured = n.digits() && n.end() > i + 1;
    return !measured && (n.skip() == 0 && words.before("label", s.tokens(), i) || named(s, i));
  }

  /** Written onto letters or onto a name by a hyphen: «F-16», «4G», «2-1». */
  private static boolean glued(Sentence s, NumberMatch n) {
    int i = n.first();
    if (s.token(i).kind() != Kind.NUMBER) {
      return false;
    }
    boolean latinBehind = n.end() < s.size() && touch(s, n.end() - 1) && latin(s.token(n.end()));
    boolean nameBefore = i > 1 && touch(s, i - 1) && touch(s, i - 2) && s.token(i - 1).is('-') && s.token(i - 2).isWord();
    boolean slash = i > 0 && touch(s, i - 1) && (s.token(i - 1).is('/') || s.token(i - 1).is(':'))
        || n.end() < s.size() && touch(s, n.end() - 1) && (s.token(n.end()).is('/') || s.token(n.end()).is(':'));
    boolean plus = n.end() < s.size() && touch(s, n.end() - 1) && s.token(n.end()).is('+');
    boolean latinBefore = i > 0 && touch(s, i - 1) && latin(s.token(i - 1));
    return latinBehind || nameBefore || slash || plus || latinBefore;
  }

  /** Whether it is the ten or the twenties of a place: «the eleventh», «the twenty-first». */
  private boolean ordinal(Sentence s, int i) {
    return i > 0
        && numbers.place(s.token(i - 1).form()) != null
        && numbers.placeTail(s.token(i).form()) > 0;
  }

  private static boolean latin(Token t) {
    return t.isWord() && t.form().charAt(0) < LATIN_END && Character.isLetter(t.form().charAt(0)) && t.form().length() != 3;
  }

  /** Whether token {@code i} touches the one behind it. */
  private static boolean touch(Sentence s, int i) {
    return i >= 0 && i + 1 < s.size() && s.token(i).end() == s.token(i + 1).start();
  }

  private boolean named(Sentence s, int i) {
    for (int k = Math.max(0, i - 3); k < i; k++) {
      if (words.governedEnd("named-number", s.tokens(), k) > i) {
        return true;
      }
    }
    return false;
  }

  /** Whether what was read is no figure after all. */
  boolean refuses(Sentence s, FigureDraft d, NumberMatch n, boolean range) {
    if (score(s, d, n)) {
      return true;
    }
    if (n.definite()) {
      return d.unit == null || d.person();
    }
    boolean half = d.end < s.size() && s.token(d.end).is('-') && touch(s, d.end - 1)
        || n.first() > 0 && s.token(n.first() - 1).is('-');
    if (!d.bare) {
      return half && d.unit == null && d.counted == null && !range || duration(s, n.end());
    }
    return half || range || year(n, s) || phone(s, n) || !introduced(s, n);
  }

  /** Goals of a match. */
  private boolean score(Sentence s, FigureDraft d, NumberMatch n) {
    int noun = n.end();
    if (noun >= s.size() || words.end("score", s.tokens(), noun) == noun) {
      return false;
    }
    boolean by = n.skip() > 0 && s.token(n.first()).form().charAt(n.skip() - 1) == BA;
    return by || words.within("score-mark", s.tokens(), d.end, d.end + 2)
        || words.within("score-mark", s.tokens(), n.first() - 2, n.first());
  }

  /** Whether the number is of a unit of time, and no time for another reason. */
  private boolean duration(Sentence s, int i) {
    if (i >= s.size() || !s.token(i).isWord()) {
      return false;
    }
    String form = s.token(i).form();
    boolean accusative = form.length() > 3 && form.charAt(form.length() - 1) == '\u0627';
    Reading r = grammar.reading(s, i, "time");
    if (r == null && accusative) {
      r = lexicon.word(form.substring(0, form.length() - 1)).reading(lexicon.classes().bits("time"));
    }
    return r != null && (r.entry().has("kind", "unit") || r.entry().has("kind", "part"));
  }

  /** «Rose from 90 to 120»: either number. */
  private boolean changes(Sentence s, NumberMatch n) {
    int before = n.first() - 1;
    if (!words.within("change", s.tokens(), before - CHANGE_NEAR, before)) {
      return false;
    }
    boolean to = words.end("range-to", s.tokens(), before) == n.first();
    boolean from = words.end("range-from", s.tokens(), before) == n.first()
        && words.end("range-to", s.tokens(), n.end()) > n.end();
    return to || from;
  }

  private static boolean year(NumberMatch n, Sentence s) {
    return n.digits() && n.within(1000, 2100) && s.token(n.first()).form().length() == 4;
  }

  private static boolean phone(Sentence s, NumberMatch n) {
    String form = s.token(n.first()).form();
    return n.digits() && form.length() >= PHONE_DIGITS && form.chars().allMatch(Character::isDigit);
  }

  /** Whether something before a bare number says that it is an amount. */
  private boolean introduced(Sentence s, NumberMatch n) {
    int before = n.first() - 1;
    if (n.skip() > 0 || before < 0 || !s.token(before).isWord()) {
      return false;
    }
    boolean against = words.before("against", s.tokens(), n.first()) && before > 0 && s.token(before - 1).isWord();
    if (against || changes(s, n)) {
      return true;
    }
    return grammar.surelyVerb(s, before) && !n.digits();
  }
}
