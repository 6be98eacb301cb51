package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.isnad.text.Tokenizer;
import org.isnad.time.DayMention.Role;
import org.isnad.lexicon.WordTable.Found;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a text names: «today, Sunday», «Tuesday 2 September 2025», «18 August»,
 * «2025-09-02».
 *
 * <p>Immutable and thread-safe.
 */
final class DayExtractor {
  private static final String JOINS = "(/-\u2013\u2014\u060C,|";

  private final CalendarWords words;
  private final RoleResolver roles;

  DayExtractor(CalendarWords words) {
    this.words = words;
    this.roles = new RoleResolver(words);
  }

  /** What a text is read by: once, whatever is asked of it. */
  static List<Token> tokens(String text) {
    return Tokenizer.tokenize(text, new Span(0, text.length()));
  }

  /** Whether a text may name a year or a whole date: both are written with digits. Wrong only by saying yes. */
  static boolean mayBound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = Normalizer.folded(text.charAt(i));
      if (c >= '0' && c <= '9' || c == Normalizer.SEVERAL) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text may name any day: without a digit it is a weekday. Wrong only by saying yes. */
  boolean mayName(String text) {
    return mayBound(text) || words.mayNameWeekday(text);
  }

  /** The days that a text names, in text order, with their roles. */
  List<DayMention> extract(List<Token> tokens) {
    List<DayMention> out = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      boolean possible = tokens.get(i).kind() == Kind.NUMBER || words.opensDay(tokens.get(i).form());
      Parse parse = possible ? parse(tokens, i) : null;
      if (parse == null) {
        i++;
        continue;
      }
      Span at = new Span(tokens.get(i).start(), tokens.get(parse.end - 1).end());
      Role role = role(tokens, i, parse);
      out.add(
          new DayMention(
              at, parse.offset, parse.weekday, parse.day, parse.month, parse.year, role));
      i = parse.end;
    }
    return out;
  }

  /**
   * «On the day Sunday 12 February» names a day set for something; without «the day» it tells when
   * something was.
   */
  private Role role(List<Token> tokens, int i, Parse parse) {
    Role role = roles.resolve(tokens, i, parse.end);
    boolean set = parse.offset == null && parse.month > 0 && words.before("day-word", tokens, i);
    return role == Role.MAIN && set ? Role.OTHER : role;
  }

  /**
   * The newest year that a text names by the word for year and does not tell as to come; 0 where
   * there is none.
   */
  int newestPastYear(List<Token> tokens) {
    int newest = 0;
    for (int i = 1; i < tokens.size(); i++) {
      int year = tokens.get(i).kind() == Kind.NUMBER ? number(tokens, i, 1900, 2100) : 0;
      if (year > newest
          && words.end("year-word", tokens, i - 1) == i
          && !words.before("until", tokens, i - 1)
          && roles.resolve(tokens, i - 1, i + 1) != Role.FUTURE) {
        newest = year;
      }
    }
    return newest;
  }

  /** Whether a text holds an entry of that class. */
  boolean names(String cls, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (words.end(cls, tokens, i) > i) {
        return true;
      }
    }
    return false;
  }

  /** The date that begins at token {@code i}, with or without year, or null. */
  @Nullable Parse date(List<Token> tokens, int i) {
    Parse p = new Parse(i);
    return parseDate(tokens, p) ? p : null;
  }

  private @Nullable Parse parse(List<Token> tokens, int i) {
    Parse p = new Parse(i);
    Found<Integer> relative = words.relativeDay(tokens, i);
    if (relative != null) {
      p.offset = relative.value();
      p.end = relative.end();
    }
    Found<DayOfWeek> weekday = words.weekday(tokens, p.offset == null ? i : join(tokens, p.end));
    if (weekday != null && !words.before("no-weekday-after", tokens, weekday.end() - 1)) {
      p.weekday = weekday.value();
      p.end = weekday.end();
    }
    boolean anchored = p.offset != null || p.weekday != null;
    int before = p.end;
    p.end = anchored ? join(tokens, p.end) : i;
    if (!parseDate(tokens, p)) {
      p.end = before;
    }
    return p.weekday == null && p.month == 0 ? null : p;
  }

  /** Past one mark or word that may stand between the parts of one day. */
  private int join(List<Token> tokens, int i) {
    int k = i;
    if (k < tokens.size()
        && tokens.get(k).form().length() == 1
        && JOINS.contains(tokens.get(k).form())) {
      k++;
    }
    int label = words.end("date-joint", tokens, k);
    return label > k ? label : k;
  }

  private boolean parseDate(List<Token> tokens, Parse p) {
    int start = p.end;
    if (numericDate(tokens, p) || monthFirst(tokens, p)) {
      return true;
    }
    p.end = start;
    int day = number(tokens, p.end, 1, 31);
    if (day == 0) {
      return false;
    }
    int k = join(tokens, p.end + 1);
    Found<Integer> month = words.month(tokens, k);
    if (month == null) {
      return false;
    }
    p.day = day;
    p.month = month.value();
    p.end = secondName(tokens, month.end(), p.month);
    year(tokens, p);
    return true;
  }

  /** «March 3, 2026», as templates leak it. */
  private boolean monthFirst(List<Token> tokens, Parse p) {
    Found<Integer> month = words.month(tokens, p.end);
    if (month == null) {
      return false;
    }
    int day = number(tokens, month.end(), 1, 31);
    int k = join(tokens, month.end() + 1);
    int year = number(tokens, k, 1900, 2100);
    if (day == 0 || year == 0) {
      return false;
    }
    p.day = day;
    p.month = month.value();
    p.year = year;
    p.end = k + 1;
    return true;
  }

  /** Past the same month in another system: «August (Ab)», «May/Ayyar», «March Adhar». */
  private int secondName(List<Token> tokens, int i, int month) {
    boolean bracket = i < tokens.size() && tokens.get(i).is('(');
    Found<Integer> second = words.month(tokens, join(tokens, i));
    if (second == null || second.value() != month) {
      return i;
    }
    return bracket && second.end() < tokens.size() && tokens.get(second.end()).is(')')
        ? second.end() + 1
        : second.end();
  }

  private void year(List<Token> tokens, Parse p) {
    int k = p.end;
    if (k < tokens.size() && JOINS.contains(tokens.get(k).form())) {
      k++;
    }
    int label = k;
    for (int next = words.end("year-word", tokens, label);
        next > label;
        next = words.end("year-word", tokens, label)) {
      label = next;
    }
    int year = number(tokens, label, 1900, 2100);
    if (year > 0) {
      p.year = year;
      p.end = label + 1;
    }
  }

  /**
   * «2025-09-02», «02/09/2025», «2.9.2025», «17/10/17»: day before month unless that is impossible.
   */
  private static boolean numericDate(List<Token> tokens, Parse p) {
    if (p.end >= tokens.size() || tokens.get(p.end).kind() != Kind.NUMBER) {
      return false;
    }
    int[] parts = new int[3];
    int end = numericParts(tokens, p.end, parts);
    if (end < 0) {
      return false;
    }
    boolean yearFirst = parts[0] > 31;
    int year = yearFirst ? parts[0] : parts[2];
    int first = yearFirst ? parts[2] : parts[0];
    boolean swapped = !yearFirst && parts[1] > 12 && parts[0] <= 12;
    int month = swapped ? first : parts[1];
    int day = swapped ? parts[1] : first;
    year = year < 100 && !yearFirst ? 2000 + year : year;
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    p.day = day;
    p.month = month;
    p.year = year;
    p.end = end;
    return true;
  }

  /** Fills three numbers joined by the same mark; the index past them, or -1. */
  static int numericParts(List<Token> tokens, int i, int[] parts) {
    if (i < tokens.size() && tokens.get(i).form().indexOf('.') > 0) {
      String[] dotted = tokens.get(i).form().split("\\.", -1);
      if (dotted.length != 3 || dotted[0].length() > 2 || dotted[2].length() != 4) {
        return -1;
      }
      for (int n = 0; n < 3; n++) {
        parts[n] = plain(dotted[n]);
      }
      return i + 1;
    }
    if (i + 4 >= tokens.size()) {
      return -1;
    }
    String mark = tokens.get(i + 1).form();
    if (!mark.equals("-") && !mark.equals("/") || !mark.equals(tokens.get(i + 3).form())) {
      return -1;
    }
    for (int n = 0; n < 3; n++) {
      parts[n] = plain(tokens.get(i + 2 * n).form());
      if (parts[n] < 0) {
        return -1;
      }
    }
    return i + 5;
  }

  private static int number(List<Token> tokens, int i, int least, int most) {
    if (i >= tokens.size()) {
      return 0;
    }
    int value = plain(tokens.get(i).form());
    return value >= least && value <= most ? value : 0;
  }

  /** The value of one to four digits, or -1. */
  private static int plain(String form) {
    int value = form.isEmpty() || form.length() > 4 ? -1 : 0;
    for (int i = 0; i < form.length() && value >= 0; i++) {
      int digit = form.charAt(i) - '0';
      value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
    }
    return value;
  }

  /** A day while it is being read. */
  static final class Parse {
    @Nullable Integer offset;
    @Nullable DayOfWeek weekday;
    int day;
    int month;
    int year;
    int end;

    Parse(int end) {
      this.end = end;
    }

    /** The date, or null where day, month or year is not named or there is no such date. */
    @Nullable LocalDate date() {
      return new DayMention(new Span(0, 0), null, null, day, month, year, Role.OTHER).date();
    }
  }
}
