package org.isnad.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words of the calendar of one language: months in all their systems, weekdays, and the words
 * around them, from {@code months.tsv}, {@code weekdays.tsv} and {@code day-words.tsv}. Looked up
 * by their lookup forms ({@link Normalizer}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CalendarWords {
  /** The longest entry, in words; longer ones are never found. */
  private static final int LONGEST = 4;

  private static final String ARTICLE = "\u0627\u0644";

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> hijriMonths = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, Integer> relativeDays = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  public CalendarWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("months")) {
      Map<String, Integer> calendar = entry.has("system", "hijri") ? hijriMonths : months;
      calendar.put(key(entry.form()), number(entry));
    }
    for (Entry entry : lexicon.entries("weekdays")) {
      // Without the article they are mostly other words: «one of», «two».
      if (entry.form().startsWith(ARTICLE)) {
        weekdays.put(key(entry.form()), DayOfWeek.of(number(entry)));
      }
    }
    for (Entry entry : lexicon.entries("day-words")) {
      String days = entry.features().get("days");
      if (days != null) {
        relativeDays.put(key(entry.form()), Integer.parseInt(days));
      }
      classes.computeIfAbsent(entry.cls(), c -> new HashSet<>()).add(key(entry.form()));
    }
  }

  private static int number(Entry entry) {
    return Integer.parseInt(entry.feature("n", "0"));
  }

  /** The month that stands at token {@code i}, or null. */
  @Nullable Found<Integer> month(List<Token> tokens, int i) {
    return find(months, tokens, i);
  }

  /** The month of the Hijri calendar that stands at token {@code i}, or null. */
  @Nullable Found<Integer> hijriMonth(List<Token> tokens, int i) {
    return find(hijriMonths, tokens, i);
  }

  /** The weekday that stands at token {@code i}, or null. */
  @Nullable Found<DayOfWeek> weekday(List<Token> tokens, int i) {
    return find(weekdays, tokens, i);
  }

  /**
   * The days from the day of publication that the words at token {@code i} mean (today is 0), or
   * null.
   */
  @Nullable Found<Integer> relativeDay(List<Token> tokens, int i) {
    return find(relativeDays, tokens, i);
  }

  /**
   * One past the last token of an entry of that class which begins at token {@code i}, or {@code i}
   * where there is none.
   */
  int end(String cls, List<Token> tokens, int i) {
    Set<String> forms = classes.getOrDefault(cls, Set.of());
    StringBuilder joined = new StringBuilder();
    int end = i;
    for (int k = i; k < Math.min(tokens.size(), i + LONGEST); k++) {
      joined.append(k == i ? "" : " ").append(tokens.get(k).form());
      end = forms.contains(joined.toString()) ? k + 1 : end;
    }
    return end;
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
    return classes.getOrDefault(cls, Set.of()).contains(form);
  }

  private static <T> @Nullable Found<T> find(Map<String, T> map, List<Token> tokens, int i) {
    StringBuilder joined = new StringBuilder();
    Found<T> longest = null;
    for (int k = i; k < Math.min(tokens.size(), i + LONGEST); k++) {
      joined.append(k == i ? "" : " ").append(tokens.get(k).form());
      T value = map.get(joined.toString());
      if (value != null) {
        longest = new Found<>(value, k + 1);
      }
    }
    return longest;
  }

  private static String key(String form) {
    return Normalizer.fold(form).strip().replaceAll(" +", " ");
  }

  /**
   * An entry found.
   *
   * @param end one past its last token
   */
  record Found<T>(T value, int end) {}
}
