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
        int[] near = {
          0, 8, 9, 13, 14, 31, 32, 127, 128, 137, 141, 159, 160, 255, 32 + random.nextInt(224)
        };
        bytes[i] = (byte) near[random.nextInt(near.length)];
      }
      int from = random.nextInt(bytes.length + 1);
      int expected = from;
      while (expected < bytes.length && !control(bytes[expected])) {
        expected++;
      }
      assertThat(Utf8.nextControl(bytes, from)).as("round %d", round).isEqualTo(expected);
    }
  }

  private static boolean control(byte b) {
    return b >= 0 && b < 32 && !(b >= '\t' && b <= '\r');
  }
}
