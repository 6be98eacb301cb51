package org.isnad.store.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The words that mean something in queries, in English and in Arabic. Immutable. */
final class QueryWords {
  private static final QueryWords BUNDLED = load();
  private static final int SHORT = 5;
  private static final int LONG = 9;

  /** Key by what is typed, for each kind of word. */
  private final Map<String, Map<String, String>> names = new HashMap<>();

  /** First name in each script by key, for each kind of word. */
  private final Map<String, TreeMap<String, String>> shown = new HashMap<>();

  private QueryWords() {}

  static QueryWords bundled() {
    return BUNDLED;
  }

  private static QueryWords load() {
    QueryWords words = new QueryWords();
    try (InputStream in =
        Objects.requireNonNull(QueryWords.class.getResourceAsStream("query-words.tsv"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    for (String name : cells[2].split(" ", -1)) {
      names.computeIfAbsent(cells[0], kind -> new HashMap<>()).putIfAbsent(plain(name), cells[1]);
    }
    shown.computeIfAbsent(cells[0], kind -> new TreeMap<>()).put(cells[1], cells[1]);
  }

  /**
   * Without marks, hamza and case; a hyphen for an underscore, as for both in names of two words.
   */
  static String plain(String typed) {
    return Normalizer.fold(typed).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of what is typed, or null where it means nothing of that kind. */
  @Nullable String key(String kind, String typed) {
    return names.getOrDefault(kind, Map.of()).get(plain(typed));
  }

  /**
   * Whether the word as it is typed is this operator. Latin ones are written in capitals, so that
   * words stay words.
   */
  boolean operator(String key, String typed) {
    boolean small = !typed.equals(typed.toUpperCase(Locale.ROOT));
    return !small && key.equals(key("operator", typed));
  }

  /** The field of that name, or null. */
  @Nullable SearchField field(String typed) {
    String key = key("field", typed);
    return key == null ? null : SearchField.valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The English keys of one kind, sorted, with commas. */
  String all(String kind) {
    return String.join(", ", shown.getOrDefault(kind, new TreeMap<>()).keySet());
  }

  /** The name that was most likely meant, or null where none is near. */
  @Nullable String nearest(String kind, String typed) {
    String word = plain(typed);
    String best = null;
    int least = (word.length() < SHORT ? 1 : word.length() < LONG ? 2 : 3) + 1;
    Set<String> known = new TreeSet<>(names.getOrDefault(kind, Map.of()).keySet());
    for (String name : known) {
      int wrong = Math.abs(name.length() - word.length()) >= least ? least : distance(word, name);
      if (wrong < least) {
        least = wrong;
        best = name;
      }
    }
    return best;
  }

  /** Letters to put in, take out, replace or exchange with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
