package org.isnad.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.capture.ArchiveFile.Packing;
import org.isnad.capture.InputTally.Passed;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.CaptureForm;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Sound archives, in every way of packing, with all that records can hold. */
final class ArchivePagesTest {

  @ParameterizedTest
  @EnumSource(Packing.class)
  void everyPageIsACaptureHoweverTheArchiveIsPacked(Packing packing) {
    List<byte[]> records = new ArrayList<>(List.of(ArchiveFile.bytes(ArchiveFile.warcinfo())));
    IntStream.range(0, 100).forEach(number -> records.add(ArchiveFile.html(number)));
    byte[] archive = ArchiveFile.pack(packing, records);
    List<Capture> captures = ArchiveFile.read(archive);
    assertThat(captures).hasSize(100);
    for (int number = 0; number < 100; number++) {
      Capture capture = captures.get(number);
      assertThat(new String(capture.bytes(), UTF_8)).isEqualTo(ArchiveFile.page(number));
      assertThat(capture.name()).isEqualTo("-");
      assertThat(capture.url()).isEqualTo("https://news.example/" + number);
      assertThat(capture.fetched()).isEqualTo("2026-11-20T08:30:00Z");
      assertThat(capture.mediaType()).isEqualTo("text/html");
      assertThat(capture.charset()).isEqualTo("utf-8");
      assertThat(capture.form()).isEqualTo(CaptureForm.HTML);
      assertThat(capture.problems()).isEmpty();
      assertThat(foundAgain(archive, packing, capture)).isTrue();
    }
  }

  /** From its offset on alone, the record is found. */
  private static boolean foundAgain(byte[] archive, Packing packing, Capture capture) {
    Part.ArchiveRecord part = part(capture);
    byte[] rest = Arrays.copyOfRange(archive, (int) part.offset(), archive.length);
    if (packing == Packing.ZSTD_DICTIONARY || packing == Packing.ZSTD_PACKED_DICTIONARY) {
      // A reader of such files reads the dictionary before it goes to a place.
      int size = (archive[4] & 0xFF) | (archive[5] & 0xFF) << 8 | (archive[6] & 0xFF) << 16;
      rest = ArchiveFile.join(Arrays.copyOf(archive, size + 8), rest);
    }
    if (packing == Packing.GZIP_WHOLE || packing == Packing.GZIP_BLOCKS) {
      // Offsets lead to the member in which the record begins, not farther.
      return new String(ArchiveFile.gunzip(rest), UTF_8).contains("<" + part.recordId() + ">");
    }
    List<Capture> found = ArchiveFile.read(rest);
    return Arrays.equals(found.getFirst().bytes(), capture.bytes())
        && String.valueOf(part(found.getFirst()).recordId()).equals(part.recordId());
  }

  @Test
  void whatTheServerDidToThePageForItsWayIsUndone() {
    byte[] page = ArchiveFile.page(1).getBytes(UTF_8);
    byte[] gzip = ArchiveFile.gzip(page);
    byte[][] bodies = {
      ArchiveFile.chunked(page, 100),
      gzip,
      ArchiveFile.chunked(gzip, 7),
      ArchiveFile.deflate(page, false),
      ArchiveFile.deflate(page, true),
      ArchiveFile.brotli(page),
      Zstd.compress(page),
      Zstd.compress(gzip),
      page,
      page,
      page,
      page,
      page
    };
    String[] headers = {
      "",
      "gzip",
      "x-GZIP",
      "deflate",
      "deflate",
      "br",
      "zstd",
      "gzip, zstd",
      "gzip",
      "br",
      "deflate",
      "utf-8",
      "identity"
    };
    for (int i = 0; i < bodies.length; i++) {
      String transfer = i == 0 || i == 2 || i == 11 ? "chunked" : "identity";
      byte[] record =
          ArchiveFile.response(
              1,
              200,
              bodies[i],
              "content-type",
              "TEXT/HTML",
              "Transfer-Encoding",
              transfer,
              "Content-Encoding",
              headers[i]);
      Capture capture = only(record);
      assertThat(capture.bytes()).as(headers[i] + " " + i).isEqualTo(page);
      assertThat(capture.problems()).as(headers[i] + " " + i).isEmpty();
      assertThat(capture.mediaType()).isEqualTo("text/html");
    }
  }

  @Test
  void theCharsetOfTheServerIsHandedOn() {
    assertThat(charset("text/html; charset=\"windows-1256\"")).isEqualTo("windows-1256");
    assertThat(charset("text/html;Charset=UTF-8; x=y")).isEqualTo("UTF-8");
    assertThat(charset("text/html; charset=")).isNull();
    assertThat(charset("text/html")).isNull();
  }

  private static @Nullable String charset(String type) {
    return only(ArchiveFile.response(1, "<p>a", "Content-Type", type)).charset();
  }

  @Test
  void aPageWithoutAMediaTypeTellsItself() {
    assertThat(only(ArchiveFile.response(1, "\n <!DOCTYPE html><p>a")).mediaType())
        .isEqualTo("text/html");
    assertThat(ArchiveFile.read(ArchiveFile.response(1, "{}"))).isEmpty();
  }

  @Test
  void feedsAreHandedOnUnderAnyMediaTypeThatTheyCanHave() {
    String rss = "\n<?xml version='1.0'?><!-- a --><rss version='2.0'><channel/></rss>";
    String json = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}";
    for (String type :
        List.of("application/rss+xml", "text/xml; charset=utf-8", "application/xml", "text/html")) {
      Capture capture = only(ArchiveFile.response(1, rss, "Content-Type", type));
      assertThat(capture.form()).as(type).isEqualTo(CaptureForm.FEED);
      assertThat(new String(capture.bytes(), UTF_8)).as(type).isEqualTo(rss);
    }
    for (String type : List.of("application/feed+json", "application/json")) {
      byte[] packed = ArchiveFile.gzip(json.getBytes(UTF_8));
      byte[] record =
          ArchiveFile.response(1, 200, packed, "Content-Type", type, "Content-Encoding", "gzip");
      assertThat(only(record).form()).as(type).isEqualTo(CaptureForm.FEED);
    }
    for (String other : List.of("{\"items\": []}", "<?xml version='1.0'?><svg/>", "", "a,b")) {
      for (String type : List.of("application/json", "text/xml", "application/rdf+xml")) {
        byte[] record = ArchiveFile.response(1, other, "Content-Type", type);
        assertThat(ArchiveFile.read(record)).as(type + other).isEmpty();
      }
    }
  }

  @Test
  void textOfAConversionAndResourcesArePages() {
    byte[] conversion =
        ArchiveFile.bytes(
            new WarcConversion.Builder()
                .addHeader("WARC-Target-URI", "https://news.example/1")
                .date(ArchiveFile.DATE)
                .body(MediaType.PLAIN_TEXT, "Talk of <html>".getBytes(UTF_8))
                .build());
    assertThat(only(conversion).form()).isEqualTo(CaptureForm.TEXT);
    byte[] resource =
        ArchiveFile.bytes(
            new WarcResource.Builder(URI.create("https://news.example/2"))
                .body(MediaType.HTML_UTF8, "<p>a".getBytes(UTF_8))
                .build());
    assertThat(only(resource).charset()).isEqualTo("utf-8");
    assertThat(only(resource).url()).isEqualTo("https://news.example/2");
  }

  @Test
  void whatIsNoPageIsPassedOverAndCounted() {
    byte[] metadata =
        ArchiveFile.bytes(
            new WarcMetadata.Builder()
                .body(MediaType.WARC_FIELDS, "a: b\r\n".getBytes(UTF_8))
                .build());
    byte[] note =
        ArchiveFile.bytes(
            new WarcResource.Builder(URI.create("metadata://writer/log"))
                .body(MediaType.PLAIN_TEXT, "a log".getBytes(UTF_8))
                .build());
    byte[] robots =
        ArchiveFile.raw(
            "WARC-Type: response\r\nWARC-Record-ID: <urn:x:1>\r\nWARC-Date: 2026-11-20T00:00:00Z\r\n"
                + "WARC-Target-URI: http://news.example/robots.txt\r\nContent-Type:"
                + " application/http\r\nContent-Length: 53",
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nallow: /".getBytes(UTF_8));
    byte[] archive =
        ArchiveFile.join(
            ArchiveFile.bytes(ArchiveFile.warcinfo()),
            metadata,
            note,
            robots,
            ArchiveFile.response(1, "a{}", "Content-Type", "text/css"),
            ArchiveFile.response(2, "x", "Content-Type", "image/png"),
            ArchiveFile.response(3, 301, "<p>a".getBytes(UTF_8), "Content-Type", "text/html"),
            ArchiveFile.response(4, 404, "<p>a".getBytes(UTF_8), "Content-Type", "text/html"),
            ArchiveFile.html(5));
    CaptureReader reader = ArchiveFile.reader(archive);
    assertThat(CaptureReaderTest.read(reader))
        .extracting(Capture::url)
        .containsExactly("https://news.example/5");
    assertThat(Stream.of(Passed.values()).map(reader.tally()::passed))
        .containsExactly(3L, 3L, 2L, 0L);
    assertThat(reader.tally().entries()).isEqualTo(9);
    assertThat(reader.tally().bytes()).isEqualTo(archive.length);
  }

  @Test
  void aRevisitSoonAfterIsAnotherSightingOfThePage() throws IOException {
    WarcRevisit.Builder revisit =
        new WarcRevisit.Builder(
                "https://news.example/again", WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .refersTo(ArchiveFile.id(1))
            .date(ArchiveFile.DATE.plusSeconds(60))
            .recordId(ArchiveFile.id(7));
    byte[] again = ArchiveFile.bytes(revisit.build());
    List<byte[]> records =
        new ArrayList<>(List.of(ArchiveFile.html(1), ArchiveFile.html(2), again));
    byte[] before = ArchiveFile.join(ArchiveFile.html(1), ArchiveFile.html(2));
    List<Capture> captures = ArchiveFile.read(ArchiveFile.pack(Packing.NONE, records));
    assertThat(captures).hasSize(2);
    assertThat(captures.get(0).seen())
        .containsExactly(
            new Sighting(
                "-",
                "https://news.example/again",
                "2026-11-20T08:31:00Z",
                new Part.ArchiveRecord(before.length, ArchiveFile.id(7).toString())));
    assertThat(captures.get(1).seen()).isEmpty();
    IntStream.range(10, 60).forEach(number -> records.add(2, ArchiveFile.html(number)));
    assertThat(ArchiveFile.read(ArchiveFile.pack(Packing.NONE, records)))
        .as("too long after")
        .hasSize(52)
        .allSatisfy(capture -> assertThat(capture.seen()).isEmpty());
  }

  @Test
  void whatTheArchiveHasOnlyTheBeginningOfIsReadSoFar() {
    byte[] cut =
        ArchiveFile.bytes(
            ArchiveFile.builder(1, 200, "<p>Half a".getBytes(UTF_8), "Content-Type", "text/html")
                .truncated(WarcTruncationReason.LENGTH)
                .build());
    assertThat(only(cut).bytes()).isEqualTo("<p>Half a".getBytes(UTF_8));
    assertThat(only(cut).problems())
        .extracting(problem -> problem.kind())
        .containsExactly(ProblemKind.TRUNCATED);
    byte[] part =
        ArchiveFile.response(1, 206, "<p>Half".getBytes(UTF_8), "Content-Type", "text/html");
    assertThat(CaptureReaderTest.problem(only(part)).kind()).isEqualTo(ProblemKind.TRUNCATED);
  }

  @Test
  void pagesOfArcAreCapturesToo() {
    String http = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n";
    String block = http + "<html>Harbour";
    String version = "1 0 Isnad\nURL IP-address Archive-date Content-type Archive-length\n";
    String archive =
        "filedesc://a.arc 0.0.0.0 20140216050221 text/plain "
            + version.length()
            + "\n"
            + version
            + "\n"
            + ("http://news.example/a b 127.0.0.1 20140216050221 text/html "
                + block.length()
                + "\n")
            + block
            + "\n"
            + "dns:news.example 127.0.0.1 20140216050221 text/dns 3\nabc\n"
            + ("http://news.example/c 127.0.0.1 20140216050222 text/html " + block.length() + "\n")
            + block
            + "\n";
    List<Capture> captures = ArchiveFile.read(archive.getBytes(UTF_8));
    assertThat(captures)
        .extracting(Capture::url)
        .containsExactly("http://news.example/a b", "http://news.example/c");
    assertThat(captures).extracting(Capture::fetched).contains("2014-02-16T05:02:22Z");
    assertThat(captures)
        .allSatisfy(capture -> {
          assertThat(new String(capture.bytes(), UTF_8)).isEqualTo("<html>Harbour");
          assertThat(capture.problems()).isEmpty();
        });
    assertThat(archive.substring((int) part(captures.get(1)).offset()))
        .startsWith("http://news.example/c");
  }

  @Test
  void anArchiveOfNothingHasNoCapture() {
    assertThat(ArchiveFile.read(ArchiveFile.bytes(ArchiveFile.warcinfo()))).isEmpty();
    assertThat(ArchiveFile.read(ArchiveFile.gzip(ArchiveFile.bytes(ArchiveFile.warcinfo()))))
        .isEmpty();
  }

  @Test
  void tenThousandTinyRecordsAreTenThousandCaptures() {
    List<byte[]> records =
        IntStream.range(0, 10_000)
            .mapToObj(number -> ArchiveFile.response(number, "a", "Content-Type", "text/plain"))
            .toList();
    assertThat(ArchiveFile.read(ArchiveFile.pack(Packing.GZIP_MEMBERS, records)))
        .extracting(Capture::url)
        .isEqualTo(
            IntStream.range(0, 10_000)
                .mapToObj(number -> "https://news.example/" + number)
                .toList());
  }

  @Test
  void anArchiveThatIsToBeReadAsTextIsText() {
    CaptureReader reader =
        new CaptureReader(
            List.of("-"), CaptureForm.TEXT, new ByteArrayInputStream(ArchiveFile.html(1)));
    assertThat(CaptureReaderTest.read(reader))
        .hasSize(1)
        .first()
        .extracting(Capture::part)
        .isNull();
  }

  private static Capture only(byte[] archive) {
    List<Capture> captures = ArchiveFile.read(archive);
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  private static Part.ArchiveRecord part(Capture capture) {
    assertThat(capture.part()).isInstanceOf(Part.ArchiveRecord.class);
    return (Part.ArchiveRecord) Objects.requireNonNull(capture.part());
  }
}
