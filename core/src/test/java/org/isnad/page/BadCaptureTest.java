package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What cannot be read is said, and nothing takes long. */
final class BadCaptureTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return Corpus.table(new String(Corpus.bytes("bad/cases.tsv"), UTF_8)).stream()
        .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> yields(row)));
  }

  private static void yields(List<String> row) {
    PageExtraction e = Corpus.EXTRACTOR.extract(Corpus.capture("bad/" + row.get(0)));
    assertThat(kinds(e)).isEqualTo(List.of(row.get(3).split(",", -1)));
    assertThat(e.articles()).hasSize(Integer.parseInt(row.get(1)));
    assertThat(e.articles()).allSatisfy(a -> assertThat(a.language()).isEqualTo(row.get(2)));
    assertThat(e.problems())
        .extracting(Problem::message)
        .allSatisfy(m -> assertThat(m).isNotBlank().doesNotContain("Exception"));
    assertThat(e.mediaType() == null).isEqualTo(e.decoded().isEmpty());
  }

  private static List<String> kinds(PageExtraction e) {
    return e.problems().stream().map(p -> p.kind().key()).toList();
  }

  @Test
  void everyPrefixOfAPageIsRead() {
    byte[] bytes = Corpus.bytes("pages/plain-brief.txt");
    for (int length = 0; length < bytes.length; length++) {
      byte[] prefix = java.util.Arrays.copyOf(bytes, length);
      PageExtraction e = Corpus.EXTRACTOR.extract(Capture.of("prefix", prefix));
      assertThat(kinds(e)).doesNotContain("internal", "garbled", "undecodable", "not-text");
    }
  }

  @Test
  void aPageIsGarbledWhereItsArticleIsWhateverItsMenuSays() {
    String link = "<li><a href=\"/x\">\u0627\u0644\u0623\u062E\u0628\u0627\u0631 \u0627\u0644\u0645\u062D\u0644\u064A\u0629</a></li>";
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      // What stands twice on a page is no article's.
      String text = new String(Corpus.bytes("bad/reversed.txt"), UTF_8).strip();
      paragraphs.append("<p>").append(text.replace("\n", " " + i + "</p><p>")).append(i).append("</p>");
    }
    String head = "<html><head><title>x</title></head><body><ul>" + link.repeat(300) + "</ul><article>";
    assertThat(kinds(extract(head + paragraphs + "</article></body></html>"))).containsExactly("garbled");
  }

  @Test
  @Timeout(60)
  void aLineWithoutEndIsNamedAndNotRead() {
    PageExtraction e = extract("\u0627\u0644\u062E\u0628\u0631 ".repeat(2_500_000));
    assertThat(kinds(e)).containsExactly("too-large", "no-article");
    assertThat(Objects.requireNonNull(e.problems().getFirst().captureAt()).length())
        .isGreaterThan(10_000_000);
  }

  @Test
  @Timeout(60)
  void millionsOfLinesEndAtTheLimit() {
    assertThat(kinds(extract("\u0627\n".repeat(5_000_000)))).contains("too-large");
    assertThat(kinds(extract("\n".repeat(20_000_000) + "a"))).containsExactly("no-article");
  }

  @Test
  @Timeout(60)
  void repeatedLinesBracketsAndHeadlinesStayLinear() {
    String headline = "\u0643\u0644\u0645\u0629 ".repeat(8).strip();
    assertThat(extract((headline + "\n").repeat(100_000)).articles()).isEmpty();
    assertThat(extract((headline + " (" + headline + "\n\n").repeat(50_000)).articles()).isEmpty();
    assertThat(extract("(".repeat(190_000)).articles()).isEmpty();
    assertThat(extract((headline + " - ").repeat(4_000)).articles()).isEmpty();
  }

  @Test
  void moreThanTheLimitIsNotEvenDecoded() {
    PageExtraction e =
        Corpus.EXTRACTOR.extract(Capture.of("large", new byte[Capture.MOST_BYTES + 1]));
    assertThat(kinds(e)).containsExactly("too-large");
    assertThat(e.decoded()).isEmpty();
  }

  @Test
  void whatWentWrongBeforeIsHandedOn() {
    Problem problem = Problem.of(ProblemKind.NOT_FOUND, "There is no such file.");
    Capture missing = Capture.of("a.txt", new byte[0]).withProblems(List.of(problem));
    assertThat(Corpus.EXTRACTOR.extract(missing).problems()).containsExactly(problem);
  }

  private static PageExtraction extract(String text) {
    return Corpus.EXTRACTOR.extract(Capture.of("made", text.getBytes(UTF_8)));
  }
}
