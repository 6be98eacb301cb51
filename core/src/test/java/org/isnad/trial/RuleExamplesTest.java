package org.isnad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Example;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule reads its examples as the linguist says, and the folder has no other fault. */
final class RuleExamplesTest {
  private static final LanguageFiles FILES = LanguageFiles.onClassPath();
  private static final Language ARABIC = LanguageLoader.load(FILES, "ar");
  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout"))).resolve("language");

  @Test
  void theFolderHasNoFault() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve("ar"))) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
              .toList();
      assertThat(FolderCheck.faults(FILES, "ar", present)).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyExampleIsReadByItsRule() {
    ExampleCheck check = new ExampleCheck(ARABIC);
    List<DynamicNode> out = new ArrayList<>();
    for (Rule rule : ARABIC.rules().all()) {
      for (Example example : rule.examples()) {
        out.add(test(rule, example.text(), () -> check.faults(rule, example)));
      }
      for (Counterexample counterexample : rule.counterexamples()) {
        out.add(
            test(rule, "not " + counterexample.text(), () -> check.faults(rule, counterexample)));
      }
    }
    return out.stream();
  }

  private static DynamicTest test(
      Rule rule, String example, java.util.function.Supplier<List<Fault>> faults) {
    return DynamicTest.dynamicTest(
        rule.id() + " \u203A " + example, () -> assertThat(faults.get()).isEmpty());
  }
}
