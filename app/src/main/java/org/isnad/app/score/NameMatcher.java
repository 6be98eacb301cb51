package org.isnad.app.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names are the same, as the measures have it: whatever their vowels, the carriers of
 * their hamzas and their articles. Immutable, thread-safe.
 */
final class NameMatcher {
  private static final String WORDS = "name-words.tsv";
  private static final double ALIKE = 0.6;

  /** Alif with hamza above, below, madda, wasla; final ya, ta marbuta, hamza on waw and ya, gaf. */
  private static final String SPELLED =
      "\u0623\u0625\u0622\u0671\u0649\u0629\u0624\u0626\u06AF";

  /** What they are compared as: alif, ya, ha, waw, kaf. */
  private static final String COMPARED =
      "\u0627\u0627\u0627\u0627\u064A\u0647\u0648\u064A\u0643";

  private static final String ARTICLE = "\u0627\u0644";

  /** Waw, fa, ba, kaf, lam. */
  private static final String WRITTEN_BEFORE_IT = "\u0648\u0641\u0628\u0643\u0644";

  private final Set<String> titles = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> kinship = new HashSet<>();

  NameMatcher() {
    for (String line : words().lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || cells[0].equals("word")) {
        continue;
      }
      switch (cells[1]) {
        case "title" -> {
          titles.add(cells[0]);
          heads.add(cells[0]);
        }
        case "head" -> heads.add(cells[0]);
        case "kinship" -> kinship.add(cells[0]);
        default -> throw new IllegalStateException(WORDS + " has no class " + cells[1]);
      }
    }
  }

  private static String words() {
    try (InputStream in = NameMatcher.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException(WORDS + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a name as they are compared; none of a name that is missing. */
  static List<String> words(@Nullable String name) {
    List<String> out = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String normal = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFKC);
    normal
        .codePoints()
        .filter(c -> !isLeftOut(c))
        .forEach(c -> {
          if (isOfWords(c)) {
            int at = SPELLED.indexOf(c);
            word.appendCodePoint(at < 0 ? c : COMPARED.charAt(at));
          } else {
            finish(word, out);
          }
        });
    finish(word, out);
    return out;
  }

  private static void finish(StringBuilder word, List<String> out) {
    if (!word.isEmpty()) {
      out.add(withoutArticle(word.toString()));
      word.setLength(0);
    }
  }

  private static String withoutArticle(String word) {
    boolean joined = WRITTEN_BEFORE_IT.indexOf(word.charAt(0)) >= 0;
    int from = joined && word.startsWith(ARTICLE, 1) ? 1 : 0;
    int rest = from + ARTICLE.length();
    boolean article =
        word.startsWith(ARTICLE, from) && word.codePointCount(rest, word.length()) >= 2;
    return article ? word.substring(rest) : word;
  }

  /** Vowel marks, the long stroke, what steers the direction of text. */
  private static boolean isLeftOut(int c) {
    return (c >= 0x064B && c <= 0x0652)
        || c == 0x0670
        || c == 0x0640
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isOfWords(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || c == '_';
  }

  /**
   * The words of a name; of a person's without the titles before it.
   *
   * @param person whether the name may be a person's
   */
  List<String> bare(@Nullable String name, boolean person) {
    List<String> words = words(name);
    while (person && words.size() > 1 && titles.contains(words.getFirst())) {
      words = words.subList(1, words.size());
    }
    return words;
  }

  /**
   * Whether two names are the same, or one is a shorter form of the other: its first or last words;
   * never a head noun alone, nor a father for his son. Two that are missing are the same.
   */
  boolean same(@Nullable String a, @Nullable String b, boolean person) {
    List<String> one = bare(a, person);
    List<String> other = bare(b, person);
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return one.equals(other);
    }
    boolean inOrder = one.size() <= other.size();
    List<String> shorter = inOrder ? one : other;
    List<String> longer = inOrder ? other : one;
    if (one.stream().anyMatch(kinship::contains) || other.stream().anyMatch(kinship::contains)) {
      return isSon(withoutKinship(shorter), withoutKinship(longer));
    }
    if (shorter.size() == 1) {
      String only = shorter.getFirst();
      return !heads.contains(only)
          && (only.equals(longer.getFirst()) || only.equals(longer.getLast()));
    }
    return longer.subList(0, shorter.size()).equals(shorter)
        || longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter)
        || alike(shorter, longer);
  }

  private List<String> withoutKinship(List<String> words) {
    return words.stream().filter(word -> !kinship.contains(word)).toList();
  }

  /** Whether the shorter name has the same first word, and the others in the same order; or is the family's. */
  private static boolean isSon(List<String> shorter, List<String> longer) {
    if (shorter.isEmpty() || longer.isEmpty()) {
      return false;
    }
    if (shorter.size() == 1 && shorter.getFirst().equals(longer.getLast())) {
      return true;
    }
    Iterator<String> rest = longer.iterator();
    return shorter.getFirst().equals(longer.getFirst())
        && shorter.stream().allMatch(word -> comes(word, rest));
  }

  private static boolean comes(String word, Iterator<String> rest) {
    while (rest.hasNext()) {
      if (rest.next().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(List<String> a, List<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    Set<String> joint = new HashSet<>(a);
    joint.addAll(b);
    return (double) shared.size() / joint.size() >= ALIKE;
  }
}
