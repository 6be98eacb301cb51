package org.isnad.store.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class TextAnalyzerTest {
  private final TextAnalyzer analyzer =
      new TextAnalyzer(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TextAnalyzerTest.class.getResourceAsStream("words.tsv"))) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .toList();
      return lines.stream()
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  DynamicTest.dynamicTest(
                      cells[0],
                      () ->
                          assertThat(
                                  analyzer.words(cells[0]).stream()
                                      .map(TextAnalyzerTest::shown)
                                      .collect(Collectors.joining(" , ")))
                              .as(cells[2])
                              .isEqualTo(cells[1])));
    }
  }

  @Test
  void namesOfTheTextSettleWhatIsWrittenOntoThem() {
    String name = "\u0639\u0627\u0646";
    TextWord unsettled = analyzer.words("\u0641" + name).getFirst();
    TextWord settled = analyzer.words("\u0641" + name, Set.of(name)).getFirst();
    assertThat(unsettled.readings().keys()).noneMatch(key -> key.bare().equals(name));
    assertThat(settled.readings().keys()).anyMatch(key -> key.bare().equals(name));
  }

  private static String shown(TextWord word) {
    String keys =
        word.readings().keys().stream()
            .map(TextAnalyzerTest::shown)
            .collect(Collectors.joining(" "));
    String guesses =
        word.readings().guesses().stream()
            .map(guess -> " ?" + shown(guess))
            .collect(Collectors.joining());
    return keys + guesses + (word.readings().function() ? " particle" : "");
  }

  private static String shown(WordKey key) {
    return key.bare() + "/" + String.join("+", key.stems());
  }
}
