package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {
  private static final String FACE = "\uD83D\uDE00";

  @Test
  void offsetsCountCodePoints() {
    String text = FACE + "b" + FACE + FACE + "e";
    CodePointOffsets offsets = CodePointOffsets.of(text);
    for (int i = 0; i <= text.length(); i++) {
      int whole = i < text.length() && Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
      assertThat(offsets.at(i)).isEqualTo(text.codePointCount(0, whole));
    }
  }
}
