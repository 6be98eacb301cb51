package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.isnad.Isnad;
import org.isnad.laws.RecordLaw;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.isnad.model.Statement;
import org.isnad.record.RecordJson;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what the program takes and prints; a line with an ellipsis stands for
 * lines left out.
 */
final class ReadmeTest {
  private static final Path PAGE = Checkout.ROOT.resolve("corpus/pages/glued-harbour.txt");
  private static final Path README = Checkout.ROOT.resolve("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  @Test
  void thePageIsThatOfTheCorpus() throws IOException {
    assertIsExcerpt("page", Files.readString(PAGE));
  }

  @Test
  void theRecordIsWhatIsPrinted() throws IOException {
    assertIsExcerpt("json", JsonLayout.of(Checkout.read(PAGE, List.of()).out()));
  }

  @Test
  void theTextIsWhatIsPrinted() throws IOException {
    assertIsExcerpt("text", Checkout.read(PAGE, List.of("--format", "text")).out());
  }

  @Test
  void theJavaIsCompiledAndPrintsWhatTheProgramReads() throws IOException {
    String source =
        Files.readString(Checkout.ROOT.resolve("app/src/test/java/org/isnad/app/ReadmeTest.java"));
    Matcher snippet =
        Pattern.compile("(?s)// The snippet\\.\\n(.*?) *// Its end\\.").matcher(source);
    assertThat(snippet.find()).isTrue();
    assertThat(block("java")).isEqualTo(snippet.group(1).stripTrailing().stripIndent() + "\n");

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    String record = snippet(Files.readAllBytes(PAGE), new PrintStream(printed, true, UTF_8));
    RecordLaw.holds(record);
    assertThat(record)
        .isEqualTo(
            Checkout.read(PAGE, List.of())
                .out()
                .strip()
                .replace("corpus/pages/glued-harbour.txt", "page.txt"));
    assertThat(printed.toString(UTF_8).lines().count()).isGreaterThan(10);
    assertThat(printed.toString(UTF_8)).doesNotContain("Statement[");
  }

  private static String snippet(byte[] bytes, PrintStream out) {
    // The snippet.
    Isnad isnad = Isnad.arabic(); // thread-safe: make one and keep it
    Analysis analysis = isnad.read(Capture.of("page.txt", bytes));
    for (ArticleAnalysis article : analysis.articles()) {
      for (Statement statement : article.statements()) {
        String content = statement.at().in(article.article().text());
        out.println(statement.source().name() + " | " + statement.stance() + " | " + content);
      }
    }
    String record = RecordJson.line(analysis);
    // Its end.
    return record;
  }

  /**
   * Every run of lines between two ellipses stands in the output as it is, one run after the other.
   * Writes them anew where that is asked for, with the lines of the output that are most like them.
   */
  private static void assertIsExcerpt(String kind, String output) throws IOException {
    List<String> lines = output.lines().toList();
    List<String> excerpt = block(kind).lines().toList();
    List<String> renewed = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < excerpt.size(); i++) {
      if (isEllipsis(excerpt.get(i))) {
        renewed.add(excerpt.get(i));
        continue;
      }
      int end = i;
      while (end < excerpt.size() && !isEllipsis(excerpt.get(end))) {
        end++;
      }
      from = likest(excerpt.subList(i, end), lines, from);
      renewed.addAll(lines.subList(from, from + end - i));
      from += end - i;
      i = end - 1;
    }
    if (Checkout.WRITES_GOLDEN) {
      String written = String.join("\n", renewed) + "\n";
      Files.writeString(README, Files.readString(README).replace(block(kind), written));
    } else {
      assertThat(excerpt).isEqualTo(renewed);
    }
  }

  private static boolean isEllipsis(String line) {
    return line.strip().equals("\u2026");
  }

  /** Where in {@code lines}, from {@code start} on, most lines of the run stand. */
  private static int likest(List<String> run, List<String> lines, int start) {
    int best = start;
    long most = -1;
    for (int at = start; at + run.size() <= lines.size(); at++) {
      List<String> there = lines.subList(at, at + run.size());
      long same =
          IntStream.range(0, run.size()).filter(k -> run.get(k).equals(there.get(k))).count();
      if (same > most) {
        most = same;
        best = at;
      }
    }
    return best;
  }

  private static String block(String kind) throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(README));
    while (blocks.find()) {
      if (blocks.group(1).equals(kind)) {
        return blocks.group(2);
      }
    }
    throw new AssertionError("the README has no block of kind " + kind);
  }
}
