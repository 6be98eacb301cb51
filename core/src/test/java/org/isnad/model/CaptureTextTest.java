package org.isnad.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CaptureTextTest {
  /** Of one to four bytes, the last of two UTF-16 code units. */
  private static final List<String> TEXTS =
      List.of("", "a", "\u0645\u0646", "\u20AC\u20AC\u20AC", "a\uD83D\uDE00b", "\uD83D\uDE00".repeat(5));

  @Test
  void whereverItCameFromItIsTheSame() {
    for (String written : TEXTS) {
      CaptureText string = CaptureText.of(written);
      CaptureText bytes = CaptureText.ofUtf8(("\uFEFF" + written).getBytes(UTF_8), 3);
      assertThat(bytes).isEqualTo(string).hasToString(written).hasSameHashCodeAs(string);
      assertThat(new String(bytes.utf8(), bytes.start(), bytes.utf8().length - 3, UTF_8)).isEqualTo(written);
      assertThat(string.utf8()).isEqualTo(written.getBytes(UTF_8));
      for (int most : new int[] {0, 1, 2, 3, 4, 7, 9, 100, Integer.MAX_VALUE}) {
        String beginning = bytes.beginning(most);
        assertThat(string.beginning(most)).isEqualTo(beginning);
        assertThat(written).startsWith(beginning);
        assertThat(beginning.length()).isBetween(Math.min(most, written.length()) - 1, most);
        assertThat(beginning.getBytes(UTF_8)).as("no half of a pair").doesNotContain((byte) '?');
      }
    }
  }

  @Test
  void aBeginningOutsideIsRefused() {
    assertThatThrownBy(() -> CaptureText.ofUtf8(new byte[2], 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(CaptureText.ofUtf8(new byte[3], 3)).isEqualTo(CaptureText.NONE);
  }
}
