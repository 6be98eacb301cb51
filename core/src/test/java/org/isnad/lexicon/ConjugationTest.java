package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.Conjugation.Form;
import org.isnad.lexicon.Inflection.Tense;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The forms of verbs of every kind are those of the grammar: {@code conjugation.txt} has them. */
final class ConjugationTest {

  @TestFactory
  Stream<DynamicTest> verbsHaveTheirForms() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ConjugationTest.class.getResourceAsStream("conjugation.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line ->
              DynamicTest.dynamicTest(line.substring(0, line.indexOf(':')), () -> check(line)));
    }
  }

  private static void check(String line) {
    List<String> parts =
        List.of(line.substring(0, line.indexOf(':')).replace("-", "").split(" ", -1));
    List<String> made = new ArrayList<>();
    for (Form form : Conjugation.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3))) {
      made.add(form.text() + "=" + code(form.inflection()));
    }
    assertThat(made)
        .doesNotHaveDuplicates()
        .contains(line.substring(line.indexOf(':') + 2).split(" ", -1));
  }

  private static String code(Inflection i) {
    String tense =
        i.tense() == Tense.PRESENT
            ? "i"
            : i.tense() == Tense.PARTICIPLE ? "t" : i.tense() == Tense.MASDAR ? "n" : "p";
    return tense
        + (i.gender().name().charAt(0) + "" + i.number().name().charAt(0)).toLowerCase(Locale.ROOT);
  }
}
