package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.isnad.model.Span;
import org.isnad.text.Normalizer.NormalizedText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class NormalizerTest {

  @TestFactory
  Stream<DynamicTest> formsOfWhatIsWritten() {
    return new CaseFile("normalisation.txt")
        .tests(
            c -> {
              for (String line : c.lines()) {
                String[] sides = line.split(" -> ", 2);
                assertThat(Normalizer.fold(sides[0])).as(sides[0]).isEqualTo(sides[1]);
                assertThat(Normalizer.normalize(sides[0]).form()).as(sides[0]).isEqualTo(sides[1]);
                String within = "x" + sides[0] + "y";
                assertThat(Normalizer.fold(within, 1, within.length() - 1)).as(sides[0]).isEqualTo(sides[1]);
              }
            });
  }

  @Test
  void everyCharacterFoldsToWhatFoldsNoFurther() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String once = Normalizer.fold(String.valueOf((char) c));
      assertThat(Normalizer.fold(once)).as("U+%04X", c).isEqualTo(once);
    }
  }

  @Test
  void whatOneCharacterFoldsToIsWhatATextOfItFoldsTo() {
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      char folded = Normalizer.folded((char) c);
      String form = Normalizer.fold(String.valueOf((char) c));
      if (folded != Normalizer.SEVERAL) {
        assertThat(folded == Normalizer.NOTHING ? "" : String.valueOf(folded)).as("U+%04X", c).isEqualTo(form);
      }
    }
  }

  @Test
  void textThatNeedsNoFoldingIsReturnedAsItIs() {
    String plain = "plain \u0642\u0627\u0644";
    assertThat(Normalizer.fold(plain)).isSameAs(plain);
    assertThat(Normalizer.normalize(plain).form()).isSameAs(plain);
  }

  @Test
  void aStretchOfTheFormLeadsBackToWholeCharactersWithTheirVowelSigns() {
    // qaf fatha alef lam, space, the ligature Allah, a picture of two code units
    NormalizedText text = Normalizer.normalize("\u0642\u064E\u0627\u0644 \uFDF2 \uD83D\uDE00");
    assertThat(text.form()).isEqualTo("\u0642\u0627\u0644 \u0627\u0644\u0644\u0647 \uD83D\uDE00");
    assertThat(text.original(new Span(0, 1))).as("its vowel sign included").isEqualTo(new Span(0, 2));
    assertThat(text.original(new Span(1, 3))).isEqualTo(new Span(2, 4));
    assertThat(text.original(new Span(5, 6))).as("a part of the ligature is the whole").isEqualTo(new Span(5, 6));
    assertThat(text.original(new Span(9, 10))).as("half a picture is the whole").isEqualTo(new Span(7, 9));
    assertThat(text.original(new Span(10, 11))).as("half a picture is the whole").isEqualTo(new Span(7, 9));
    assertThat(text.original(new Span(3, 3))).as("nothing stands where what follows it stands").isEqualTo(new Span(4, 4));
    assertThat(text.original(new Span(11, 11))).isEqualTo(new Span(9, 9));
  }
}
