package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups of letters by how alike any two of them are said to be. */
final class VoiceClustererTest {
  private static final double LEAST = 0.4;

  @Test
  void aChainOfNeighboursIsNoGroup() {
    // Each is like the next one and like nobody else.
    int size = 6;
    double[][] links = new double[size][size];
    for (int i = 0; i + 1 < size; i++) {
      link(links, i, i + 1, 0.5);
    }
    assertThat(VoiceClusterer.cluster(links, LEAST))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5));
  }

  @Test
  void whatIsAlikeAllRoundIsOneGroup() {
    double[][] links = new double[5][5];
    for (int i = 0; i < 3; i++) {
      for (int j = i + 1; j < 3; j++) {
        link(links, i, j, 0.45);
      }
    }
    link(links, 3, 4, 0.9);
    link(links, 2, 3, 0.5);
    assertThat(VoiceClusterer.cluster(links, LEAST)).containsExactly(List.of(0, 1, 2), List.of(3, 4));
  }

  @Test
  void theNearestAreJoinedFirst() {
    double[][] links = new double[3][3];
    link(links, 0, 1, 0.5);
    link(links, 1, 2, 0.6);
    assertThat(VoiceClusterer.cluster(links, LEAST)).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void whatIsLikeNothingStaysAlone() {
    assertThat(VoiceClusterer.cluster(new double[2][2], LEAST)).containsExactly(List.of(0), List.of(1));
    assertThat(VoiceClusterer.cluster(new double[0][0], LEAST)).isEmpty();
  }

  private static void link(double[][] links, int a, int b, double link) {
    links[a][b] = link;
    links[b][a] = link;
  }
}
