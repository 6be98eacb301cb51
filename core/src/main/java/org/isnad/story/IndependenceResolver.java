package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Articles of a story → how many sources stand behind it that do not draw on each other: the largest
 * number of outlets each of which can be named with a text or credited origin of its own. An outlet
 * that prints agency copy beside its own report is still one source; ten that print the same copy
 * are one together.
 *
 * <p>Stateless and thread-safe.
 */
final class IndependenceResolver {

  private IndependenceResolver() {}

  /**
   * @param copies of these articles, as {@link CopyClusterer} finds them
   */
  static int resolve(List<ArticleDigest> articles, List<List<ArticleDigest>> copies) {
    int[] root = roots(articles, copies);
    Map<String, Set<Integer>> drawsOn = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String outlet = articles.get(i).outlet();
      // Who published an article without an outlet nobody knows: it counts for itself.
      String publisher = outlet == null ? "\n" + articles.get(i).id() : outlet;
      drawsOn.computeIfAbsent(publisher, unused -> new TreeSet<>()).add(root[i]);
    }
    int[] takenBy = new int[articles.size()];
    Arrays.fill(takenBy, -1);
    List<Set<Integer>> outlets = new ArrayList<>(drawsOn.values());
    int independent = 0;
    for (int i = 0; i < outlets.size(); i++) {
      if (matches(i, outlets, takenBy, new boolean[articles.size()])) {
        independent++;
      }
    }
    return independent;
  }

  /** Kuhn's way to the largest matching: whoever holds a root looks for another one. */
  private static boolean matches(
      int outlet, List<Set<Integer>> outlets, int[] takenBy, boolean[] seen) {
    for (int root : outlets.get(outlet)) {
      if (!seen[root]) {
        seen[root] = true;
        if (takenBy[root] < 0 || matches(takenBy[root], outlets, takenBy, seen)) {
          takenBy[root] = outlet;
          return true;
        }
      }
    }
    return false;
  }

  /** For each article the first one that it shares its text or a credited origin with. */
  private static int[] roots(List<ArticleDigest> articles, List<List<ArticleDigest>> copies) {
    int[] root = new int[articles.size()];
    Map<String, Integer> byId = new HashMap<>();
    Map<String, Integer> byOrigin = new HashMap<>();
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      byId.put(articles.get(i).id(), i);
    }
    for (List<ArticleDigest> list : copies) {
      for (ArticleDigest copy : list) {
        join(root, byId.getOrDefault(list.getFirst().id(), 0), byId.getOrDefault(copy.id(), 0));
      }
    }
    for (int i = 0; i < root.length; i++) {
      for (String origin : articles.get(i).origins()) {
        join(root, byOrigin.computeIfAbsent(origin, found(i)), i);
      }
    }
    for (int i = 0; i < root.length; i++) {
      root[i] = find(root, i);
    }
    return root;
  }

  private static java.util.function.Function<String, Integer> found(int article) {
    return unused -> article;
  }

  private static void join(int[] root, int a, int b) {
    int one = find(root, a);
    int other = find(root, b);
    root[Math.max(one, other)] = Math.min(one, other);
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }
}
