package org.isnad.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What shows the languages of one script. Each word of a text adds to every language the logarithm
 * of how much likelier it is there than elsewhere, as far as is known: words by their rank (Zipf's
 * law), letters that a language does not have, ends of words.
 *
 * <p>Immutable and thread-safe.
 */
final class LanguageProfiles {
  /** Share of the most frequent word of a language in its texts. */
  private static final double FIRST_WORD = 0.06;

  /** How fast words get rarer with their rank; a little less than in Zipf's law at its head. */
  private static final double DECAY = 0.8;

  /** Share of a frequent word of other languages. */
  private static final double ELSEWHERE = 0.0003;

  /** A word with a letter that the language does not have is a name or from abroad. */
  private static final double FOREIGN_LETTER = -2;

  private static final double OWN_LETTER = 0.5;

  /** A beginning or an end that is frequent in the language. */
  private static final double AFFIX = 0.7;

  private static final int SHORTEST_WITH_AFFIX = 5;
  private static final int SHORTEST_AFFIX = 2;
  private static final int LONGEST_AFFIX = 5;

  /** How many pairs of letters are told apart; others share a number with one of them. */
  private static final int OUTER = 1 << 12;

  private final List<String> codes;
  private final Map<String, int[]> words;
  private final Map<String, int[]> beginnings;
  private final Map<String, int[]> endings;

  /** Which beginnings and ends of words are known, by their outer two letters. */
  private final BitSet outer;

  private final double[] weights;

  /** The languages of each letter, as bits, from the first one that not all have; all of others. */
  private final long[] lettersOf;

  private final char firstLetter;

  private LanguageProfiles(Builder builder) {
    this.codes = List.copyOf(builder.codes);
    this.words = builder.words;
    this.beginnings = builder.beginnings;
    this.endings = builder.endings;
    this.outer = new BitSet(2 * OUTER);
    beginnings.keySet().stream()
        .filter(b -> b.length() >= SHORTEST_AFFIX)
        .forEach(b -> outer.set(outer(b.charAt(0), b.charAt(1))));
    endings.keySet().stream()
        .filter(e -> e.length() >= SHORTEST_AFFIX)
        .forEach(e -> outer.set(OUTER + outer(last(e, 2), last(e, 1))));
    this.weights = builder.weights();
    this.firstLetter = builder.letters.isEmpty() ? 0 : builder.letters.firstKey();
    this.lettersOf = new long[builder.letters.isEmpty() ? 0 : builder.letters.lastKey() - firstLetter + 1];
    Arrays.fill(lettersOf, -1L);
    builder.letters.forEach((letter, languages) -> lettersOf[letter - firstLetter] = languages);
  }

  /**
   * The profiles of some languages of one script.
   *
   * @param languages rows of {@code languages.tsv}; beyond 64, they are left out
   */
  static LanguageProfiles of(List<Entry> languages) {
    Builder builder = new Builder();
    for (Entry language : languages.subList(0, Math.min(languages.size(), Long.SIZE))) {
      builder.add(language);
    }
    return new LanguageProfiles(builder);
  }

  private static final class Builder {
    private static final int RANK_BITS = 10;
    private static final int[] NONE = {};

    private final List<String> codes = new ArrayList<>();
    private final Map<String, int[]> words = new HashMap<>(4096);
    private final Map<String, int[]> beginnings = new HashMap<>();
    private final Map<String, int[]> endings = new HashMap<>();
    private final TreeMap<Character, Long> letters = new TreeMap<>();
    private int mostWords;

    void add(Entry entry) {
      int language = codes.size();
      // What follows the code is the script, where a language is written in two.
      codes.add(entry.form().split("-", 2)[0]);
      mostWords = Math.max(mostWords, put(words, entry.feature("words", ""), language, RANK_BITS));
      put(beginnings, entry.feature("beginnings", ""), language, 0);
      put(endings, entry.feature("endings", ""), language, 0);
      String own = fold(entry.feature("letters", ""));
      for (int i = 0; i < own.length(); i++) {
        letters.merge(own.charAt(i), 1L << language, (a, b) -> a | b);
      }
    }

    /** Enters what stands between spaces for the language, with its rank; tells how many. */
    private static int put(Map<String, int[]> map, String list, int language, int rankBits) {
      String folded = fold(list);
      int rank = 0;
      for (int start = 0; start < folded.length(); rank++) {
        int space = folded.indexOf(' ', start);
        int end = space < 0 ? folded.length() : space;
        String key = folded.substring(start, end);
        int[] before = map.getOrDefault(key, NONE);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = language << rankBits | (rankBits == 0 ? 0 : rank);
        map.put(key, after);
        start = end + 1;
      }
      return rank;
    }

    private double[] weights() {
      double[] weights = new double[mostWords];
      for (int rank = 0; rank < mostWords; rank++) {
        double share = FIRST_WORD / Math.pow(rank + 1, DECAY);
        weights[rank] = Math.max(0.5, Math.log(share / ELSEWHERE));
      }
      return weights;
    }
  }

  /** How well each language fits a text. */
  final class Scores {
    private final double[] scores = new double[codes.size()];
    private int count;

    /** Words in the text. */
    int words() {
      return count;
    }

    /** The score of the language that fits best. */
    double best() {
      return scores[first()];
    }

    /** The language that fits best. */
    String language() {
      return codes.get(first());
    }

    /** The score of that language; negative infinity where it is not of this script. */
    double of(String language) {
      int i = codes.indexOf(language);
      return i < 0 ? Double.NEGATIVE_INFINITY : scores[i];
    }

    /** What the language that fits best has before the next; all that it has where it is alone. */
    double lead() {
      int best = first();
      double second = scores.length == 1 ? 0 : Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        second = i == best ? second : Math.max(second, scores[i]);
      }
      return scores[best] - second;
    }

    private int first() {
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      return best;
    }

    private void add(String word) {
      count++;
      int[] known = words.get(word);
      if (known != null) {
        for (int packed : known) {
          scores[packed >> Builder.RANK_BITS] += weights[packed & (1 << Builder.RANK_BITS) - 1];
        }
      } else if (word.length() >= SHORTEST_WITH_AFFIX) {
        boolean begins = outer.get(outer(word.charAt(0), word.charAt(1)));
        boolean ends = outer.get(OUTER + outer(last(word, 2), last(word, 1)));
        for (int n = SHORTEST_AFFIX; n <= LONGEST_AFFIX; n++) {
          add(begins ? beginnings.get(word.substring(0, n)) : null);
          add(ends ? endings.get(word.substring(word.length() - n)) : null);
        }
      }
      long having = having(word);
      for (int i = 0; having != -1L && i < scores.length; i++) {
        scores[i] += (having >> i & 1) == 0 ? FOREIGN_LETTER : OWN_LETTER;
      }
    }

    private void add(int @Nullable [] languages) {
      for (int i = 0; languages != null && i < languages.length; i++) {
        scores[languages[i]] += AFFIX;
      }
    }
  }

  private static int outer(char first, char second) {
    return (first * 31 + second) & OUTER - 1;
  }

  private static char last(String text, int n) {
    return text.charAt(text.length() - n);
  }

  /** The languages, as bits, that have all letters of the word. */
  private long having(String word) {
    long having = -1L;
    for (int i = 0; i < word.length(); i++) {
      int at = word.charAt(i) - firstLetter;
      having &= at < 0 || at >= lettersOf.length || word.charAt(i) <= 'z' ? -1L : lettersOf[at];
    }
    return having;
  }

  /**
   * Scores a text in the script.
   *
   * @param text in small letters
   */
  Scores score(String text) {
    Scores scores = new Scores();
    String folded = fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inWord = i < folded.length() && ofWord(folded.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        scores.add(folded.substring(start, i));
        start = -1;
      }
    }
    return scores;
  }

  private static boolean ofWord(char c) {
    return c >= 'a' && c <= 'z'
        || c > 'z'
            && (Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  /**
   * Makes one of what keyboards write in different ways: Persian and Arabic kaf and ya, the dotted
   * small i of a Turkish capital; leaves out vowel signs and what draws words out.
   */
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0x06CC, 0x0649 -> out.append('\u064A');
        case 0x06A9 -> out.append('\u0643');
        case 0x0307, 0x0640, 0x0670 -> {}
        default -> {
          if (c < 0x064B || c > 0x0652) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
