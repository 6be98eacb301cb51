package org.isnad.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.FormMap;
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

  /** Stands for a character that words are compared without. */
  private static final char DROPPED = '\0';

  /** Stands for a character that is no part of a word. */
  private static final char NO_LETTER = ' ';

  /** What the characters of most texts are, {@link #letter}. */
  private static final char[] LETTERS = letters();

  private final List<String> codes;
  private final FormMap<int[]> words;
  private final FormMap<int[]> beginnings;
  private final FormMap<int[]> endings;

  private final double[] weights;

  /** The languages of each letter, as bits, from the first one that not all have; all of others. */
  private final long[] lettersOf;

  private final char firstLetter;

  private LanguageProfiles(Builder builder) {
    this.codes = List.copyOf(builder.codes);
    this.words = new FormMap<>(builder.words);
    this.beginnings = new FormMap<>(builder.beginnings);
    this.endings = new FormMap<>(builder.endings);
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

    /** Takes in a word, the first {@code length} characters. */
    private void add(char[] word, int length) {
      count++;
      int[] known = find(words, word, 0, length);
      if (known != null) {
        for (int packed : known) {
          scores[packed >> Builder.RANK_BITS] += weights[packed & (1 << Builder.RANK_BITS) - 1];
        }
      } else if (length >= SHORTEST_WITH_AFFIX) {
        for (int n = SHORTEST_AFFIX; n <= LONGEST_AFFIX; n++) {
          add(find(beginnings, word, 0, n));
          add(find(endings, word, length - n, length));
        }
      }
      long having = having(word, length);
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

  /** What is known of the characters from {@code start} to {@code end}: no string is made of what is not known. */
  private static int @Nullable [] find(FormMap<int[]> map, char[] word, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + word[i];
    }
    return map.possible(hash) ? map.get(new String(word, start, end - start)) : null;
  }

  /** The languages, as bits, that have all letters of the word. */
  private long having(char[] word, int length) {
    long having = -1L;
    for (int i = 0; i < length; i++) {
      int at = word[i] - firstLetter;
      having &= at < 0 || at >= lettersOf.length || word[i] <= 'z' ? -1L : lettersOf[at];
    }
    return having;
  }

  /** Scores a text in the script. */
  Scores score(String text) {
    Scores scores = new Scores();
    char[] word = new char[text.length()];
    int length = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? letter(text.charAt(i)) : NO_LETTER;
      if (c == NO_LETTER && length > 0) {
        scores.add(word, length);
        length = 0;
      } else if (c != NO_LETTER && c != DROPPED) {
        word[length++] = c;
      }
    }
    return scores;
  }

  /** The character as words are compared by it, {@link #DROPPED} or {@link #NO_LETTER}. */
  private static char letter(char c) {
    return c < LETTERS.length ? LETTERS[c] : find(c);
  }

  private static char[] letters() {
    char[] letters = new char[0x0700];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = find(c);
    }
    return letters;
  }

  private static char find(char c) {
    char folded = fold(Character.toLowerCase(c));
    return folded == DROPPED && c != DROPPED || ofWord(folded) ? folded : NO_LETTER;
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
      char c = fold(text.charAt(i));
      if (c != DROPPED) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char fold(char c) {
    return switch (c) {
      case 0x06CC, 0x0649 -> '\u064A';
      case 0x06A9 -> '\u0643';
      case 0x0307, 0x0640, 0x0670 -> DROPPED;
      default -> c >= 0x064B && c <= 0x0652 ? DROPPED : c;
    };
  }
}
