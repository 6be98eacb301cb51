package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.isnad.app.cli.Streams;
import org.isnad.app.cli.Terminal;
import org.junit.jupiter.api.Test;

/** What goes where, and what happens when it cannot. */
final class OutputTest {
  private static final String LINE =
      "{\"id\":\"a\",\"published\":\"2026-01-01\",\"headline\":\"Harbour\",\"paragraphs\":[\"It opens.\"]}\n";

  @Test
  void recordsGoOutAndComplaintsElsewhere() {
    Run run = Run.with(LINE + "{}\n" + LINE, "read", "-");
    assertThat(run.lines()).hasSize(3).allMatch(line -> line.startsWith("{\"schema\":"));
    assertThat(run.err()).isEqualTo("isnad: standard input: line 2: no headline\n");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void whatIsKnownOfAPageIsInItsRecord() {
    Run run =
        Run.with(
            LINE,
            "read",
            "-",
            "--outlet",
            " The Record ",
            "--url",
            "https://news.example/1",
            "--fetched",
            "2026-01-02T03:04:05Z");
    assertThat(run.out())
        .contains("\"name\":\"-\",\"url\":\"https://news.example/1\"")
        .contains("\"fetched\":\"2026-01-02T03:04:05Z\"")
        .contains("\"outlet\":\"The Record\"");
    assertThat(Run.with(LINE, "read", "-", "--published", "2026-01-09").out())
        .contains("\"published\":\"2026-01-09\",\"publishedBasis\":\"argument\"");
  }

  @Test
  void theFormGivenIsBelieved() {
    assertThat(Run.with(LINE, "read", "-", "--as", "text").out())
        .contains("\"mediaType\":\"text/plain\"");
  }

  @Test
  void statementsCanBeLeftUnread() throws IOException {
    String page = Checkout.ROOT.resolve("corpus/pages/glued-harbour.txt").toString();
    assertThat(Run.of("read", page).out()).contains("\"cue\":");
    assertThat(Run.of("read", "--only", "articles", page).out())
        .contains("\"statements\":[]")
        .doesNotContain("\"cue\":");
    assertThat(Run.of("read", "--min-confidence", "1", page).out())
        .doesNotContain("\"confidence\":0");
  }

  @Test
  void whoeverClosesThePipeHasSeenEnough() {
    Run run = failing("Broken pipe");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaid() {
    Run run = failing("No space left on device");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("isnad: the output cannot be written: No space left on device\n");
  }

  private static Run failing(String why) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException(why);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(LINE.repeat(100).getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            Terminal.none());
    int status = Main.run(streams, List.of("read", "-").toArray(String[]::new));
    return new Run(status, "", err.toString(UTF_8));
  }
}
