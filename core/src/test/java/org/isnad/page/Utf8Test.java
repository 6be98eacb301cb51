package org.isnad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8Test {
  private static final long SEED = 20261124;

  @Test
  void everyControlCharacterIsFoundWhereverItStands() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        // Mostly bytes on both sides of the limits.
        int[] near = {round % 2 * 32, 31 + round % 2, 32, 127, 128, 159, 160, 255, random.nextInt(256)};
        bytes[i] = (byte) near[random.nextInt(near.length)];
      }
      int from = random.nextInt(bytes.length + 1);
      int expected = from;
      while (expected < bytes.length && !(bytes[expected] >= 0 && bytes[expected] < 32)) {
        expected++;
      }
      assertThat(Utf8.nextControl(bytes, from)).as("round %d", round).isEqualTo(expected);
    }
  }
}
