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
  void onePassTellsWhatTheJdkAndLooksAtEachByteTell() {
    Random random = new Random(SEED);
    String[] parts = {
      "<p class=\"a\">", " ", "a", "\u0001", "\u00E9", "\u0645", "\u20AC", "\uD83D\uDE00", "x".repeat(100)
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      if (random.nextBoolean() && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int most = random.nextInt(20);
      int start = Math.min(random.nextInt(4), bytes.length);
      Utf8Scan scan = Utf8Scan.of(bytes, start, most);
      int control = start;
      while (control < bytes.length && !control(bytes[control])) {
        control++;
      }
      int invalid = start;
      while (invalid < bytes.length && Utf8.sequence(bytes, invalid) > 0) {
        invalid += Utf8.sequence(bytes, invalid);
      }
      assertThat(scan.control()).as("round %d", round).isEqualTo(control);
      assertThat(scan.invalid()).as("round %d", round).isEqualTo(invalid);
      String sound = new String(bytes, start, invalid - start, UTF_8);
      String others = sound.replaceAll("[\\x00-\\x7F]", "");
      String sample = scan.beyondAscii().replace(" ", "");
      assertThat(others).as("round %d", round).startsWith(sample);
      assertThat(sample.getBytes(UTF_8).length)
          .as("round %d", round)
          .isLessThanOrEqualTo(most);
      if (others.getBytes(UTF_8).length * 2 <= most) {
        assertThat(sample).as("round %d", round).isEqualTo(others);
      }
    }
  }

  private static boolean control(byte b) {
    return b >= 0 && b < 32 && !(b >= '\t' && b <= '\r');
  }
}
