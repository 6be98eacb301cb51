package org.isnad.store.search.words;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.search.words.NameTable.Letters;
import org.isnad.store.search.words.NameTable.Sound;

/**
 * Which spellings can be one name: how a name in Latin letters is written in Arabic, and how a
 * foreign name is written in Arabic by different newspapers. Names share a key made of their
 * consonants; how well two with one key go together is then counted letter by letter, vowels
 * included.
 *
 * <p>Arabic names are lookup forms without the article, Latin ones small letters without accents.
 * Immutable, thread-safe.
 */
public final class NameSpelling {
  /** What {@link #distance} says of two that are no spellings of one name. */
  public static final int NONE = Integer.MAX_VALUE;

  /** Spellings that fit so much worse than the best are other names. */
  public static final int WORSE = 4;

  private static final int MOST_KEYS = 24;
  private static final int FAR = 1 << 20;

  /** Shorter words are only ever themselves. */
  private static final int LEAST_LETTERS = 4;

  /** From shorter ones no letter is left out. */
  private static final int LEAST_VARIANT = 5;

  private final NameTable table;

  public NameSpelling(Lexicon lexicon) {
    this.table = new NameTable(lexicon);
  }

  /** Whether the Latin word is the definite article before a name. */
  public boolean article(String latin) {
    return table.article(latin);
  }

  /** Whether the Latin word stands between the parts of names and finds nothing itself. */
  public boolean particle(String latin) {
    return table.particle(latin);
  }

  /** A name of Latin letters without an article joined to it by a hyphen, and without hyphens. */
  public String plain(String latin) {
    int hyphen = latin.indexOf('-');
    boolean article =
        hyphen > 0 && table.article(latin.substring(0, hyphen).toLowerCase(Locale.ROOT));
    return (article ? latin.substring(hyphen + 1) : latin).replace("-", "");
  }

  /** The key of an Arabic name; empty where it has no consonant. */
  public String key(String arabic) {
    StringBuilder key = new StringBuilder();
    table.addKey(key, arabic, true);
    return key.toString();
  }

  /** The keys that Arabic spellings of a Latin name can have, the most likely ones first. */
  public Set<String> keys(String latin) {
    Set<String> out = new LinkedHashSet<>();
    collect(plain(latin), 0, new StringBuilder(), out);
    out.remove("");
    return out;
  }

  private void collect(String latin, int at, StringBuilder key, Set<String> out) {
    if (out.size() >= MOST_KEYS) {
      return;
    }
    if (at == latin.length()) {
      out.add(key.toString());
      return;
    }
    int length = key.length();
    boolean any = false;
    for (int n = Math.min(table.longest(), latin.length() - at); n > 0; n--) {
      Letters letters = table.latin(latin.substring(at, at + n));
      if (letters == null) {
        continue;
      }
      any = true;
      boolean end = at + n == latin.length();
      Set<String> tails = new LinkedHashSet<>();
      for (Sound sound : letters.anywhere()) {
        StringBuilder longer = new StringBuilder(key);
        table.addKey(longer, sound.letters(), end);
        tails.add(longer.toString());
      }
      for (Sound sound : end ? letters.last() : at == 0 ? letters.first() : List.<Sound>of()) {
        StringBuilder longer = new StringBuilder(key);
        table.addKey(longer, sound.letters(), end);
        tails.add(longer.toString());
      }
      for (String tail : tails) {
        collect(latin, at + n, new StringBuilder(tail), out);
      }
      key.setLength(length);
    }
    if (!any) {
      collect(latin, at + 1, key, out);
    }
  }

  /**
   * How unlikely it is that the Arabic name is the Latin one, in tenths of a wrong letter.
   *
   * @return {@link #NONE} where it is not
   */
  public int distance(String latinName, String arabicName) {
    String latin = plain(latinName);
    String arabic = arabicName;
    int[][] cost = new int[latin.length() + 1][arabic.length() + 1];
    for (int[] row : cost) {
      Arrays.fill(row, FAR);
    }
    cost[0][0] = 0;
    for (int i = 0; i <= latin.length(); i++) {
      for (int j = 0; j <= arabic.length(); j++) {
        if (cost[i][j] < FAR) {
          advance(latin, arabic, i, j, cost);
        }
      }
    }
    int found = cost[latin.length()][arabic.length()];
    return found <= allowed(Math.min(latin.length(), arabic.length() + 2)) ? found : NONE;
  }

  private void advance(String latin, String arabic, int i, int j, int[][] cost) {
    int here = cost[i][j];
    if (j < arabic.length()) {
      boolean last = j + 1 == arabic.length();
      relax(cost, i, j + 1, here + table.unwritten(arabic.charAt(j), last));
    }
    for (int n = Math.min(table.longest(), latin.length() - i); n > 0; n--) {
      Letters letters = table.latin(latin.substring(i, i + n));
      if (letters == null) {
        continue;
      }
      boolean end = i + n == latin.length();
      step(letters.anywhere(), arabic, i + n, j, here, cost, end ? letters.closing() : NONE);
      if (i == 0 && j == 0) {
        step(letters.first(), arabic, n, 0, here, cost, NONE);
      }
      if (end) {
        for (Sound sound : letters.last()) {
          if (j + sound.letters().length() == arabic.length()
              && arabic.startsWith(sound.letters(), j)) {
            relax(cost, i + n, arabic.length(), here + sound.cost());
          }
        }
      }
      if (letters.whole()) {
        return;
      }
    }
  }

  private static void step(
      List<Sound> sounds, String arabic, int i, int j, int here, int[][] cost, int closing) {
    for (Sound sound : sounds) {
      if (arabic.startsWith(sound.letters(), j)) {
        boolean silentEnd = sound.letters().isEmpty() && closing != NONE;
        relax(cost, i, j + sound.letters().length(), here + (silentEnd ? closing : sound.cost()));
      }
    }
  }

  private static void relax(int[][] cost, int i, int j, int value) {
    cost[i][j] = Math.min(cost[i][j], value);
  }

  private static int allowed(int letters) {
    return letters <= 3 ? 8 : letters <= 5 ? 14 : letters <= 7 ? 18 : 22;
  }

  /**
   * How unlikely it is that two Arabic words are spellings of one foreign name, in tenths of a
   * wrong letter.
   *
   * @return {@link #NONE} where they are not; short words are only ever themselves
   */
  public int variantDistance(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < LEAST_LETTERS
        || a.length() != b.length() && shorter < LEAST_VARIANT
        || Math.abs(a.length() - b.length()) > 2) {
      return NONE;
    }
    int[] above = new int[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      above[j] = above[j - 1] + omitted(b, j - 1);
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = above[0] + omitted(a, i - 1);
      for (int j = 1; j <= b.length(); j++) {
        int same = above[j - 1] + table.unlike(a.charAt(i - 1), b.charAt(j - 1));
        row[j] =
            Math.min(same, Math.min(above[j] + omitted(a, i - 1), row[j - 1] + omitted(b, j - 1)));
      }
      above = row;
    }
    int found = above[b.length()];
    int most = shorter < LEAST_VARIANT + 1 ? 12 : 20;
    return found <= most ? found : NONE;
  }

  private int omitted(String name, int at) {
    char c = name.charAt(at);
    boolean doubled = at > 0 && name.charAt(at - 1) == c;
    return doubled
        ? NameTable.WRONG / 2
        : Math.min(3 * NameTable.WRONG, table.unwritten(c, at + 1 == name.length()) / 2);
  }
}
