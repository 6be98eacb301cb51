package org.isnad.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
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
import org.isnad.model.Article;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Figure;
import org.isnad.model.Span;
import org.isnad.model.TimeExpression;
import org.isnad.number.NumberMatcher;
import org.isnad.statement.StatementExtractor;
import org.isnad.time.TimeExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is counted in short texts. In {@code figures.txt} a line {@code #} says what the cases below
 * it show, {@code >} is a paragraph, and each {@code =} one figure in order: its text, value (and
 * upper end), unit, what is counted, approximation, claimant; a hyphen where there is none.
 */
final class FigureExtractorTest {
  private static final Language ARABIC = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
  private static final NumberMatcher NUMBERS = new NumberMatcher(ARABIC.lexicon());

  @TestFactory
  Stream<DynamicTest> figures() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String paragraph = null;
    for (String line : lines()) {
      if (line.startsWith("> ")) {
        add(tests, paragraph, expected);
        paragraph = line.substring(2);
        expected = new ArrayList<>();
      } else if (line.startsWith("= ")) {
        expected.add(line.substring(2));
      }
    }
    add(tests, paragraph, expected);
    return tests.stream();
  }

  private static void add(List<DynamicTest> tests, @Nullable String paragraph, List<String> expected) {
    if (paragraph != null) {
      tests.add(
          dynamicTest(paragraph, () -> assertThat(read(paragraph)).containsExactlyElementsOf(expected)));
    }
  }

  private static List<String> read(String paragraph) {
    Article article = article(paragraph);
    List<Sentence> sentences = new SentenceBuilder(ARABIC.lexicon()).sentences(article);
    List<TimeExpression> times = new TimeExtractor(ARABIC.lexicon(), NUMBERS).extract(sentences, "2026-03-11");
    List<Figure> figures =
        new FigureExtractor(ARABIC.lexicon(), NUMBERS)
            .extract(article, sentences, times, new StatementExtractor(ARABIC).extract(article, sentences));
    return figures.stream().map(f -> line(f, article.text())).toList();
  }

  private static String line(Figure f, String text) {
    String value = plain(f.value()) + (f.upper() == null ? "" : "–" + plain(f.upper()));
    return String.join(
        " | ",
        f.at().in(text),
        value + (f.of() == null ? "" : "/" + plain(f.of())),
        shown(f.unit()),
        shown(f.counted()),
        shown(f.approx() == null ? null : f.approx().key()),
        shown(f.claimant() == null ? null : f.claimant().name()));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String shown(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static Article article(String paragraph) {
    String text = "-\n" + paragraph;
    return new Article(
        "case-1", "ar", null, null, "-", null, null, null, List.of(), null, null, null, null,
        List.of(), List.of(), List.of(), text, new Span(0, 1),
        List.of(new Paragraph(new Span(2, text.length()), null)));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FigureExtractorTest.class.getResourceAsStream("figures.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
