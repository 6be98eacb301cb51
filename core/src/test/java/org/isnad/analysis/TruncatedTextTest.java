package org.isnad.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.ProblemKind;
import org.isnad.model.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.junit.jupiter.api.Test;

/**
 * Feeds and agencies cut texts anywhere: wherever within its first words a paragraph of the corpus, or
 * a sentence of the statement cases, breaks off or begins, as headline and as paragraph, no step of the
 * reading fails.
 */
final class TruncatedTextTest {
  private static final Path CHECKOUT =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")));

  /** Words of a text that is cut. */
  private static final int MOST_WORDS = 45;

  @Test
  void noStepFailsWhereverATextBreaksOff() throws IOException {
    Isnad isnad = Isnad.arabic();
    int read = 0;
    for (String text : texts()) {
      List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
      for (int i = 1; i < Math.min(tokens.size(), MOST_WORDS); i++) {
        isRead(isnad, text.substring(0, tokens.get(i - 1).end()));
        isRead(isnad, text.substring(tokens.get(i).start()));
        read += 2;
      }
    }
    assertThat(read).isGreaterThan(10_000);
  }

  private static void isRead(Isnad isnad, String text) {
    JsonArray paragraphs = new JsonArray();
    paragraphs.add(text);
    JsonObject article = new JsonObject();
    article.addProperty("id", "cut");
    article.addProperty("language", "ar");
    article.addProperty("headline", text);
    article.add("paragraphs", paragraphs);
    Capture capture =
        Capture.of("cut", article.toString().getBytes(UTF_8)).withForm(CaptureForm.ARTICLE_LINE);
    Analysis analysis = isnad.read(capture);
    assertThat(analysis.articles()).as(text).hasSize(1);
    assertThat(analysis.problems())
        .as(text)
        .noneMatch(problem -> problem.kind() == ProblemKind.INTERNAL);
  }

  private static List<String> texts() throws IOException {
    List<String> out = new ArrayList<>();
    Path cases = CHECKOUT.resolve("core/src/test/resources/org/isnad/statement/cases.txt");
    for (String line : Files.readAllLines(cases)) {
      if (line.startsWith("> ")) {
        out.add(line.substring(2));
      }
    }
    try (Stream<Path> pages = Files.list(CHECKOUT.resolve("corpus/pages"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        Files.readString(page).lines().filter(line -> line.length() > 80).forEach(out::add);
      }
    }
    return out;
  }
}
