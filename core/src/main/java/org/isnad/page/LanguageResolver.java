package org.isnad.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;

/**
 * Guesses the language of a text: by its script, and among the languages of one script by their
 * most frequent words, their letters and the ends of their words ({@code languages.tsv}). A text of
 * eighty characters is mostly enough.
 *
 * <p>Thread-safe, and immutable but for what it makes of the lexicon when first needed; looks at
 * some thousand characters, however long the text is.
 */
final class LanguageResolver {
  static final String ARABIC = "ar";
  static final String UNKNOWN = "und";

  /**
   * Characters looked at, in three stretches: an article may begin with a quotation of another. The
   * longer sample only where the shorter one leaves a doubt.
   */
  private static final int SHORT_SAMPLE = 450;

  private static final int SAMPLE = 900;

  private static final int LONG_SAMPLE = 3000;

  /** What the best of the languages of a script has before the next where there is no doubt. */
  private static final double CLEAR = 40;

  /** What a text must show of a language at least, and for each of its words. */
  private static final double LEAST = 4;

  private static final double LEAST_PER_WORD = 0.3;

  private static final int ENOUGH_FOR_SCRIPT = 20;

  /** What a language must have before that which most texts of the script are in. */
  private static final double LEAD = 2;

  private final Map<Script, List<Entry>> languages = new EnumMap<>(Script.class);

  /** Made when a text is in the script: most runs see no other than the language that is read. */
  private final ConcurrentHashMap<Script, LanguageProfiles> profiles = new ConcurrentHashMap<>();

  LanguageResolver(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("languages")) {
      String words = entry.feature("words", "");
      Script script = Script.of(words.substring(0, Math.min(words.length(), ENOUGH_FOR_SCRIPT)));
      languages.computeIfAbsent(script, s -> new ArrayList<>()).add(entry);
    }
  }

  /** ISO 639 code of the language, {@link #UNKNOWN} where nothing tells it. */
  String resolve(String text) {
    return evidence(text, SHORT_SAMPLE).language();
  }

  /**
   * What a text shows of the language that it is most probably in.
   *
   * @param language ISO 639 code, {@link #UNKNOWN} where the evidence is too weak
   * @param perWord natural logarithm of how much likelier a word of the text is in the language
   *     than in others, on average; 0 for scripts that tell the language by themselves
   */
  record Evidence(String language, double perWord) {}

  Evidence evidence(String text) {
    return evidence(text, SAMPLE);
  }

  private Evidence evidence(String text, int most) {
    String sample = sample(text, most);
    Script script = Script.of(sample);
    List<Entry> candidates = languages.get(script);
    if (candidates == null) {
      return new Evidence(script.language(), 0);
    }
    LanguageProfiles known = profiles.computeIfAbsent(script, s -> LanguageProfiles.of(candidates));
    LanguageProfiles.Scores scores = known.score(sample);
    if (scores.lead() < CLEAR && text.length() > most) {
      scores = known.score(sample(text, LONG_SAMPLE));
    }
    double best = scores.best();
    double perWord = best / Math.max(1, scores.words());
    boolean shown =
        script.language().equals(UNKNOWN)
            ? best >= LEAST && perWord >= LEAST_PER_WORD
            : best >= scores.of(script.language()) + LEAD;
    return new Evidence(shown ? scores.language() : script.language(), perWord);
  }

  /** The beginning, the middle and the end of a long text. */
  private static String sample(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int part = most / 3;
    StringBuilder sample = new StringBuilder(most + 3);
    for (int start : List.of(0, (text.length() - part) / 2, text.length() - part)) {
      sample.append(text, start, start + part).append(' ');
    }
    return sample.toString();
  }
}
