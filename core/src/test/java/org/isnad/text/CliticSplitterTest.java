package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.text.CliticSplitter.Segmentation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class CliticSplitterTest {

  @TestFactory
  Stream<DynamicTest> readingsOfWords() {
    return new CaseFile("clitics.txt")
        .tests(
            c -> {
              List<String> readings =
                  CliticSplitter.split(c.the("word")).stream().map(CliticSplitterTest::printed).toList();
              assertThat(readings).doesNotHaveDuplicates().containsAll(c.all("reading"));
              assertThat(readings).doesNotContainAnyElementsOf(c.has("absent") ? c.all("absent") : List.of("?"));
              if (c.has("first")) {
                assertThat(readings).startsWith(c.the("first"));
              }
            });
  }

  private static String printed(Segmentation s) {
    StringBuilder out = new StringBuilder();
    if (s.conjunction() != '\0') {
      out.append(s.conjunction()).append('+');
    }
    if (s.preposition() != '\0') {
      out.append(s.preposition()).append('+');
    }
    if (s.definite()) {
      out.append("\u0627\u0644+");
    }
    out.append(s.stem());
    return s.pronoun().isEmpty() ? out.toString() : out.append('-').append(s.pronoun()).toString();
  }

  @Test
  void noReadingIsEmptyAndEachIsWrittenLikeTheWord() {
    for (String word : List.of("", "\u0648", "\u0644\u0644", "\u0648\u0627\u0644", "\u0644\u0644\u0644\u0644\u0644", "x")) {
      assertThat(CliticSplitter.split(word)).isNotEmpty();
      assertThat(CliticSplitter.split(word)).allMatch(s -> !s.stem().isEmpty() || word.isEmpty());
    }
  }
}
