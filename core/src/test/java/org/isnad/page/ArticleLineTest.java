package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each article line is one article, verbatim, or one problem: {@code article-lines.tsv}. */
final class ArticleLineTest {

  @TestFactory
  Stream<DynamicTest> lines() {
    return rows().stream().map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> reads(row)));
  }

  private static void reads(List<String> row) {
    PageExtraction e = extract(row.get(0));
    String problems = String.join(",", e.problems().stream().map(p -> p.kind().key()).toList());
    assertThat(problems.isEmpty() ? "-" : problems).isEqualTo(row.get(4));
    assertThat(e.problems())
        .extracting(Problem::message)
        .allSatisfy(m -> assertThat(m).doesNotContain("Exception").doesNotContain("jackson"));
    assertThat(e.articles()).hasSize(row.get(4).equals("bad-line") ? 0 : 1);
    for (Article a : e.articles()) {
      String id = row.get(1).equals("*") ? e.digest() + "" : row.get(1);
      assertThat(a.id()).isEqualTo(row.get(1).equals("*") ? id.substring(0, 16) + "-1" : id);
      assertThat(a.language()).isEqualTo(row.get(2));
      String day =
          a.publishedBasis() == null ? "-" : a.published() + " " + a.publishedBasis().key();
      assertThat(day).isEqualTo(row.get(3));
      for (Article.Paragraph p : a.paragraphs()) {
        if (p.captureAt() != null) {
          assertThat(p.captureAt().in(e.decoded())).isEqualTo(p.at().in(a.text()));
        }
      }
    }
  }

  @Test
  void whatTheCallerSaysOfOutletAndDayWins() {
    String line =
        "{\"headline\":\"h\",\"paragraphs\":[\"p\"],\"outlet\":\"o\",\"published\":\"2026-01-01\"}";
    Capture capture =
        capture(line).withOutlet("other").withPublished(java.time.LocalDate.of(2026, 1, 2));
    Article article = Corpus.EXTRACTOR.extract(capture).articles().getFirst();
    assertThat(article.outlet()).isEqualTo("other");
    assertThat(article.published()).isEqualTo("2026-01-02");
    assertThat(article.text()).isEqualTo("h\np");
  }

  @Test
  void aLineGivenAloneIsRecognised() {
    Capture capture = capture(rows().getFirst().getFirst()).withForm(CaptureForm.DETECT);
    assertThat(Corpus.EXTRACTOR.extract(capture).mediaType()).isEqualTo("application/json");
  }

  private static PageExtraction extract(String line) {
    return Corpus.EXTRACTOR.extract(capture(line));
  }

  private static Capture capture(String line) {
    return Capture.of("lines", line.getBytes(UTF_8)).withForm(CaptureForm.ARTICLE_LINE);
  }

  private static List<List<String>> rows() {
    try (InputStream in = ArticleLineTest.class.getResourceAsStream("article-lines.tsv")) {
      return Corpus.table(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
