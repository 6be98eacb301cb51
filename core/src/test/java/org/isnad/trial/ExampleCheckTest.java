package org.isnad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.LanguageCheck;
import org.isnad.lexicon.SmallLanguage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever comes out of an example otherwise than it says is told: {@code trials.txt} has the
 * cases.
 */
final class ExampleCheckTest {
  private static final String FORM = "no example of any rule shows ";
  private static final String BEATS = "no example needs it to beat ";

  @TestFactory
  Stream<DynamicTest> everyDifferenceIsTold() {
    return SmallLanguage.cases(
        ExampleCheckTest.class,
        "trials.txt",
        language ->
            faults(language).stream()
                .filter(fault -> !fault.what().startsWith(FORM))
                .filter(fault -> !fault.what().startsWith(BEATS))
                .toList());
  }

  @Test
  void formsOfBuiltInsThatNoExampleShowsAreTold() {
    assertThat(faults(new SmallLanguage()))
        .extracting(Fault::what)
        .filteredOn(what -> what.startsWith(FORM))
        .containsExactly(
            FORM + "complementizer: with a pronoun.",
            FORM + "noun-phrase: a number first.",
            FORM + "noun-phrase: words in quotation marks.",
            FORM + "quotation: a quotation without its closing mark.",
            FORM + "quotation: quotations side by side.");
  }

  @Test
  void precedenceThatNoExampleNeedsIsTold() {
    assertThat(faults(new SmallLanguage()))
        .extracting(Fault::toString)
        .contains(
            "ar/sample.yaml, line 1, rule sample.verb-clause: "
                + BEATS
                + "sample.verb-quotation. Give one where both fit equally well, or take the name out.");
  }

  private static List<Fault> faults(SmallLanguage language) {
    return FolderCheck.exampleFaults(LanguageCheck.of(language, "ar").language());
  }
}
