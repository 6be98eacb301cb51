package org.isnad.app.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * What the pages say in one language: the messages of a file, with numbers and days as that language
 * writes them. Immutable and thread-safe.
 */
public final class Texts {
  private static final Texts ARABIC = new Texts("ar");
  private static final Texts ENGLISH = new Texts("en");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
  private static final char ISOLATE = '\u2068';
  private static final char ISOLATE_ENDS = '\u2069';

  private final String language;
  private final Properties messages = new Properties();

  private Texts(String language) {
    this.language = language;
    String file = "texts_" + language + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
      messages.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The texts of a language, those in Arabic where there is none such. */
  public static Texts in(@Nullable String language) {
    return "en".equals(language) ? ENGLISH : ARABIC;
  }

  /** The texts in the language that the sender of a request wants. */
  public static Texts of(Request request) {
    return in(ReaderChoice.of(request).language());
  }

  /** ISO 639 code of the language. */
  public String language() {
    return language;
  }

  /** The direction of its script, as the attribute {@code dir} has it. */
  public String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }

  /** All keys. */
  Set<String> keys() {
    return new TreeSet<>(messages.stringPropertyNames());
  }

  /** Whether there is such a message. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /**
   * A message, with values put where it has {@code {0}}, {@code {1}} …: texts isolated in their
   * direction from what stands around them.
   *
   * @throws IllegalArgumentException where there is no such message
   */
  public String say(String key, Object... values) {
    String message = messages.getProperty(key);
    if (message == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language);
    }
    return values.length == 0
        ? message
        : PLACE.matcher(message).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
  }

  /** What stands at a place: values are put in once, so that none of them can name another. */
  private String value(MatchResult place, Object[] values) {
    int number = Integer.parseInt(place.group(1));
    return number < values.length ? shown(values[number]) : place.group();
  }

  /** The same, or the key's last part where there is no such message: for keys that come out of data. */
  public String name(String group, String key) {
    String whole = group + "." + key;
    return has(whole) ? say(whole) : key;
  }

  /** The key of the message that says what kind of refusal it is; with {@code .means} behind it that of what it means. */
  public String refusal(Refusal refusal) {
    String key = "refusal." + refusal.kind();
    return has(key) ? key : "refusal.other";
  }

  /**
   * A message about a number of things, in the form that the language asks for with it: the keys end
   * in {@code .zero}, {@code .one}, {@code .two}, {@code .few}, {@code .many}, {@code .other}.
   */
  public String count(String key, long number) {
    String form = key + "." + form(number);
    return say(has(form) ? form : key + ".other", number);
  }

  private String form(long number) {
    if (number == 0) {
      return "zero";
    }
    if (number == 1) {
      return "one";
    }
    if (!language.equals("ar")) {
      return "other";
    }
    if (number == 2) {
      return "two";
    }
    long rest = number % 100;
    if (rest >= 3 && rest <= 10) {
      return "few";
    }
    return rest >= 11 ? "many" : "other";
  }

  /** Whether a noun with that number says the number too, so that no digit stands before it: one and two in Arabic. */
  public boolean inWords(long number) {
    return language.equals("ar") && (number == 1 || number == 2);
  }

  /** A number with its thousands apart. */
  public String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** The day of an ISO 8601 date or date-time with its weekday; what is no date stays as it is. */
  public String day(String iso) {
    try {
      LocalDate day = LocalDate.parse(iso.substring(0, Math.min(10, iso.length())));
      return say(
          "day.full",
          new Plain(say("weekday." + day.getDayOfWeek().getValue())),
          day.getDayOfMonth(),
          new Plain(say("month." + day.getMonthValue())),
          new Plain(Integer.toString(day.getYear())));
    } catch (DateTimeException e) {
      return Shown.text(iso);
    }
  }

  /** Day and month of an ISO 8601 date. */
  public String shortDay(String iso) {
    try {
      LocalDate day = LocalDate.parse(iso.substring(0, Math.min(10, iso.length())));
      return say("day.short", day.getDayOfMonth(), new Plain(say("month.short." + day.getMonthValue())));
    } catch (DateTimeException e) {
      return Shown.text(iso);
    }
  }

  /** The day of an ISO 8601 date-time, with its hour where it has one. */
  public String moment(String iso) {
    String clock = clock(iso);
    return clock == null ? day(iso) : say("day.time", new Plain(day(iso)), new Plain(clock));
  }

  /** A month such as 2026-11 in words; what is none stays as it is. */
  public String month(String iso) {
    if (iso.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      int month = Integer.parseInt(iso.substring(5));
      return say("month.year", new Plain(say("month.short." + month)), new Plain(iso.substring(0, 4)));
    }
    return Shown.text(iso);
  }

  /** Hours and minutes of an ISO 8601 date-time, null where it has none. */
  public @Nullable String clock(String iso) {
    return iso.length() >= 16 && iso.charAt(10) == 'T' ? iso.substring(11, 16) : null;
  }

  /** A value that needs no isolation, as it is text of ours. */
  private record Plain(String text) {}

  private String shown(Object value) {
    return switch (value) {
      case Long whole -> number(whole);
      case Integer whole -> number(whole);
      case Plain(String text) -> text;
      default -> ISOLATE + value.toString() + ISOLATE_ENDS;
    };
  }
}
