package org.isnad.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Things with how alike any two are → groups, joined from the nearest pair outwards as long as two
 * groups are near enough: by the mean of their links, with a part for the best one.
 *
 * <p>Not by the best link alone, with which stories chain from one event to the next; nor by the mean
 * alone, since an event has sides that have little in common. Stateless and thread-safe.
 */
final class VoiceClusterer {

  /** The part of the best link in how near two groups are. */
  private static final double BEST = 0.25;

  private VoiceClusterer() {}

  /**
   * Groups of the indices of {@code links}, each ascending, in the order of their first ones. Of
   * equally near groups those of the lower indices are joined first.
   *
   * @param links a square with the link of any two; changed on the way
   * @param least how near two groups must be
   */
  static List<List<Integer>> cluster(double[][] links, double least) {
    int size = links.length;
    double[][] means = links;
    double[][] best = new double[size][];
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      best[i] = links[i].clone();
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      int first = -1;
      int second = -1;
      double nearest = least;
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size && !groups.get(i).isEmpty(); j++) {
          double near = groups.get(j).isEmpty() ? -1 : (1 - BEST) * means[i][j] + BEST * best[i][j];
          if (near > nearest || near == nearest && first < 0) {
            first = i;
            second = j;
            nearest = near;
          }
        }
      }
      if (first < 0) {
        return groups.stream().filter(group -> !group.isEmpty()).map(VoiceClusterer::sorted).toList();
      }
      join(first, second, groups, means, best);
    }
  }

  private static void join(
      int first, int second, List<List<Integer>> groups, double[][] means, double[][] best) {
    double one = groups.get(first).size();
    double other = groups.get(second).size();
    for (int k = 0; k < means.length; k++) {
      double mean = (one * means[first][k] + other * means[second][k]) / (one + other);
      means[first][k] = mean;
      means[k][first] = mean;
      double most = Math.max(best[first][k], best[second][k]);
      best[first][k] = most;
      best[k][first] = most;
    }
    groups.get(first).addAll(groups.get(second));
    groups.get(second).clear();
  }

  private static List<Integer> sorted(List<Integer> group) {
    return group.stream().sorted().toList();
  }
}
