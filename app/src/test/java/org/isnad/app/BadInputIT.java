package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes in, a record comes out that says what is wrong, and the memory that it takes is
 * bounded.
 */
final class BadInputIT {
  private static final Path BAD = Checkout.ROOT.resolve("corpus/bad");
  private static final String LINE = "{\"headline\":\"Harbour\",\"paragraphs\":[\"It opens.\"]}\n";

  private @TempDir Path folder;

  @Test
  void badCapturesOfTheCorpusAreWhatTheirTableSays() throws IOException {
    for (String row : Files.readAllLines(BAD.resolve("cases.tsv"))) {
      List<String> cells = List.of(row.split("\t", -1));
      if (!row.startsWith("#") && !cells.getFirst().equals("file")) {
        int articles = Integer.parseInt(cells.get(1));
        Run run = check(Run.of("read", BAD.resolve(cells.getFirst()).toString()));
        assertThat(problems(run)).as(row).isEqualTo(List.of(cells.get(3).split(",", -1)));
        assertThat(run.status()).as(row).isEqualTo(articles == 0 ? 1 : 0);
        assertThat(run.err().isEmpty())
            .as("complains only where there is no article")
            .isEqualTo(articles > 0);
      }
    }
  }

  @Test
  void whatIsNoFileIsNotFound() {
    assertProblem("not-found", folder.resolve("absent.txt"));
    assertProblem("not-found", folder);
  }

  @Test
  void packedInputThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] packed =
        gzip(Files.readAllBytes(Checkout.ROOT.resolve("corpus/pages/glued-harbour.txt")));
    Path cut =
        Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(packed, packed.length * 3 / 4));
    Run run = check(Run.of("read", cut.toString()));
    assertThat(problems(run)).startsWith("truncated");
    assertThat(records(run).getFirst().getAsJsonArray("articles")).isNotEmpty();
    assertProblem("truncated", Files.write(folder.resolve("stub.gz"), Arrays.copyOf(packed, 5)));
  }

  @Test
  void badLinesAmongGoodOnesCostOnlyThemselves() throws IOException {
    String input =
        LINE
            + "{\"headline\":\"Harbour\",\"paragraphs\":[\n"
            + LINE
            + "[]\n\n"
            + LINE.replace("}", ",}")
            + LINE;
    Path lines = Files.writeString(folder.resolve("articles.jsonl"), input);
    Run run = check(Run.of("read", lines.toString()));
    assertThat(run.status()).isEqualTo(1);
    assertThat(records(run).stream().map(record -> record.getAsJsonArray("articles").size()))
        .containsExactly(1, 0, 1, 0, 0, 1);
    assertThat(problems(run).stream().filter("bad-line"::equals)).hasSize(3);
    assertThat(run.err()).contains("line 2: ").contains("line 4: ").contains("line 6: ");
  }

  @Test
  void aHundredMegabytesInOneLineFitInLittleMemory() throws IOException, InterruptedException {
    Path endless = folder.resolve("endless.txt");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(endless), 1 << 20)) {
      byte[] words = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 ".getBytes(UTF_8);
      for (int written = 0; written < 100 << 20; written += words.length) {
        out.write(words);
      }
    }
    Path large = folder.resolve("large.txt");
    try (OutputStream out = Files.newOutputStream(large)) {
      out.write(Arrays.copyOf(Files.newInputStream(endless).readNBytes(31 << 20), 31 << 20));
    }
    Path lines = folder.resolve("lines.jsonl");
    try (OutputStream out = Files.newOutputStream(lines)) {
      out.write(LINE.getBytes(UTF_8));
      Files.copy(endless, out);
      out.write(("\n" + LINE).getBytes(UTF_8));
    }
    Path bomb = Files.write(folder.resolve("bomb.gz"), gzip(new byte[100 << 20]));
    Run run =
        new Fork(folder, List.of("-Xmx256m"), Map.of())
            .run("read", endless.toString(), large.toString(), lines.toString(), bomb.toString());
    assertThat(run.err()).contains("the most that is read");
    assertThat(run.status()).isEqualTo(1);
    assertThat(problems(check(run)).stream().filter("too-large"::equals)).hasSize(4);
    assertThat(records(run)).hasSize(6);
  }

  @Test
  void manyBadCapturesAreComplainedOfAFewTimes() {
    String[] arguments = new String[51];
    Arrays.fill(arguments, folder.resolve("absent.txt").toString());
    arguments[0] = "read";
    assertThat(Run.of(arguments).err().lines())
        .hasSize(21)
        .last()
        .asString()
        .contains("and 30 more");
    arguments[1] = "-q";
    assertThat(Run.of(arguments).err()).isEmpty();
    arguments[1] = "-v";
    assertThat(Run.of(arguments).err().lines())
        .hasSize(50)
        .last()
        .asString()
        .contains("49 not-found");
  }

  private static void assertProblem(String kind, Path argument) {
    Run run = check(Run.of("read", argument.toString()));
    assertThat(run.status()).isEqualTo(1);
    assertThat(problems(run)).containsExactly(kind);
  }

  /** Holds for every run: nothing of Java shows. */
  private static Run check(Run run) {
    assertThat(run.out() + run.err()).doesNotContain("Exception", "java.", "Error:");
    return run;
  }

  private static List<JsonObject> records(Run run) {
    return run.lines().stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private static List<String> problems(Run run) {
    List<String> kinds = new ArrayList<>();
    for (JsonObject record : records(run)) {
      for (JsonElement problem : record.getAsJsonArray("problems")) {
        kinds.add(problem.getAsJsonObject().get("kind").getAsString());
      }
    }
    return kinds;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }
}
