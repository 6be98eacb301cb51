package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Sentence;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.number.NumberMatcher;
import org.isnad.text.Token;
import org.isnad.time.TimeWords.TimeWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads days with their parts and hours: «yesterday evening», «tomorrow, Thursday 21/10/1436»,
 * «Tuesday», «8 o'clock on Friday», «3 to 9 May». Immutable and thread-safe.
 */
final class DayMatcher {
  private static final String BETWEEN = "/-\u2013";

  private final TimeWords words;
  private final CalendarWords calendar;
  private final DateMatcher dates;
  private final ClockMatcher clocks;
  private final TenseResolver tenses;

  DayMatcher(TimeWords words, CalendarWords calendar, NumberMatcher numbers, TenseResolver tenses) {
    this.words = words;
    this.calendar = calendar;
    this.dates = new DateMatcher(words, calendar, numbers);
    this.clocks = new ClockMatcher(words, numbers);
    this.tenses = tenses;
  }

  /** The day that begins at token {@code i}, or null. */
  @Nullable TimeMatch match(Sentence s, int i, @Nullable LocalDate published) {
    DayParse p = new DayParse(i);
    int k = i;
    int next = component(s, k, p);
    while (next > k) {
      p.end = next;
      k = joint(s, next, p);
      next = component(s, k, p);
      if (next <= k && k > p.end) {
        break;
      }
    }
    if (!p.named()) {
      return alone(s, i, p, published);
    }
    closeBracket(s, i, p);
    String direction = words.qualifier(s, p.end);
    if (direction != null && p.year == 0 && p.offset == null) {
      p.qualifier = direction;
      p.end++;
    }
    return resolved(s, p, published);
  }

  private @Nullable TimeMatch resolved(Sentence s, DayParse p, @Nullable LocalDate published) {
    Boolean future = words.stands("since", s, p.first - 1) ? Boolean.FALSE : tenses.tense(s, p.first, p.end);
    LocalDate date = p.date(published, future);
    if (date == null && (published != null || p.day > 0 && p.year > 0)) {
      return null;
    }
    String rule = p.day > 0 ? "time.date" : p.offset != null ? "time.relative-day" : Boolean.TRUE.equals(future) ? "time.weekday-future" : "time.weekday-past";
    String value = date == null ? null : date.toString();
    if (p.lastDay > 0 && date != null) {
      LocalDate last = p.dated(p.lastDay, published, future);
      return last == null ? null : new TimeMatch(p.first, p.skip, p.end, TimexType.DATE, date + "/" + last, "time.interval");
    }
    if (p.clock != null) {
      afternoon(p);
      return new TimeMatch(p.first, p.skip, p.end, TimexType.TIME, value == null ? null : value + "T" + p.clock, "time.clock");
    }
    if (p.part != null) {
      return new TimeMatch(p.first, p.skip, p.end, TimexType.TIME, value == null ? null : value + p.part, "time.part-of-day");
    }
    return new TimeMatch(p.first, p.skip, p.end, TimexType.DATE, value, rule);
  }

  /** The eighth hour of an evening is the twentieth of the day. */
  private static void afternoon(DayParse p) {
    String clock = p.clock;
    int hour = clock == null ? 0 : Integer.parseInt(clock.substring(0, 2));
    boolean late = "TEV".equals(p.part) || "TAF".equals(p.part) || "TNI".equals(p.part) && hour > 5;
    if (clock != null && late && hour < 12) {
      p.clock = hour + 12 + clock.substring(2);
    }
  }

  /** «During the night»: the one before publication. */
  private @Nullable TimeMatch alone(Sentence s, int i, DayParse p, @Nullable LocalDate published) {
    TimeWord part = words.kind(s, i, "part");
    if (part == null || p.clock != null) {
      return null;
    }
    boolean night = part.definite() && part.entry().has("timex", "TNI") && part.bare();
    if (!night || !words.stands("for", s, i - 1)) {
      return null;
    }
    boolean future = tenses.future(s, i, i + 1);
    String value = published == null ? null : published.minusDays(future ? 0 : 1) + "TNI";
    return new TimeMatch(i, 0, part.end(), TimexType.TIME, value, "time.part-of-day");
  }

  /** Takes one part of a day's name; the index past it, or {@code k} where none stands there. */
  private int component(Sentence s, int k, DayParse p) {
    if (k >= s.size()) {
      return k;
    }
    if (p.clock == null) {
      int clock = clocks.match(s, k, p);
      if (clock > k) {
        return clock;
      }
    }
    int part = p.part == null ? part(s, k, p) : k;
    if (part > k) {
      return part;
    }
    TimeWord day = words.kind(s, k, "unit");
    if (day != null && day.entry().has("unit", "day") && day.entry().has("number", "sg") && day.end() == k + 1 && !day.definite() && k + 1 < s.size()) {
      DayParse probe = new DayParse(k + 1);
      if (words.kind(s, k + 1, "relative") == null && weekday(s, k + 1) == null && !dates.match(s, k + 1, probe)) {
        return k;
      }
      start(p, k, day.skip());
      return k + 1;
    }
    int relative = relative(s, k, p);
    if (relative > k) {
      return relative;
    }
    TimeWord weekday = p.weekday == null ? weekday(s, k) : null;
    if (weekday != null) {
      p.weekday = DayOfWeek.of(weekday.number("n"));
      start(p, k, weekday.skip());
      return weekday.end();
    }
    if ("TNI".equals(p.part) && p.weekday != null && k > 0 && s.token(k - 1).is('-') && weekday(s, k) != null) {
      // «The night of Sunday to Monday».
      return k + 1;
    }
    if (p.month == 0 && dates.match(s, k, p)) {
      start(p, k, p.skip);
      return p.end;
    }
    return k;
  }

  private static void start(DayParse p, int k, int skip) {
    if (k == p.first) {
      p.skip = skip;
    }
  }

  private int part(Sentence s, int k, DayParse p) {
    TimeWord part = words.kind(s, k, "part");
    if (part != null && (!part.definite() || part.entry().form().startsWith("\u0628\u0639\u062F")) && (k == p.first || part.bare())) {
      int next = joint(s, part.end(), p);
      boolean day = p.named() || next < s.size()
          && (words.kind(s, next, "relative") != null || weekday(s, next) != null || words.kind(s, next, "unit") != null
              || dates.match(s, next, new DayParse(next)));
      if (day) {
        p.part = part.entry().feature("timex", "");
        start(p, k, part.skip());
        return part.end();
      }
    }
    Found<Entry> half = p.named() ? words.entry("day-half", s.tokens(), k) : null;
    if (half != null && half.value().form().length() > 1) {
      p.part = half.value().feature("timex", "");
      return half.end();
    }
    return k;
  }

  private int relative(Sentence s, int k, DayParse p) {
    TimeWord relative = p.offset == null && p.weekday == null ? words.kind(s, k, "relative") : null;
    if (relative == null) {
      return k;
    }
    int days = relative.number("days");
    boolean noun = days == 0 && (words.stands("day-before", s, k - 1) || words.stands("day-adjective", s, relative.end()) || dates.ordinal(s, relative.end()));
    boolean quoted = days == 0 && name(s, k, relative.end());
    if (noun || quoted || k > p.first && !relative.bare()) {
      return k;
    }
    p.offset = days;
    p.part = relative.entry().feature("timex", "").isEmpty() ? p.part : relative.entry().feature("timex", "");
    start(p, k, relative.skip());
    return relative.end();
  }

  /** Whether the word is the last of a name in quotation marks: papers are called so. */
  private static boolean name(Sentence s, int k, int end) {
    if (end >= s.size() || s.token(end).kind() != Token.Kind.QUOTE) {
      return false;
    }
    for (int i = k - 1; i >= 0 && i >= k - 3; i--) {
      if (s.token(i).kind() == Token.Kind.QUOTE) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TimeWord weekday(Sentence s, int k) {
    TimeWord weekday = words.kind(s, k, "weekday");
    return weekday == null || calendar.before("no-weekday-after", s.tokens(), k) ? null : weekday;
  }

  /** Past what may stand between two parts of one day's name. */
  private int joint(Sentence s, int i, DayParse p) {
    if (i >= s.size()) {
      return i;
    }
    List<Token> tokens = s.tokens();
    int k = i;
    Token t = tokens.get(k);
    if (t.is('(') || t.form().length() == 1 && BETWEEN.indexOf(t.form().charAt(0)) >= 0) {
      k++;
    } else if (t.is('\u060C') && (p.weekday != null || p.offset != null) && p.month == 0) {
      return k + 1 < s.size() && dates.match(s, k + 1, new DayParse(k + 1)) ? k + 1 : i;
    } else if (t.form().equals("\u0645\u0646") && (p.part != null || p.clock != null)) {
      k++;
    }
    return calendar.end("date-joint", tokens, k);
  }

  private static void closeBracket(Sentence s, int first, DayParse p) {
    boolean open = false;
    for (int k = first; k < p.end; k++) {
      open = s.token(k).is('(') || open && !s.token(k).is(')');
    }
    if (open && p.end < s.size() && s.token(p.end).is(')')) {
      p.end++;
    }
  }
}
