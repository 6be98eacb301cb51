package org.isnad.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.bench.Contender.Found;
import org.jspecify.annotations.Nullable;

/**
 * How well an article was found, by its words: each word of the text counts as often as it is
 * there, in whatever order.
 *
 * @param exact whether the bodies are the same but for what is no letter or digit
 * @param title whether the titles are, in the same sense; null where the gold has none
 * @param authors whether the sets of authors are; null where the gold has none
 * @param day whether the days are; null where the gold has none
 */
record Score(
    double f1,
    double precision,
    double recall,
    boolean exact,
    @Nullable Boolean title,
    @Nullable Boolean authors,
    @Nullable Boolean day) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  static Score of(Found found, GoldPage gold) {
    Overlap body = Overlap.of(found.body(), gold.body());
    if (!gold.deck().isEmpty()) {
      // Whether the deck is the body's first paragraph is a matter of taste.
      Overlap both =
          Overlap.of(found.deck() + " " + found.body(), gold.deck() + " " + gold.body());
      body = both.f1() > body.f1() ? both : body;
    }
    return new Score(
        body.f1(),
        body.precision(),
        body.recall(),
        plain(found.body()).equals(plain(gold.body())),
        gold.title() == null ? null : plain(gold.title()).equals(plain(found.title())),
        gold.authors().isEmpty() ? null : plain(gold.authors()).equals(plain(found.authors())),
        gold.day() == null ? null : gold.day().equals(found.day()));
  }

  private static Set<String> plain(List<String> names) {
    return names.stream().map(Score::plain).collect(Collectors.toSet());
  }

  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** How many words of two texts are the same. */
  private record Overlap(int found, int wanted, int shared) {

    static Overlap of(String found, String wanted) {
      Map<String, Integer> words = words(found);
      int shared = 0;
      for (Map.Entry<String, Integer> word : words(wanted).entrySet()) {
        shared += Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0));
      }
      return new Overlap(count(words), count(words(wanted)), shared);
    }

    double f1() {
      return found + wanted == 0 ? 0 : 2.0 * shared / (found + wanted);
    }

    double precision() {
      return found == 0 ? 0 : (double) shared / found;
    }

    double recall() {
      return wanted == 0 ? 0 : (double) shared / wanted;
    }

    private static int count(Map<String, Integer> words) {
      return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
      Map<String, Integer> words = new HashMap<>();
      Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
      return words;
    }
  }
}
