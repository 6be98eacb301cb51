package org.isnad.app.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which find of the program is which of the annotator's: one to one, those that overlap most first,
 * from half an overlap upwards.
 *
 * @param missed those of gold that have no partner
 * @param extra those of the program that have none
 */
record Pairing<T extends Sheet.Find>(List<Pair<T>> pairs, List<T> missed, List<T> extra) {
  private static final double LEAST = 0.5;

  Pairing {
    pairs = List.copyOf(pairs);
    missed = List.copyOf(missed);
    extra = List.copyOf(extra);
  }

  /** Two finds of the same. */
  record Pair<T>(T gold, T found, double overlap) {
    boolean exact() {
      return overlap == 1;
    }
  }

  private record Candidate(int gold, int found, double overlap) {}

  /**
   * Pairs them.
   *
   * @param found only those that have a place
   */
  static <T extends Sheet.Find> Pairing<T> of(List<T> gold, List<T> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double overlap = Stretch.overlap(gold.get(g).at(), found.get(f).at());
        if (overlap >= LEAST) {
          candidates.add(new Candidate(g, f, overlap));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::overlap)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::found));
    boolean[] goldTaken = new boolean[gold.size()];
    boolean[] foundTaken = new boolean[found.size()];
    List<Pair<T>> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!goldTaken[c.gold()] && !foundTaken[c.found()]) {
        goldTaken[c.gold()] = true;
        foundTaken[c.found()] = true;
        pairs.add(new Pair<>(gold.get(c.gold()), found.get(c.found()), c.overlap()));
      }
    }
    return new Pairing<>(pairs, untaken(gold, goldTaken), untaken(found, foundTaken));
  }

  private static <T> List<T> untaken(List<T> finds, boolean[] taken) {
    List<T> out = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        out.add(finds.get(i));
      }
    }
    return out;
  }
}
