package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of fault in the linguist's folder is said in his words: {@code faults.txt} has the
 * cases.
 */
final class LanguageCheckTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "noun-phrase",
          "before:noun-phrase",
          "adjuncts",
          "complementizer",
          "colon",
          "clause",
          "quotation");

  @Test
  void theSmallLanguageHasNoFaults() {
    assertThat(faults(new SmallLanguage())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsSaid() {
    return SmallLanguage.cases(LanguageCheckTest.class, "faults.txt", LanguageCheckTest::faults);
  }

  private static List<Fault> faults(SmallLanguage language) {
    return LanguageCheck.of(language, "ar").faults(language.paths(), ELEMENTS);
  }

  @Test
  void aRuleFileIsNotEndless() {
    assertThat(
            changed(
                "ar/sample.yaml", "# x\n".repeat(300) + new SmallLanguage().read("ar/sample.yaml")))
        .singleElement()
        .asString()
        .isEqualTo(
            "ar/sample.yaml: the file has 349 lines; a rule file has at most 300."
                + " Move some rules to a file of their own and name it in FILES.");
  }

  @Test
  void theLastLineEnds() {
    assertThat(changed("ar/words.tsv", new SmallLanguage().read("ar/words.tsv").stripTrailing()))
        .singleElement()
        .asString()
        .isEqualTo("ar/words.tsv: the last line does not end. Put a line break behind it.");
  }

  private static List<Fault> changed(String path, String text) {
    SmallLanguage language = new SmallLanguage();
    Map<String, String> instead = Map.of(path, text);
    LanguageFiles files =
        asked -> instead.getOrDefault(asked, asked.equals(path) ? "" : language.read(asked));
    return LanguageCheck.of(files, "ar").faults(language.paths(), ELEMENTS);
  }
}
