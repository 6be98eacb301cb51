package org.isnad.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The words around the titles of web pages, in all languages: before, between and behind the names
 * of authors, months, halves of the day, and the agencies and given names that tell what a name is.
 *
 * <p>Immutable and thread-safe.
 */
final class WebWords {
  private static final int NOON = 12;

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Set<String> agencies = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> weekdays = new HashSet<>();
  private final Set<String> givenNames = new HashSet<>();

  WebWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("day-words")) {
      if (entry.cls().equals("foreign-month")) {
        months.put(key(entry.form()), Integer.parseInt(entry.feature("n", "0")));
      }
    }
    for (Entry entry : lexicon.entries("months")) {
      if (!entry.has("system", "hijri")) {
        months.putIfAbsent(key(entry.form()), Integer.parseInt(entry.feature("n", "0")));
      }
    }
    for (Entry entry : lexicon.entries("web-words")) {
      if (entry.cls().equals("month-name")) {
        months.putIfAbsent(key(entry.form()), Integer.parseInt(entry.feature("n", "0")));
        continue;
      }
      classes.computeIfAbsent(entry.cls(), c -> new HashSet<>()).add(key(entry.form()));
    }
    for (Entry entry : lexicon.entries("page-words")) {
      if (entry.cls().equals("byline")) {
        classes.computeIfAbsent("author-lead", c -> new HashSet<>()).add(key(entry.form()));
      }
    }
    lexicon.entries("agencies").forEach(entry -> agencies.add(MetadataText.key(entry.form())));
    lexicon.entries("places").forEach(entry -> places.add(MetadataText.key(entry.form())));
    lexicon.entries("weekdays").forEach(entry -> weekdays.add(key(entry.form())));
    lexicon.entries("given-names").forEach(entry -> givenNames.add(key(entry.form())));
  }

  /** The lookup form of a word, in small letters, without a colon or point behind it. */
  private static String key(String word) {
    String key = Normalizer.fold(word).strip().toLowerCase(Locale.ROOT);
    int end = key.length();
    while (end > 0 && ":.-/ ".indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    return key.substring(0, end);
  }

  /** Number of the month of that name, 0 where it is none. */
  int month(String name) {
    return months.getOrDefault(key(name), 0);
  }

  /** The hour of the day; on the clock of twelve hours a word behind it tells the half. */
  int hour(int hour, String behind) {
    String word = behind.strip();
    int end = 0;
    while (end < word.length()
        && (Character.isLetter(word.charAt(end)) || word.charAt(end) == '.')) {
      end++;
    }
    String half = key(word.substring(0, end).replace(".", ""));
    if (has("afternoon", half)) {
      return hour < NOON ? hour + NOON : hour;
    }
    return hour == NOON && has("forenoon", half) ? 0 : hour;
  }

  /** Whether a word or phrase is of that class. */
  boolean has(String cls, String phrase) {
    Set<String> words = classes.get(cls);
    return words != null && words.contains(key(phrase));
  }

  /** What stands behind a word or phrase of that class which opens the text, or null. */
  @Nullable String after(String cls, String text) {
    int best = -1;
    int words = 0;
    for (int i = 0; i <= text.length() && words < 4; i++) {
      boolean border =
          i == text.length()
              || Character.isWhitespace(text.charAt(i))
              || ":/-\u2013|".indexOf(text.charAt(i)) >= 0;
      if (border && i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
        words++;
        best = has(cls, text.substring(0, i)) ? i : best;
      }
    }
    if (best < 0) {
      return null;
    }
    while (best < text.length()
        && !Character.isLetterOrDigit(text.charAt(best))
        && text.charAt(best) != '(') {
      best++;
    }
    return text.substring(best);
  }

  /** The text from the first word or phrase of that class on, or null. */
  @Nullable String from(String cls, String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (opens && Character.isLetter(text.charAt(i)) && after(cls, text.substring(i)) != null) {
        return text.substring(i);
      }
    }
    return null;
  }

  /**
   * Whether a date line begins with a word that is no weekday: one that says what the date is of.
   */
  boolean published(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end > 0 && !weekdays.contains(key(line.substring(0, end)));
  }

  /** Whether a name is that of a news agency. */
  boolean agency(String name) {
    return agencies.contains(MetadataText.key(name));
  }

  /** Whether a text is the name of a place. */
  boolean place(String name) {
    return places.contains(MetadataText.key(name));
  }

  /** Whether a word is a first name of persons. */
  boolean givenName(String word) {
    return givenNames.contains(key(word));
  }
}
