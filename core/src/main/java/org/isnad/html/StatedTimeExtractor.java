package org.isnad.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.isnad.time.DateLine;
import org.isnad.time.DateLineExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first date of a short text, with the time behind it: ISO 8601 with all its liberties,
 * seconds since 1970, dates with the names of months, dates in numbers, the date lines of Arabic
 * pages.
 *
 * <p>Immutable and thread-safe.
 */
final class StatedTimeExtractor {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2100;
  private static final int SECONDS_DIGITS = 10;
  private static final int MILLIS_DIGITS = 13;

  private final DateLineExtractor lines;
  private final WebWords words;

  StatedTimeExtractor(DateLineExtractor lines, WebWords words) {
    this.lines = lines;
    this.words = words;
  }

  /** The first date in the text, or null. */
  @Nullable StatedTime extract(String written) {
    if (written.length() > LONGEST || written.length() < SHORTEST) {
      return null;
    }
    String text = digits(written.strip());
    StatedTime machine = epoch(text);
    if (machine != null) {
      return machine;
    }
    Scan scan = new Scan(text);
    DateLine line = arabic(text) ? lines.extract(text) : null;
    if (line != null && line.published() == null && line.modified() != null) {
      return null;
    }
    LocalDate day = line == null || line.published() == null ? scan.day() : line.published();
    if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return null;
    }
    LocalTime time = scan.time();
    return new StatedTime(day, time, time == null ? null : scan.zone());
  }

  private static boolean arabic(String text) {
    return text.chars().anyMatch(c -> c >= 0x0621 && c <= 0x064A);
  }

  /** With the digits of all scripts as ASCII ones. */
  private static String digits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F && Character.isDigit(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return out == null ? text : out.toString();
  }

  private static @Nullable StatedTime epoch(String text) {
    if (text.length() != SECONDS_DIGITS && text.length() != MILLIS_DIGITS
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long value = Long.parseLong(text);
    long seconds = text.length() == MILLIS_DIGITS ? value / 1000 : value;
    LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
        ? null
        : new StatedTime(time.toLocalDate(), time.toLocalTime(), "Z");
  }

  /** A walk through one text, from number to number. */
  private final class Scan {
    private final String text;
    int at;

    Scan(String text) {
      this.text = text;
    }

    /** The first full date; {@code at} is behind it. */
    @Nullable LocalDate day() {
      for (int i = 0; i < text.length(); i++) {
        boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        LocalDate day = !opens ? null : digit(i) ? numeric(i) : named(i);
        if (day != null) {
          return day;
        }
      }
      return null;
    }

    private boolean digit(int i) {
      return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private int end(int i) {
      int end = i;
      while (digit(end)) {
        end++;
      }
      return end;
    }

    private int number(int from, int to) {
      return to - from > 4 ? -1 : Integer.parseInt(text, from, to, 10);
    }

    private @Nullable LocalDate numeric(int i) {
      int end = end(i);
      if (end - i == 8) {
        return date(number(i, i + 4), number(i + 4, i + 6), number(i + 6, i + 8), end);
      }
      if (end - i > 4 || end == i) {
        return null;
      }
      int first = number(i, end);
      int second = next(end, "-/.\u5E74\uB144 ");
      int secondEnd = end(second);
      if (second < 0 || secondEnd == second || secondEnd - second > 2) {
        return end - i <= 2 ? dayThenMonth(first, end) : null;
      }
      int third = next(secondEnd, "-/.\u6708\uC6D4 ");
      int thirdEnd = end(third);
      if (third < 0 || thirdEnd == third) {
        return null;
      }
      int middle = number(second, secondEnd);
      int last = number(third, Math.min(thirdEnd, third + 4));
      if (end - i == 4 && thirdEnd - third <= 2) {
        return date(first, middle, last, thirdEnd);
      }
      if (end - i <= 2 && thirdEnd - third == 2 && text.charAt(end) == '.') {
        return date(2000 + last, middle, first, thirdEnd);
      }
      boolean full = end - i <= 2 && thirdEnd - third == 4;
      // Only the Americas write the month first, and only where the other order is impossible is it
      // sure.
      return !full
          ? null
          : middle > 12 ? date(last, first, middle, thirdEnd) : date(last, middle, first, thirdEnd);
    }

    /** Past the separators of a date, at most three characters; -1 where something else stands. */
    private int next(int i, String separators) {
      int k = i;
      while (k < text.length() && k < i + 3 && separators.indexOf(text.charAt(k)) >= 0) {
        k++;
      }
      return k == i || !digit(k) ? -1 : k;
    }

    /** «28. April 2023», «28-Apr-2023», «28 de abril de 2023». */
    private @Nullable LocalDate dayThenMonth(int day, int end) {
      int word = letter(end, 6);
      int wordEnd = wordEnd(word);
      if (word >= 0 && wordEnd - word <= 2 && letter(wordEnd, 2) > 0) {
        word = letter(wordEnd, 2);
        wordEnd = wordEnd(word);
      }
      int month = word < 0 ? 0 : words.month(text.substring(word, wordEnd));
      int second = word < 0 ? -1 : letter(wordEnd, 2);
      int both = second < 0 ? 0 : words.month(text.substring(word, wordEnd(second)));
      month = both > 0 ? both : month;
      int year = month == 0 ? -1 : year(wordEnd);
      return year < 0 ? null : date(number(year, year + 4), month, day, year + 4);
    }

    /** «April 28, 2023», «Fri Apr 28 19:20:36 CEST 2023». */
    private @Nullable LocalDate named(int i) {
      int wordEnd = wordEnd(i);
      int month = wordEnd - i < 3 ? 0 : words.month(text.substring(i, wordEnd));
      int day = month == 0 ? -1 : digitAfter(wordEnd, 3);
      int dayEnd = end(day);
      if (day < 0 || dayEnd - day > 2) {
        return null;
      }
      int year = year(dayEnd);
      return year < 0 ? null : date(number(year, year + 4), month, number(day, dayEnd), dayEnd);
    }

    /** Where four digits stand that are a year, not far off; -1 where none do. */
    private int year(int from) {
      for (int k = from; k + 4 <= text.length() && k < from + 24; k++) {
        if (digit(k) && !digit(k - 1) && end(k) == k + 4) {
          int year = number(k, k + 4);
          if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return k;
          }
        }
      }
      return -1;
    }

    private int letter(int from, int within) {
      for (int k = Math.max(0, from); k < text.length() && k < from + within; k++) {
        if (Character.isLetter(text.charAt(k))) {
          return k;
        }
        if (digit(k)) {
          return -1;
        }
      }
      return -1;
    }

    private int digitAfter(int from, int within) {
      for (int k = from; k < text.length() && k < from + within; k++) {
        if (digit(k)) {
          return k;
        }
      }
      return -1;
    }

    private int wordEnd(int from) {
      int k = Math.max(0, from);
      while (k < text.length() && Character.isLetter(text.charAt(k))) {
        k++;
      }
      return k;
    }

    private @Nullable LocalDate date(int year, int month, int day, int end) {
      if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
        return null;
      }
      try {
        LocalDate date = LocalDate.of(year, month, day);
        at = end;
        return date;
      } catch (DateTimeException e) {
        // The thirty-first of a month that has thirty days.
        return null;
      }
    }

    /** The first clock time behind the date, with «pm»; {@code at} is behind it. */
    @Nullable LocalTime time() {
      int colon = text.indexOf(':', at);
      while (colon > at && !(digit(colon - 1) && digit(colon + 1) && digit(colon + 2))) {
        colon = text.indexOf(':', colon + 1);
      }
      if (colon <= at) {
        return null;
      }
      int start = colon > at + 1 && digit(colon - 2) ? colon - 2 : colon - 1;
      int hour = number(start, colon);
      int minute = number(colon + 1, colon + 3);
      int second = 0;
      at = colon + 3;
      if (at < text.length() && text.charAt(at) == ':' && digit(at + 1) && digit(at + 2)) {
        second = number(at + 1, at + 3);
        at += 3;
        if (at < text.length() && text.charAt(at) == '.') {
          at = end(at + 1);
        }
      }
      int shifted = words.hour(hour, text.substring(at, Math.min(text.length(), at + 12)));
      return shifted > 23 || minute > 59 || second > 59
          ? null
          : LocalTime.of(shifted, minute, second);
    }

    /** The zone right behind the time, or null. */
    @Nullable String zone() {
      int i = at;
      while (i < text.length() && " (".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      String rest = text.substring(i, Math.min(text.length(), i + 6)).toUpperCase(Locale.ROOT);
      if (rest.equals("Z") || rest.startsWith("UTC") || rest.startsWith("GMT")) {
        return rest.length() == 6 && "+-".indexOf(rest.charAt(3)) >= 0 ? offset(i + 3) : "Z";
      }
      return offset(i);
    }

    private @Nullable String offset(int i) {
      if (i >= text.length()
          || "+-".indexOf(text.charAt(i)) < 0
          || !digit(i + 1)
          || !digit(i + 2)) {
        return null;
      }
      String sign = text.substring(i, i + 1);
      int minutes = i + 3 < text.length() && text.charAt(i + 3) == ':' ? i + 4 : i + 3;
      boolean both = digit(minutes) && digit(minutes + 1);
      String written =
          sign
              + text.substring(i + 1, i + 3)
              + ":"
              + (both ? text.substring(minutes, minutes + 2) : "00");
      return written.equals("+00:00") || written.equals("-00:00") ? "Z" : written;
    }
  }
}
