package org.isnad.time;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Sentence;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads years: «the year 2004», «in 2030», «1436 H», «between 2012 and 2014», «season 2016-2017».
 * Immutable and thread-safe.
 */
final class YearMatcher {
  private static final String AND = "\u0648";

  /** The middle of a Hijri year decides which year it is told as. */
  private static final int MIDDLE = 7;

  private final TimeWords words;
  private final DateMatcher dates;

  YearMatcher(TimeWords words, DateMatcher dates) {
    this.words = words;
    this.dates = dates;
  }

  /** The year that begins at token {@code i}, or null. */
  @Nullable TimeMatch match(Sentence s, int i, @Nullable LocalDate published) {
    Found<Entry> noun = words.entry("year-noun", s.tokens(), i);
    int k = noun == null ? i : noun.end();
    int year = dates.year(s, k);
    if (year == 0) {
      return null;
    }
    int skip = noun != null && words.joined("year-noun", s, i) ? 1 : 0;
    int end = k + 1;
    if (noun == null && !bare(s, i)) {
      return null;
    }
    int last = second(s, i, noun != null, end, year);
    if (last > year) {
      return new TimeMatch(i, skip, secondEnd(s, end), TimexType.DATE, year + "/" + last, "time.interval");
    }
    boolean hijri = year < 1500;
    end = words.stands(hijri ? "hijri-mark" : "western-mark", s, end) && touches(s, end) ? end + 1 : end;
    return new TimeMatch(i, skip, end, TimexType.DATE, hijri ? hijri(year) : String.valueOf(year), "time.year");
  }

  private static boolean touches(Sentence s, int i) {
    return s.token(i - 1).end() + 1 >= s.token(i).start();
  }

  private static String hijri(int year) {
    return String.valueOf(LocalDate.from(HijrahDate.of(year, MIDDLE, 1)).getYear());
  }

  /** Whether four digits without a word for year are one: behind a preposition, before no noun. */
  private boolean bare(Sentence s, int i) {
    boolean another = i > 1 && s.token(i - 1).form().equals(AND) && dates.year(s, i - 2) > 0;
    if (another && ends(s, i + 1)) {
      return true;
    }
    boolean introduced = i > 0 && s.token(i - 1).isWord() && words.stands("year-preposition", s, i - 1);
    boolean bracket = i > 0 && s.token(i - 1).is('(') && i + 1 < s.size() && (s.token(i + 1).is(')') || s.token(i + 1).is('-'));
    return introduced && ends(s, i + 1) || bracket;
  }

  /** Whether no noun that it might count follows: a mark, a preposition, a definite word. */
  private boolean ends(Sentence s, int i) {
    if (i >= s.size()) {
      return true;
    }
    Token t = s.token(i);
    if (!t.isWord()) {
      return !t.is('%') && !(t.is('-') && i + 1 < s.size() && s.token(i + 1).kind() == Kind.NUMBER && dates.year(s, i + 1) == 0);
    }
    return words.follows(s, i);
  }

  /** The second year of an interval, or 0. */
  private int second(Sentence s, int first, boolean worded, int i, int year) {
    if (i + 1 >= s.size()) {
      return 0;
    }
    Token t = s.token(i);
    boolean joined = (t.is('-') || t.is('/')) && t.start() == s.token(i - 1).end();
    boolean between = first > 0 && words.stands("between", s, first - 1) && t.form().equals(AND);
    if (!joined && !between) {
      return 0;
    }
    int last = dates.year(s, i + 1);
    String form = s.token(i + 1).form();
    if (last == 0 && joined && worded && form.length() == 2 && form.chars().allMatch(Character::isDigit)) {
      last = year / 100 * 100 + Integer.parseInt(form);
    }
    return last;
  }

  private static int secondEnd(Sentence s, int i) {
    return Math.min(s.size(), i + 2);
  }
}
