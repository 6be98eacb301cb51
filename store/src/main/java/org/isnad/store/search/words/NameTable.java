package org.isnad.store.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The table of how names are written in Latin letters, and in Arabic ones, made quick to ask.
 * Immutable.
 */
final class NameTable {
  /** How unlikely a letter is that nobody counted, in tenths of a wrong letter. */
  static final int WRONG = 10;

  private static final int RARE = 20;

  private final Map<String, Letters> latin = new HashMap<>();
  private final Map<Character, String> keys = new HashMap<>();
  private final Map<Character, Integer> unwritten = new HashMap<>();
  private final Map<Character, Map<Character, Integer>> alike = new HashMap<>();
  private final Set<String> articles = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final int longest;

  NameTable(Lexicon lexicon) {
    int most = 1;
    for (Entry e : lexicon.entries("transliteration")) {
      switch (e.cls()) {
        case "latin-letters" -> {
          latin.put(e.form(), Letters.of(e));
          most = Math.max(most, e.form().length());
        }
        case "name-letter" -> {
          keys.put(e.form().charAt(0), e.feature("key", ""));
          if (!e.feature("unwritten", "").isEmpty()) {
            unwritten.put(e.form().charAt(0), Integer.valueOf(e.feature("unwritten", "0")));
          }
        }
        case "name-likeness" -> {
          Map<Character, Integer> others = new HashMap<>();
          for (Sound sound : sounds(e.feature("letters", ""), WRONG, WRONG)) {
            others.put(sound.letters.charAt(0), sound.cost);
          }
          alike.put(e.form().charAt(0), others);
        }
        case "latin-article" -> articles.add(e.form());
        default -> particles.add(e.form());
      }
    }
    longest = most;
  }

  /**
   * Arabic letters that stand for Latin ones.
   *
   * @param letters lookup form; empty where the Latin letters are not written
   * @param cost how unlikely, in tenths of a wrong letter
   */
  record Sound(String letters, int cost) {}

  /**
   * What a group of Latin letters stands for: anywhere, and at the beginning and the end of names
   * only.
   *
   * @param closing how unlikely it is that nothing stands for the group at the end of a name, where
   *     it can stand for nothing
   * @param whole whether the group is not read letter by letter
   */
  record Letters(
      List<Sound> anywhere, List<Sound> first, List<Sound> last, int closing, boolean whole) {

    static Letters of(Entry e) {
      List<Sound> anywhere = new ArrayList<>(sounds(e.feature("letters", ""), 0, WRONG));
      anywhere.addAll(sounds(e.feature("rarely", ""), RARE, RARE));
      if (!e.feature("silent", "").isEmpty()) {
        anywhere.add(new Sound("", Integer.parseInt(e.feature("silent", ""))));
      }
      int closing = Integer.parseInt(e.feature("closing", e.feature("silent", "0")));
      return new Letters(
          anywhere,
          sounds(e.feature("initial", ""), 0, 2),
          sounds(e.feature("final", ""), 0, 2),
          closing,
          e.has("whole", "yes"));
    }
  }

  private static List<Sound> sounds(String cell, int first, int others) {
    List<Sound> out = new ArrayList<>();
    for (String one : cell.isEmpty() ? new String[0] : cell.split(" ", -1)) {
      int colon = one.indexOf(':');
      String letters = Normalizer.fold(colon < 0 ? one : one.substring(0, colon));
      int usual = out.isEmpty() ? first : others;
      out.add(new Sound(letters, colon < 0 ? usual : Integer.parseInt(one.substring(colon + 1))));
    }
    return out;
  }

  /** The longest group of Latin letters. */
  int longest() {
    return longest;
  }

  /** What this group of Latin letters stands for, or null. */
  @Nullable Letters latin(String letters) {
    return latin.get(letters);
  }

  boolean article(String word) {
    return articles.contains(word);
  }

  boolean particle(String word) {
    return particles.contains(word);
  }

  /**
   * How unlikely it is that nothing in another spelling stands for this letter, at the end of the
   * name or before it.
   */
  int unwritten(char letter, boolean last) {
    if (last && letter == '\u0647') {
      return WRONG + WRONG / 2;
    }
    return unwritten.getOrDefault(letter, 3 * WRONG);
  }

  /**
   * How unlikely it is that two letters stand for one sound: 0 for the same, far too much for any
   * two.
   */
  int unlike(char a, char b) {
    return a == b ? 0 : alike.getOrDefault(a, Map.of()).getOrDefault(b, 3 * WRONG);
  }

  /**
   * What the key of a name has for these letters, without doubling what stands at the end of {@code
   * key} already.
   */
  void addKey(StringBuilder key, String letters, boolean atEnd) {
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean feminine = atEnd && i == letters.length() - 1 && c == '\u0647';
      String sound = feminine ? "" : keys.getOrDefault(c, "");
      if (!sound.isEmpty()
          && !(!key.isEmpty() && key.charAt(key.length() - 1) == sound.charAt(0))) {
        key.append(sound);
      }
    }
  }
}
