package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.text.Normalizer;
import org.junit.jupiter.api.Test;

final class MetadataTextTest {

  @Test
  void ofEachCharacterItsLetterInTheLookupFormIsTheKey() {
    for (char c = 0; c < 0xFFFF; c++) {
      if (!Character.isSurrogate(c)) {
        String text = "a" + c + "B";
        StringBuilder letters = new StringBuilder();
        Normalizer.fold(text)
            .chars()
            .filter(Character::isLetterOrDigit)
            .forEach(letter -> letters.append((char) Character.toLowerCase(letter)));
        assertThat(MetadataText.key(text)).as("U+%04X", (int) c).isEqualTo(letters.toString());
      }
    }
    assertThat(MetadataText.key("\uD835\uDC00 \uD83D\uDE00x")).isEqualTo("\uD835\uDC00x");
  }
}
