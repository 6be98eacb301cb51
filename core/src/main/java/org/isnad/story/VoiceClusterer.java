package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Things with how alike any two are → groups, joined from the nearest pair outwards as long as two
 * groups are near enough: by the mean of their links, with a part for the best one, held against
 * how alike the members of each are among themselves.
 *
 * <p>Not by the best link alone, with which stories chain from one event to the next; nor by the mean
 * alone, since an event has sides that have little in common: a story whose own articles are but so
 * alike cannot ask more of others. Used once. Not thread-safe.
 */
final class VoiceClusterer {

  /** The part of the best link in how near two groups are. */
  private static final double BEST = 0.25;

  /** How much being unlike among themselves counts in favour of two groups. */
  private static final double LENIENCE = 0.1;

  private final double[][] means;
  private final double[][] best;

  /** Of each group, the mean link of its members, each with itself as well. */
  private final double[] cohesion;

  private final List<List<Integer>> groups = new ArrayList<>();

  private VoiceClusterer(double[][] links) {
    means = links;
    best = new double[links.length][];
    cohesion = new double[links.length];
    Arrays.fill(cohesion, 1);
    for (int i = 0; i < links.length; i++) {
      best[i] = links[i].clone();
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  /**
   * Groups of the indices of {@code links}, each ascending, in the order of their first ones. Of
   * equally near groups those of the lower indices are joined first.
   *
   * @param links a square with the link of any two; changed on the way
   * @param least how near two groups must be
   */
  static List<List<Integer>> cluster(double[][] links, double least) {
    VoiceClusterer clusterer = new VoiceClusterer(links);
    while (clusterer.joinNearest(least)) {}
    return clusterer.groups.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().toList())
        .toList();
  }

  private boolean joinNearest(double least) {
    int first = -1;
    int second = -1;
    double nearest = least;
    for (int i = 0; i < means.length; i++) {
      for (int j = i + 1; j < means.length && !groups.get(i).isEmpty(); j++) {
        double near = groups.get(j).isEmpty() ? -1 : nearness(i, j);
        if (near > nearest || near == nearest && first < 0) {
          first = i;
          second = j;
          nearest = near;
        }
      }
    }
    if (first >= 0) {
      join(first, second);
    }
    return first >= 0;
  }

  private double nearness(int i, int j) {
    double link = (1 - BEST) * means[i][j] + BEST * best[i][j];
    return link / StrictMath.pow(cohesion[i] * cohesion[j], LENIENCE);
  }

  private void join(int first, int second) {
    double one = groups.get(first).size();
    double other = groups.get(second).size();
    double all = one + other;
    cohesion[first] =
        (one * one * cohesion[first]
                + other * other * cohesion[second]
                + 2 * one * other * means[first][second])
            / (all * all);
    for (int k = 0; k < means.length; k++) {
      double mean = (one * means[first][k] + other * means[second][k]) / all;
      means[first][k] = mean;
      means[k][first] = mean;
      double most = Math.max(best[first][k], best[second][k]);
      best[first][k] = most;
      best[k][first] = most;
    }
    groups.get(first).addAll(groups.get(second));
    groups.get(second).clear();
  }
}
