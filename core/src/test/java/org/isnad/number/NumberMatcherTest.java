package org.isnad.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What numbers in words and digits come to. In {@code numbers.tsv} stands a text, then the value of
 * the number that it begins with, or a hyphen, then what is left behind it.
 */
final class NumberMatcherTest {
  private static final NumberMatcher MATCHER =
      new NumberMatcher(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  @TestFactory
  Stream<DynamicTest> numbers() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NumberMatcherTest.class.getResourceAsStream("numbers.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList()
          .stream()
          .map(row -> dynamicTest(row[0], () -> holds(row)));
    }
  }

  private static void holds(String[] row) {
    String text = row[0];
    List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
    NumberMatch match = MATCHER.match(text, tokens, 0);
    String value = match == null ? "-" : match.value().stripTrailingZeros().toPlainString();
    String rest =
        match == null || match.end() == tokens.size()
            ? ""
            : text.substring(tokens.get(match.end()).start());
    assertThat(value + " | " + rest).isEqualTo(row[1] + " | " + (row.length > 2 ? row[2] : ""));
  }
}
