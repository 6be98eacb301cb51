package org.isnad.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.FormMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordTable;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.isnad.lexicon.WordTable.Found;
import org.jspecify.annotations.Nullable;

/**
 * The words of the calendar of one language: months in all their systems, weekdays, and the words
 * around them, from {@code months.tsv}, {@code weekdays.tsv} and {@code day-words.tsv}. Looked up
 * by their lookup forms ({@link Normalizer}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CalendarWords {
  private static final String ARTICLE = "\u0627\u0644";

  /** Entries of day words have at most so many words. */
  private static final int LONGEST = 4;

  private final Lexicon lexicon;
  private final WordTable<Integer> months = new WordTable<>();
  private final WordTable<Integer> hijriMonths = new WordTable<>();
  private final WordTable<DayOfWeek> weekdays = new WordTable<>();
  private final BeginningMatcher weekdayBeginnings = new BeginningMatcher();
  private final WordTable<Integer> relativeDays = new WordTable<>();
  private final WordTable<Boolean> halves = new WordTable<>();
  private final Map<String, WordTable<Boolean>> classes = new HashMap<>();

  /** The first words of months, weekdays and relative days. */
  private final FormMap<Boolean> openings = new FormMap<>();

  public CalendarWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Entry entry : lexicon.entries("months")) {
      boolean hijri = entry.has("system", "hijri");
      openings.put((hijri ? hijriMonths : months).add(entry.form(), number(entry, "n")), true);
    }
    for (Entry entry : lexicon.entries("weekdays")) {
      // Without the article they are mostly other words: «one of», «two».
      if (entry.form().startsWith(ARTICLE)) {
        String first = weekdays.add(entry.form(), DayOfWeek.of(number(entry, "n")));
        openings.put(first, true);
        weekdayBeginnings.add(first);
      }
    }
    for (Entry entry : lexicon.entries("day-words")) {
      if (entry.cls().equals("relative-day")) {
        openings.put(relativeDays.add(entry.form(), number(entry, "days")), true);
      } else if (entry.cls().equals("foreign-month")) {
        openings.put(months.add(entry.form(), number(entry, "n")), true);
      } else {
        classes.computeIfAbsent(entry.cls(), c -> new WordTable<>()).add(entry.form(), true);
      }
      if (!entry.feature("half", "").isEmpty()) {
        halves.add(entry.form(), entry.has("half", "pm"));
      }
    }
  }

  private static int number(Entry entry, String feature) {
    return Integer.parseInt(entry.feature(feature, "0"));
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Whether a month, weekday or relative day can begin with a word of that lookup form: cheap. */
  boolean opensDay(String form) {
    return openings.has(form);
  }

  /** Whether some word of a text may be a weekday: for a first look at it. Wrong only by saying yes. */
  boolean mayNameWeekday(String text) {
    return weekdayBeginnings.mayMatch(text);
  }

  /** The month that stands at token {@code i}, or null. */
  @Nullable Found<Integer> month(List<Token> tokens, int i) {
    return months.find(tokens, i);
  }

  /** The month of the Hijri calendar that stands at token {@code i}, or null. */
  @Nullable Found<Integer> hijriMonth(List<Token> tokens, int i) {
    return hijriMonths.find(tokens, i);
  }

  /** The weekday that stands at token {@code i}, or null. */
  @Nullable Found<DayOfWeek> weekday(List<Token> tokens, int i) {
    return weekdays.find(tokens, i);
  }

  /**
   * The days from the day of publication that the words at token {@code i} mean (today is 0), or
   * null.
   */
  @Nullable Found<Integer> relativeDay(List<Token> tokens, int i) {
    return relativeDays.find(tokens, i);
  }

  /**
   * The half of the day that the words at token {@code i} mean behind an hour, true where it is the
   * second, or null.
   */
  @Nullable Found<Boolean> half(List<Token> tokens, int i) {
    return halves.find(tokens, i);
  }

  /**
   * One past the last token of an entry of that class which begins at token {@code i}, or {@code i}
   * where there is none.
   */
  int end(String cls, List<Token> tokens, int i) {
    WordTable<Boolean> table = classes.get(cls);
    Found<Boolean> found = table == null ? null : table.find(tokens, i);
    return found == null ? i : found.end();
  }

  /** Whether an entry of that class ends just before token {@code i}. */
  boolean before(String cls, List<Token> tokens, int i) {
    for (int k = Math.max(0, i - LONGEST); k < i; k++) {
      if (end(cls, tokens, k) == i) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code form}, a lookup form, is an entry of that class. */
  boolean has(String cls, String form) {
    WordTable<Boolean> table = classes.get(cls);
    return table != null && table.has(form);
  }
}
