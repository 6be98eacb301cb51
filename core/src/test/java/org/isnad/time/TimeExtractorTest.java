package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.Span;
import org.isnad.model.TimeExpression;
import org.isnad.number.NumberMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The times of short texts. In {@code times.txt} a line {@code #} says what the cases below it show,
 * {@code @} when they were published, {@code >} is a text, and each {@code =} one time in order: its
 * text, value and type.
 */
final class TimeExtractorTest {
  private static final Language ARABIC = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
  private static final SentenceBuilder SENTENCES = new SentenceBuilder(ARABIC.lexicon());
  private static final TimeExtractor EXTRACTOR =
      new TimeExtractor(ARABIC.lexicon(), new NumberMatcher(ARABIC.lexicon()));

  @TestFactory
  Stream<DynamicTest> times() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String published = "";
    String text = null;
    for (String line : lines()) {
      if (line.startsWith("@ ") || line.startsWith("> ")) {
        add(tests, text, published, expected);
        text = line.startsWith("> ") ? line.substring(2) : null;
        published = line.startsWith("@ ") ? line.substring(2) : published;
        expected = new ArrayList<>();
      } else if (line.startsWith("= ")) {
        expected.add(line.substring(2));
      }
    }
    add(tests, text, published, expected);
    return tests.stream();
  }

  private static void add(
      List<DynamicTest> tests, @Nullable String text, String published, List<String> expected) {
    if (text != null) {
      tests.add(
          dynamicTest(
              text, () -> assertThat(read(text, published)).containsExactlyElementsOf(expected)));
    }
  }

  private static List<String> read(String text, String published) {
    List<Sentence> sentences = SENTENCES.sentences(text, new Span(0, text.length()), 1);
    return EXTRACTOR.extract(sentences, published.equals("-") ? null : published).stream()
        .map(t -> line(t, text))
        .toList();
  }

  private static String line(TimeExpression t, String text) {
    return t.at().in(text) + " | " + (t.value() == null ? "-" : t.value()) + " | " + t.type();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TimeExtractorTest.class.getResourceAsStream("times.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
