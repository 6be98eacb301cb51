package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Archives of the corpus's pages, through the whole program. */
final class ArchiveIT {
  private static final int COPIES = 5;

  private static final String HEADLINE = "The harbour opens again after a winter of repairs";
  private static final String PARAGRAPH =
      "Ships came in again on Tuesday, said the master of the harbour, who had waited for them since"
          + " the storms of the winter broke the eastern pier and the two cranes that stood on it.";

  private @TempDir Path folder;

  @Test
  void theBytesAreTheSameWithAnyNumberOfThreads() throws IOException {
    Path archive = archive("crawl.warc.gz", COPIES);
    String expected = run(archive, "--threads", "1").out();
    assertThat(expected.lines()).hasSize(COPIES * Checkout.pages().size());
    for (String threads : List.of("2", "4")) {
      assertThat(run(archive, "--threads", threads).out()).isEqualTo(expected);
    }
    assertThat(run(archive, "--unordered", "--threads", "4").lines())
        .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
  }

  @Test
  void everyRecordLeadsBackToItsBytesInTheArchive() throws IOException, NoSuchAlgorithmException {
    Path archive = archive("crawl.warc.gz", 1);
    byte[] bytes = Files.readAllBytes(archive);
    for (String line : run(archive, "--only", "articles").lines()) {
      JsonObject capture =
          JsonParser.parseString(line).getAsJsonObject().getAsJsonObject("capture");
      JsonObject place = capture.getAsJsonObject("archive");
      int offset = place.get("offset").getAsInt();
      byte[] rest = Arrays.copyOfRange(bytes, offset, bytes.length);
      try (WarcReader reader = new WarcReader(new ByteArrayInputStream(rest))) {
        WarcResponse record = (WarcResponse) reader.next().orElseThrow();
        assertThat(record.id().toString()).isEqualTo(place.get("recordId").getAsString());
        assertThat(record.target()).isEqualTo(capture.get("url").getAsString());
        assertThat(record.date().toString()).isEqualTo(capture.get("fetched").getAsString());
        byte[] page = record.http().body().stream().readAllBytes();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page)))
            .isEqualTo(capture.get("id").getAsString());
      }
    }
  }

  @Test
  void pagesInHtmlAndFeedsAreReadAsInFilesOfTheirOwn() throws IOException {
    String html =
        "<!doctype html><html lang=ar><title>%s</title><body><nav><a href=/1>%s</a></nav><h1>%s</h1><p>%s</p><p>%s</p></body></html>"
            .formatted(HEADLINE, HEADLINE, HEADLINE, PARAGRAPH, PARAGRAPH.repeat(2));
    String rss =
        "<rss version='2.0'><channel><item><title>%s</title><link>https://news.example/7</link></item></channel></rss>"
            .formatted(HEADLINE);
    Path archive = folder.resolve("mixed.warc");
    try (OutputStream out = Files.newOutputStream(archive)) {
      out.write(record(1, html, "text/html; charset=utf-8"));
      out.write(record(2, rss, "application/rss+xml"));
      out.write(record(3, "{\"a\": 1}", "application/json"));
    }
    List<String> lines = run(archive).lines();
    assertThat(lines).hasSize(2);
    JsonObject page = JsonParser.parseString(lines.getFirst()).getAsJsonObject();
    JsonObject article = page.getAsJsonArray("articles").get(0).getAsJsonObject();
    assertThat(article.get("headline").getAsString()).isEqualTo(HEADLINE);
    assertThat(article.get("text").getAsString()).startsWith(HEADLINE + "\n" + PARAGRAPH);
    assertThat(article.get("url").getAsString()).isEqualTo("https://news.example/1");
    assertThat(page.getAsJsonObject("capture").has("archive")).isTrue();
    JsonObject feed = JsonParser.parseString(lines.getLast()).getAsJsonObject();
    assertThat(feed.getAsJsonArray("entries")).hasSize(1);
    assertThat(feed.getAsJsonObject("capture").get("url").getAsString())
        .isEqualTo("https://news.example/2");
  }

  @Test
  void whatAnArchiveKnowsCountsMoreThanWhatIsSaidOfAllItsPages() throws IOException {
    Path archive = archive("crawl.warc.gz", 1);
    String line =
        run(archive, "--url", "https://other.example/", "--fetched", "2020-01-01")
            .lines()
            .getFirst();
    assertThat(line).contains("https://news.example/0", "2026-11-20T08:30:00Z");
    assertThat(line).doesNotContain("other.example", "2020-01-01");
  }

  @Test
  void aBrokenRecordIsOneRecordThatSaysSo() throws IOException {
    byte[] archive = Files.readAllBytes(archive("crawl.warc.gz", 1));
    Path broken = folder.resolve("broken");
    try (OutputStream out = Files.newOutputStream(broken)) {
      out.write(archive);
      out.write(archive, 0, 300);
      out.write(archive);
    }
    Run run = Run.of("read", "--only", "articles", broken.toString());
    int pages = Checkout.pages().size();
    assertThat(run.lines()).hasSize(2 * pages + 1);
    assertThat(run.lines().get(pages)).contains("\"bad-record\"");
    assertThat(run.err()).contains("the record at byte " + archive.length);
    assertThat(Run.of("read", "-v", "--only", "articles", broken.toString()).err())
        .contains("1 bad-record", "passed over in archives: 2 ");
  }

  @Test
  void aFolderOfPagesAndArchivesIsReadInOrder() throws IOException {
    archive("b.warc.gz", 1);
    Files.copy(Checkout.pages().getFirst(), folder.resolve("a.txt"));
    Run run = Run.of("read", "--only", "articles", folder.toString());
    assertThat(run.lines()).hasSize(Checkout.pages().size() + 1);
    assertThat(run.lines().getFirst()).contains("a.txt").doesNotContain("\"archive\"");
    assertThat(run.lines().getLast()).contains("b.warc.gz", "\"archive\"");
  }

  @Test
  void anArchiveLargerThanTheHeapIsRead() throws IOException, InterruptedException {
    Path archive = folder.resolve("large.warc");
    try (OutputStream out = Files.newOutputStream(archive)) {
      byte[] page = record(1, "<p>" + "a".repeat(1 << 20), "text/css");
      for (int i = 0; i < 200; i++) {
        out.write(page);
      }
      out.write(record(2, Files.readString(Checkout.pages().getFirst()), "text/plain"));
    }
    Run run =
        new Fork(folder, List.of("-Xmx160m"), Map.of())
            .run("read", "--only", "articles", archive.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(1);
  }

  private static Run run(Path archive, String... options) {
    List<String> arguments = new ArrayList<>(List.of("read", "-q"));
    arguments.addAll(List.of(options));
    arguments.add(archive.toString());
    return Run.of(arguments.toArray(String[]::new));
  }

  private Path archive(String name, int copies) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int number = 0;
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      for (int copy = 0; copy < copies; copy++) {
        for (Path page : Checkout.pages()) {
          writer.write(response(number++, Files.readAllBytes(page), "text/plain; charset=utf-8"));
        }
        writer.write(response(number++, new byte[20], "image/png"));
      }
    }
    return Files.write(folder.resolve(name), out.toByteArray());
  }

  private static byte[] record(int number, String page, String type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
      writer.write(response(number, page.getBytes(UTF_8), type));
    }
    return out.toByteArray();
  }

  private static WarcRecord response(int number, byte[] page, String type) throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(200, "OK")
            .addHeader("Content-Type", type)
            .body(null, Channels.newChannel(new ByteArrayInputStream(page)), page.length)
            .build();
    return new WarcResponse.Builder(URI.create("https://news.example/" + number))
        .date(Instant.parse("2026-11-20T08:30:00Z"))
        .recordId(new UUID(0x4000L, 0x8000000000000000L + number))
        .body(http)
        .build();
  }
}
