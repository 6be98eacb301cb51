package org.isnad.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordTable;
import org.isnad.model.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date that a program or a person wrote into a field of its own: ISO 8601 with its
 * liberties, RFC 822 with the zones that it knows, dates in words with or without the hour.
 *
 * <p>Immutable and thread-safe.
 */
public final class DateTextResolver {
  private static final int LONGEST = 200;
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])(?:T(?=[0-9]{4}))?");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![0-9:+-])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?(?![0-9:])");
  private static final Pattern BASIC_CLOCK = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})?");
  private static final Pattern ZONE =
      Pattern.compile(
          "[\\s(]*(?:(?:GMT|UTC|UT)?\\s*([+-])([0-9]{1,2}):?([0-9]{2})?(?![0-9])|([A-Z]{1,4})(?![A-Za-z]))");

  /** The zones that RFC 822 names, in hours from UTC; letters of the army were never used right. */
  private static final Map<String, Integer> NAMED_ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("GMT", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private final CalendarWords words;
  private final DayExtractor days;

  public DateTextResolver(Lexicon lexicon) {
    this.words = new CalendarWords(lexicon);
    this.days = new DayExtractor(words);
  }

  /**
   * The first full date in {@code written}, with the time and the zone behind it where they are
   * stated.
   *
   * @return ISO 8601, a date or a date-time, the latter without zone where none is stated that
   *     means one; null where there is no full date
   */
  public @Nullable String resolve(String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    String text = digits(written.strip());
    Matcher iso = ISO.matcher(text);
    if (iso.lookingAt()) {
      LocalDate day = day(iso.group(1), iso.group(2), iso.group(3));
      return day == null ? null : day + time(text, iso.end());
    }
    List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
    for (int i = 0; i < tokens.size(); i++) {
      DayExtractor.Parse parse = days.date(tokens, i);
      LocalDate day = parse == null ? null : parse.date();
      if (day != null) {
        return day + time(text, 0);
      }
    }
    return null;
  }

  /**
   * The time that begins at {@code from} or behind, as ISO 8601 has it behind a date, or nothing.
   */
  private String time(String text, int from) {
    Matcher clock = CLOCK.matcher(text);
    Matcher basic = BASIC_CLOCK.matcher(text).region(from, text.length());
    if (from > 0 && text.charAt(from - 1) == 'T' && basic.lookingAt()) {
      clock = basic;
    } else if (!clock.find(from)) {
      return "";
    }
    int hour = Integer.parseInt(clock.group(1));
    List<Token> behind = Tokenizer.tokenize(text, new Span(clock.end(), text.length()));
    WordTable.Found<Boolean> half = words.half(behind, 0);
    int zoneFrom = clock.end();
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.value() ? 12 : 0);
      zoneFrom = behind.get(half.end() - 1).end();
    }
    String second = clock.group(3);
    try {
      int minute = Integer.parseInt(clock.group(2));
      LocalTime time = LocalTime.of(hour, minute, second == null ? 0 : Integer.parseInt(second));
      String shown = time.toString();
      return "T" + (shown.length() == 5 ? shown + ":00" : shown) + zone(text, zoneFrom);
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static String zone(String text, int from) {
    Matcher zone = ZONE.matcher(text).region(from, text.length());
    if (!zone.lookingAt()) {
      return "";
    }
    String name = zone.group(4);
    if (name != null) {
      Integer hours = NAMED_ZONES.get(name);
      return hours == null ? "" : ZoneOffset.ofHours(hours).toString();
    }
    int sign = zone.group(1).equals("-") ? -1 : 1;
    int hours = Integer.parseInt(zone.group(2));
    int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
    try {
      return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < 1900 || date.getYear() > 2100 ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** With the digits of all scripts as ASCII ones, and marks of writing direction left out. */
  private static String digits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        out.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
