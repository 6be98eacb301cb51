package org.isnad.time;

import java.util.List;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Sentence;
import org.isnad.number.NumberMatch;
import org.isnad.number.NumberMatcher;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.isnad.time.TimeWords.TimeWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date of day and month in digits or words, of both calendars: «18 August (Ab) 2025», «the
 * third of June», «21/ 10/ 1436 H», «from 3 to 9 May». Immutable and thread-safe.
 */
final class DateMatcher {
  private static final String OF = "\u0645\u0646";
  private static final String TO = "\u0627\u0644\u064A";
  private static final String AND = "\u0648";
  private static final char OPEN = '(';
  private static final String JOINS = "/-\u060C(";

  /** A month that is counted from the day of publication. */
  static final int AROUND = 13;

  private final TimeWords words;
  private final CalendarWords calendar;
  private final NumberMatcher numbers;

  DateMatcher(TimeWords words, CalendarWords calendar, NumberMatcher numbers) {
    this.words = words;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  /** The place in a row at token {@code i}, 0 where there is none. */
  int place(Sentence s, int i) {
    return i < s.size() ? numbers.words().ordinal(s.token(i).form()) : 0;
  }

  /** Whether a place in a row stands at token {@code i}: «the first». */
  boolean ordinal(Sentence s, int i) {
    return i < s.size() && numbers.words().ordinal(s.token(i).form()) > 0;
  }

  /** Fills in the date that begins at token {@code i}; false where there is none. */
  boolean match(Sentence s, int i, DayParse p) {
    if (i >= s.size()) {
      return false;
    }
    return s.token(i).kind() == Kind.NUMBER && numeric(s, i, p) || dayAndMonth(s, i, p);
  }

  private boolean numeric(Sentence s, int i, DayParse p) {
    int[] parts = new int[3];
    int end = DayExtractor.numericParts(s.tokens(), i, parts);
    if (end < 0) {
      return false;
    }
    boolean yearFirst = parts[0] > 31;
    int year = yearFirst ? parts[0] : parts[2];
    int day = yearFirst ? parts[2] : parts[0];
    int month = parts[1];
    if (!yearFirst && month > 12 && day <= 12) {
      int swapped = month;
      month = day;
      day = swapped;
    }
    boolean marked = words.stands("hijri-mark", s, end);
    boolean hijri = year >= 1300 && year < 1500 || marked;
    year = year < 100 && !hijri ? 2000 + year : year;
    if (month < 1 || month > 12 || day < 1 || day > 31 || !hijri && (year < 1900 || year > 2100)) {
      return false;
    }
    p.day = day;
    p.month = month;
    p.year = year;
    p.hijri = hijri;
    p.end = marked ? end + 1 : end;
    return true;
  }

  private boolean dayAndMonth(Sentence s, int i, DayParse p) {
    NumberMatch day = day(s, i);
    if (day == null) {
      return false;
    }
    int k = day.end();
    NumberMatch other = listed(s, i, k);
    NumberMatch last = other == null ? interval(s, i, k) : null;
    k = other == null ? k : other.end();
    k = last == null ? k : last.end();
    int at = k < s.size() && s.token(k).form().equals(OF) ? k + 1 : join(s.tokens(), k);
    if (at == k + 1 && monthAround(s, at, p)) {
      p.day = day.value().intValue();
      p.skip = p.first == i ? day.skip() : p.skip;
      return true;
    }
    if (words.stands("month-word", s, at)) {
      at++;
    }
    Found<Integer> month = calendar.month(s.tokens(), at);
    Found<Integer> hijri = month == null ? calendar.hijriMonth(s.tokens(), at) : null;
    if (month == null && hijri == null) {
      return false;
    }
    p.day = day.value().intValue();
    p.lastDay = last == null ? 0 : last.value().intValue();
    p.skip = p.first == i ? day.skip() : p.skip;
    p.hijri = month == null;
    if (month != null) {
      p.month = month.value();
      p.end = secondName(s.tokens(), month.end(), p.month);
    } else if (hijri != null) {
      p.month = hijri.value();
      p.end = hijri.end();
    }
    year(s, p);
    p.end = other == null ? p.end : day.end();
    return true;
  }

  /** «The twentieth of this month»: the month is counted from that of publication. */
  private boolean monthAround(Sentence s, int i, DayParse p) {
    TimeWord unit = words.kind(s, i, "unit");
    if (unit == null || !unit.entry().has("unit", "month") || !unit.definite() || !unit.entry().has("number", "sg")) {
      return false;
    }
    String direction = words.qualifier(s, unit.end());
    if (direction == null) {
      return false;
    }
    p.monthsFrom = direction.equals("past") ? -1 : direction.equals("next") ? 1 : 0;
    p.month = AROUND;
    p.end = unit.end() + 1;
    return true;
  }

  /** The second of two days of one month, «on the days 25 and 26 March»; null where there is one. */
  private @Nullable NumberMatch listed(Sentence s, int first, int i) {
    boolean two = first > 0 && words.stands("two-days", s, first - 1) && i + 1 < s.size();
    boolean apart = two && s.token(i).form().equals(AND);
    return two && (apart || s.token(i).form().startsWith(AND)) ? day(s, apart ? i + 1 : i) : null;
  }

  private @Nullable NumberMatch interval(Sentence s, int first, int i) {
    if (i + 1 >= s.size() || first == 0) {
      return null;
    }
    Token t = s.token(i);
    boolean from = s.token(first - 1).form().equals(OF) && t.form().equals(TO);
    boolean between = words.stands("between", s, first - 1) && (t.form().equals(AND) || t.form().startsWith(AND));
    boolean hyphen = t.is('-');
    if (!from && !between && !hyphen) {
      return null;
    }
    return day(s, t.form().equals(AND) || from || hyphen ? i + 1 : i);
  }

  /** A day of the month in digits, in words, or as the place in a row. */
  private @Nullable NumberMatch day(Sentence s, int i) {
    if (i >= s.size()) {
      return null;
    }
    NumberMatch ordinal = OrdinalMatcher.match(numbers.words(), s.tokens(), i);
    if (ordinal != null) {
      return ordinal.within(1, 31) ? ordinal : null;
    }
    NumberMatch n = numbers.match(s.text(), s.tokens(), i);
    return n != null && n.within(1, 31) && n.scale().signum() > 0 ? n : null;
  }

  private int join(List<Token> tokens, int i) {
    boolean mark = i < tokens.size() && tokens.get(i).form().length() == 1 && JOINS.indexOf(tokens.get(i).form()) >= 0;
    return mark && !tokens.get(i).is('\u060C') && !tokens.get(i).is(OPEN) ? i + 1 : i;
  }

  /** Past the same month in another system: «August (Ab)», «May/Ayyar», «March Adhar». */
  int secondName(List<Token> tokens, int i, int month) {
    boolean bracket = i < tokens.size() && tokens.get(i).is(OPEN);
    Found<Integer> second = calendar.month(tokens, bracket ? i + 1 : join(tokens, i));
    if (second == null || second.value() != month) {
      return i;
    }
    return bracket && second.end() < tokens.size() && tokens.get(second.end()).is(')')
        ? second.end() + 1
        : second.end();
  }

  /** The year behind a month, with or without the word for it, a comma, the mark of its calendar. */
  void year(Sentence s, DayParse p) {
    List<Token> tokens = s.tokens();
    int k = p.end;
    if (k < tokens.size() && (tokens.get(k).is('\u060C') || tokens.get(k).is('/') || tokens.get(k).is('-'))) {
      k++;
    }
    int label = k < tokens.size() && tokens.get(k).form().equals(OF) ? k + 1 : k;
    boolean worded = calendar.end("year-word", tokens, label) > label;
    label = calendar.end("year-word", tokens, label);
    int year = year(s, label);
    if (year > 0) {
      p.year = year;
      p.end = label + 1;
      if (words.stands("hijri-mark", s, p.end)) {
        p.hijri = true;
        p.end++;
      }
    } else if (worded) {
      String direction = words.qualifier(s, label);
      if (direction != null) {
        p.qualifier = direction.equals("current") ? "current" : direction + "-year";
        p.end = label + 1;
      }
    }
  }

  /** The year in digits at token {@code i}, or 0. */
  int year(Sentence s, int i) {
    if (i >= s.size() || s.token(i).kind() != Kind.NUMBER || s.token(i).form().length() != 4) {
      return 0;
    }
    String form = s.token(i).form();
    for (int k = 0; k < 4; k++) {
      if (form.charAt(k) < '0' || form.charAt(k) > '9') {
        return 0;
      }
    }
    int year = Integer.parseInt(form);
    boolean hijri = year >= 1300 && year < 1500 && words.stands("hijri-mark", s, i + 1);
    return year >= 1900 && year <= 2100 || hijri || year >= 1400 && year < 1500 ? year : 0;
  }
}
