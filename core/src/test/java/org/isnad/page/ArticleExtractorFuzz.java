package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.Residue;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, something is said of them, and every place named lies in the capture. The
 * build reads the seeds and what fuzzing has found; CONTRIBUTING.md says how to look for more.
 */
final class ArticleExtractorFuzz {
  private static final List<CaptureForm> FORMS =
      List.of(CaptureForm.DETECT, CaptureForm.TEXT, CaptureForm.HTML, CaptureForm.ARTICLE_LINE);

  private static final Path FINDS =
      Path.of(
          Objects.requireNonNull(System.getProperty("isnad.checkout")),
          "core/src/test/resources/org/isnad/page/ArticleExtractorFuzzInputs/anyBytes");

  private static final List<String> CHARSETS =
      List.of("", "utf-8", "windows-1256", "iso-8859-6", "gbk", "shift_jis", "utf-16");

  /** The pages of the corpus, and those that are hard to read, with a byte for how to read them. */
  static Stream<byte[]> seeds() {
    Stream<byte[]> pages = Corpus.pages().stream().map(Capture::bytes);
    Stream<byte[]> bad =
        Corpus.table(new String(Corpus.bytes("bad/cases.tsv"), UTF_8)).stream()
            .map(row -> Corpus.bytes("bad/" + row.getFirst()));
    return Stream.concat(pages, bad).map(bytes -> Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Test
  void seedsAreReadInEveryFormAndCharset() {
    seeds().forEach(this::inEveryWay);
  }

  private void inEveryWay(byte[] seed) {
    for (int form = 0; form < FORMS.size(); form++) {
      seed[seed.length - 1] = (byte) form;
      anyBytes(seed);
    }
    for (int charset = 1; charset < CHARSETS.size(); charset++) {
      seed[seed.length - 1] = (byte) (charset * FORMS.size());
      anyBytes(seed);
    }
  }

  /** What fuzzing has found stands where it puts it. */
  @TestFactory
  Stream<DynamicTest> finds() throws IOException {
    try (Stream<Path> files = Files.exists(FINDS) ? Files.list(FINDS) : Stream.empty()) {
      return files.sorted().toList().stream()
          .map(find ->
              DynamicTest.dynamicTest(
                  find.getFileName().toString(), () -> anyBytes(Files.readAllBytes(find))));
    }
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anyBytes(byte[] input) {
    int how = input.length == 0 ? 0 : input[input.length - 1] & 0xFF;
    byte[] bytes = input.length == 0 ? input : Arrays.copyOf(input, input.length - 1);
    Capture capture =
        Capture.of("fuzz", bytes)
            .withForm(FORMS.get(how % FORMS.size()))
            .withCharset(CHARSETS.get(how / FORMS.size() % CHARSETS.size()));
    PageExtraction e = Corpus.EXTRACTOR.extract(capture);
    assertThat(e.articles().isEmpty() && e.problems().isEmpty()).isFalse();
    for (Article a : e.articles()) {
      within(a.captureAt(), e);
      assertThat(a.headlineAt().in(a.text())).isEqualTo(a.headline());
      a.paragraphs().forEach(p -> within(p.captureAt(), e));
      a.paragraphs().forEach(p -> assertThat(p.at().in(a.text())).isNotBlank());
    }
    e.residue().stream().map(Residue::captureAt).forEach(at -> within(at, e));
    e.problems().stream().map(Problem::captureAt).forEach(at -> within(at, e));
    assertThat(e).isEqualTo(Corpus.EXTRACTOR.extract(capture));
  }

  private static void within(@Nullable Span at, PageExtraction e) {
    if (at != null) {
      assertThat(at.start()).isBetween(0, at.end());
      assertThat(at.end()).isLessThanOrEqualTo(e.decoded().length());
    }
  }
}
