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

  @TestFactory
  Stream<DynamicTest> everyDifferenceIsTold() {
    return SmallLanguage.cases(
        ExampleCheckTest.class,
        "trials.txt",
        language ->
            faults(language).stream().filter(fault -> !fault.what().startsWith(FORM)).toList());
  }

  @Test
  void formsOfBuiltInsThatNoExampleShowsAreTold() {
    assertThat(faults(new SmallLanguage()))
        .extracting(Fault::what)
        .containsExactly(
            FORM + "complementizer: with a pronoun.",
            FORM + "noun-phrase: a number first.",
            FORM + "noun-phrase: words in quotation marks.",
            FORM + "quotation: a quotation without its closing mark.",
            FORM + "quotation: quotations side by side.");
  }

  private static List<Fault> faults(SmallLanguage language) {
    return FolderCheck.exampleFaults(LanguageCheck.of(language, "ar").language());
  }
}
