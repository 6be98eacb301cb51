package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Articles by number, brought together step by step: those of one story, copies, then those that are
 * alike, the nearest first, as long as what is together stays small enough to be grouped anew.
 *
 * <p>Not thread-safe.
 */
final class ArticleUnion {
  private final int[] parent;

  /** Of a root, how many articles are together that are no copies. */
  private final int[] voices;

  /**
   * @param voiceOf for each article the one whose text it carries, or itself
   */
  ArticleUnion(List<Integer> voiceOf) {
    parent = new int[voiceOf.size()];
    voices = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      voices[i] = voiceOf.get(i) == i ? 1 : 0;
    }
    for (int i = 0; i < parent.length; i++) {
      join(i, voiceOf.get(i));
    }
  }

  /** Two articles that may be of one story. */
  record Edge(int first, int second, double link) {}

  /** Brings together what stays together whatever its size. */
  void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    if (a != b) {
      int kept = Math.min(a, b);
      int gone = Math.max(a, b);
      parent[gone] = kept;
      voices[kept] += voices[gone];
    }
  }

  /** Brings together what is alike, the nearest first, up to {@code most} articles that are no copies. */
  void join(List<Edge> edges, int most) {
    List<Edge> sorted = new ArrayList<>(edges);
    sorted.sort(
        Comparator.comparingDouble((Edge edge) -> -edge.link)
            .thenComparingInt(Edge::first)
            .thenComparingInt(Edge::second));
    for (Edge edge : sorted) {
      int a = root(edge.first);
      int b = root(edge.second);
      if (a != b && voices[a] + voices[b] <= most) {
        join(a, b);
      }
    }
  }

  /** What is together, each part ascending, in the order of their first articles. */
  List<List<Integer>> parts() {
    Map<Integer, List<Integer>> parts = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      parts.computeIfAbsent(root(i), unused -> new ArrayList<>()).add(i);
    }
    return List.copyOf(parts.values());
  }

  private int root(int article) {
    int at = article;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
