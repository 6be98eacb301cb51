package org.isnad.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;

/**
 * Guesses the language of a text by its script and by frequent small words ({@code languages.tsv}).
 *
 * <p>Immutable and thread-safe.
 */
final class LanguageResolver {
  static final String ARABIC = "ar";
  static final String UNKNOWN = "und";

  /** Fewer small words than this tell nothing: every language borrows some. */
  private static final int FEWEST_HITS = 3;

  private final Map<String, String> languageOf = new HashMap<>();

  LanguageResolver(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("languages")) {
      // A word of two languages tells neither from the other.
      languageOf.merge(entry.form(), entry.cls(), (a, b) -> "");
    }
  }

  /** ISO 639 code of the language, {@link #UNKNOWN} where nothing tells it. */
  String resolve(String text) {
    String sample = text.length() > Limits.SAMPLE ? text.substring(0, Limits.SAMPLE) : text;
    Script script = Script.of(sample);
    return switch (script) {
      case ARABIC -> byWords(sample, ARABIC, script);
      case LATIN -> byWords(sample, UNKNOWN, script);
      case CYRILLIC -> "ru";
      case HEBREW -> "he";
      case GREEK -> "el";
      case HAN -> "zh";
      case JAPANESE -> "ja";
      case KOREAN -> "ko";
      case DEVANAGARI -> "hi";
      case OTHER -> UNKNOWN;
    };
  }

  private String byWords(String text, String otherwise, Script script) {
    Map<String, Integer> hits = new TreeMap<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        String language = languageOf.get(text.substring(start, i).toLowerCase(Locale.ROOT));
        if (language != null && !language.isEmpty() && script.writes(language)) {
          hits.merge(language, 1, Integer::sum);
        }
        start = -1;
      }
    }
    String best = otherwise;
    int most = Math.max(hits.getOrDefault(otherwise, 0), FEWEST_HITS - 1);
    for (Map.Entry<String, Integer> hit : hits.entrySet()) {
      if (hit.getValue() > most) {
        best = hit.getKey();
        most = hit.getValue();
      }
    }
    return best;
  }
}
