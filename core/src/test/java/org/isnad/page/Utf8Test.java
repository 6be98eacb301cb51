package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
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

  @Test
  void whatIsWellFormedIsDecodedAsTheJdkDoesAndNothingElse() {
    Random random = new Random(SEED);
    String[] parts = {"<p class=\"a\">", " ", "a", "\u00E9", "\u0645", "\u20AC", "\uD83D\uDE00", "x".repeat(100)};
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      if (random.nextBoolean() && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      boolean sound = Utf8.firstInvalid(bytes, 0) == bytes.length;
      assertThat(Utf8.decode(bytes, 0))
          .as("round %d", round)
          .isEqualTo(sound ? new String(bytes, UTF_8) : null);
    }
  }

  private static boolean control(byte b) {
    return b >= 0 && b < 32 && !(b >= '\t' && b <= '\r');
  }
}
