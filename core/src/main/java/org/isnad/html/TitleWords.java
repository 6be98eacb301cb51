package org.isnad.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of titles, and which titles each stands in: most lines of a page have few words of any.
 *
 * <p>Thread-safe once all titles are added.
 */
final class TitleWords {
  private final List<Set<String>> titles = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  /**
   * The title that a line is most like.
   *
   * @param title its words
   * @param share how much of their words both share, from 0 to 1
   */
  record Likest(Set<String> title, double share) {}

  /** Adds the words of a title, unless there are none or another has the same. */
  void add(Set<String> title) {
    if (title.isEmpty() || titles.contains(title)) {
      return;
    }
    for (String word : title) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(titles.size());
    }
    titles.add(title);
  }

  /** The first of those titles that share most with a line. */
  Likest likest(Set<String> line) {
    int[] shared = new int[titles.size()];
    for (String word : line) {
      for (int title : byWord.getOrDefault(word, List.of())) {
        shared[title]++;
      }
    }
    Likest best = new Likest(Set.of(), 0);
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0) {
        Set<String> title = titles.get(i);
        double share = 2.0 * shared[i] / (line.size() + title.size());
        best = share > best.share() ? new Likest(title, share) : best;
      }
    }
    return best;
  }
}
