package org.isnad.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.capture.ArchiveFile.Packing;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sound record is read and every broken one named, whatever stands between them. */
final class BrokenArchiveTest {
  private static final String FIELDS =
      """
      WARC-Type: response
      WARC-Record-ID: <urn:x:broken>
      WARC-Date: 2026-11-20T00:00:00Z
      WARC-Target-URI: https://news.example/broken
      Content-Type: application/http;msgtype=response
      """
          .replace("\n", "\r\n");
  private static final byte[] BLOCK =
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + ArchiveFile.page(3)).getBytes(UTF_8);

  /** Damages of records, as bytes that stand between two sound ones, packed or not. */
  private static Map<String, byte[]> damages() {
    Map<String, byte[]> damages = new LinkedHashMap<>();
    damages.put("length too long", record(FIELDS + "Content-Length: " + (BLOCK.length + 100)));
    damages.put("length far too long", record(FIELDS + "Content-Length: 30000000"));
    damages.put("length absurd", record(FIELDS + "Content-Length: 99999999999999"));
    damages.put("length too short", record(FIELDS + "Content-Length: " + (BLOCK.length - 50)));
    damages.put("length no number", record(FIELDS + "Content-Length: abc"));
    damages.put("length negative", record(FIELDS + "Content-Length: -1"));
    damages.put("length missing", record(FIELDS.stripTrailing()));
    damages.put("garbage", new byte[2000]);
    damages.put("a line of garbage", "<html>This is no record.\r\n\r\n".getBytes(UTF_8));
    damages.put("a header without an end", "WARC/1.0\r\nWARC-Type: response\r\n".getBytes(UTF_8));
    damages.put("headers missing", record("WARC-Type: response\r\n" + length()));
    damages.put("no type", record("WARC-Record-ID: <urn:x:1>\r\n" + length()));
    damages.put(
        "no time",
        record(FIELDS.replace("2026-11-20T00:00:00Z", "2026-02-31T00:00:00Z") + length()));
    damages.put(
        "digest", record(FIELDS + "WARC-Block-Digest: sha1:" + "A".repeat(32) + "\r\n" + length()));
    damages.put(
        "no header of a server",
        ArchiveFile.raw(FIELDS + "Content-Length: 5", "HTTP/".getBytes(UTF_8)));
    return damages;
  }

  private static byte[] record(String header) {
    return ArchiveFile.raw(header, BLOCK);
  }

  private static String length() {
    return "Content-Length: " + BLOCK.length;
  }

  @TestFactory
  Stream<DynamicTest> aBrokenRecordCostsOnlyItself() {
    return damages().entrySet().stream()
        .flatMap(damage ->
            Stream.of(
                    Packing.NONE,
                    Packing.GZIP_MEMBERS,
                    Packing.GZIP_WHOLE,
                    Packing.GZIP_BLOCKS,
                    Packing.ZSTD_FRAMES)
                .map(packing ->
                    DynamicTest.dynamicTest(
                        damage.getKey() + ", " + packing,
                        () -> costsItself(packing, damage.getValue()))));
  }

  private static void costsItself(Packing packing, byte[] broken) {
    List<byte[]> records =
        List.of(ArchiveFile.html(1), broken, ArchiveFile.html(2), ArchiveFile.html(4));
    List<Capture> captures = ArchiveFile.read(ArchiveFile.pack(packing, records));
    assertThat(sound(captures)).containsExactly(1, 2, 4);
    List<Capture> named = captures.stream().filter(c -> !c.problems().isEmpty()).toList();
    assertThat(named).as("named once").hasSize(1);
    assertThat(captures.indexOf(named.getFirst())).as("in its place").isEqualTo(1);
    Problem problem = named.getFirst().problems().getFirst();
    assertThat(problem.kind()).isIn(ProblemKind.BAD_RECORD, ProblemKind.TOO_LARGE);
    assertThat(problem.message()).contains("the record at byte ");
    if (packing == Packing.NONE) {
      assertThat(offset(named.getFirst())).isEqualTo(records.getFirst().length);
    }
  }

  @Test
  void aPageThatIsThereIsReadThoughItsRecordIsBroken() {
    for (String damage : List.of("digest", "no time", "headers missing", "length too long")) {
      List<byte[]> records = List.of(damages().getOrDefault(damage, BLOCK), ArchiveFile.html(1));
      Capture capture = ArchiveFile.read(ArchiveFile.pack(Packing.NONE, records)).getFirst();
      assertThat(new String(capture.bytes(), UTF_8).strip()).isEqualTo(ArchiveFile.page(3).strip());
    }
  }

  @Test
  void aMemberThatIsCutOffOrDamagedCostsOnlyItself() {
    for (Packing packing : List.of(Packing.GZIP_MEMBERS, Packing.ZSTD_FRAMES)) {
      byte[] member = ArchiveFile.pack(packing, List.of(ArchiveFile.html(3)));
      List<byte[]> broken = new ArrayList<>();
      for (int length = 1; length < member.length; length += 7) {
        broken.add(Arrays.copyOf(member, length));
      }
      for (int at = 12; at < member.length; at += 5) {
        byte[] flipped = member.clone();
        flipped[at] ^= 0x55;
        broken.add(flipped);
      }
      byte[] before = ArchiveFile.pack(packing, List.of(ArchiveFile.html(1)));
      byte[] after = ArchiveFile.pack(packing, List.of(ArchiveFile.html(2), ArchiveFile.html(4)));
      for (byte[] part : broken) {
        List<Capture> captures = ArchiveFile.read(ArchiveFile.join(before, part, after));
        // Where no more than the end of the packing is gone, the page may be there and whole.
        List<Capture> others = captures.stream().filter(c -> !isUrl(c, 3)).toList();
        assertThat(sound(others)).containsExactly(1, 2, 4);
        assertThat(captures.stream().filter(c -> !c.problems().isEmpty())).hasSize(1);
      }
    }
  }

  @Test
  void anArchiveThatEndsEarlyIsReadAsFarAsItGoes() {
    List<byte[]> records = List.of(ArchiveFile.html(1), ArchiveFile.html(2));
    for (Packing packing : Packing.values()) {
      byte[] archive = ArchiveFile.pack(packing, records);
      for (int length = 40; length < archive.length; length += 3) {
        List<Capture> captures = ArchiveFile.read(Arrays.copyOf(archive, length));
        assertThat(sound(captures)).isSubsetOf(1, 2);
        assertThat(captures).hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void noDamageMakesItFail() {
    long seed = 20261124;
    Random random = new Random(seed);
    List<byte[]> records = new ArrayList<>(List.of(ArchiveFile.bytes(ArchiveFile.warcinfo())));
    for (int i = 0; i < 6; i++) {
      records.add(
          ArchiveFile.response(
              i,
              200,
              ArchiveFile.chunked(ArchiveFile.gzip(ArchiveFile.page(i).getBytes(UTF_8)), 50),
              "Content-Type",
              "text/html",
              "Transfer-Encoding",
              "chunked",
              "Content-Encoding",
              "gzip"));
    }
    for (int round = 0; round < 600; round++) {
      List<Packing> packings = List.of(Packing.values());
      Packing packing = packings.get(round % packings.size());
      byte[] archive = ArchiveFile.pack(packing, records);
      for (int change = 0; change <= random.nextInt(6); change++) {
        archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
      }
      assertThat(ArchiveFile.read(archive)).as("seed %d, round %d", seed, round).isNotNull();
    }
  }

  @Test
  void chunksThatAreNoneAreTakenAsTheyAre() {
    byte[] page = ArchiveFile.page(1).getBytes(UTF_8);
    assertThat(chunked(page).bytes()).isEqualTo(page);
  }

  @Test
  void chunksThatBreakOffGiveWhatCameBefore() {
    byte[] good = ArchiveFile.chunked("<p>Half".getBytes(UTF_8), 3);
    byte[] start = Arrays.copyOf(good, good.length - 7);
    for (String rest :
        List.of("", "zz\r\n", "ffffffffffffffffffff\r\nx", "7fffffff\r\nx", "-5\r\nx")) {
      Capture capture = chunked(ArchiveFile.join(start, rest.getBytes(UTF_8)));
      assertThat(new String(capture.bytes(), UTF_8)).as(rest).startsWith("<p>Hal");
      assertThat(capture.problems()).as(rest).hasSize(1);
    }
    byte[] endless = "1\r\na\r\n".repeat(200_000).getBytes(UTF_8);
    assertThat(chunked(endless).bytes()).hasSize(200_000);
    byte[] zeros = "0".repeat(1 << 20).getBytes(UTF_8);
    assertThat(chunked(zeros).bytes().length).isLessThanOrEqualTo(1 << 20);
  }

  private static Capture chunked(byte[] body) {
    byte[] record =
        ArchiveFile.response(
            1, 200, body, "Content-Type", "text/html", "Transfer-Encoding", "chunked");
    List<Capture> captures = ArchiveFile.read(record);
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  @Test
  void aBombIsUnpackedUpToTheMostOnly() {
    byte[] bomb = ArchiveFile.gzip(new byte[100 << 20]);
    byte[] record =
        ArchiveFile.response(1, 200, bomb, "Content-Type", "text/html", "Content-Encoding", "gzip");
    List<Capture> captures = ArchiveFile.read(ArchiveFile.join(record, ArchiveFile.html(2)));
    assertThat(captures).hasSize(2);
    assertThat(captures.getFirst().missing()).isTrue();
    assertThat(captures.getFirst().problems().getFirst().kind()).isEqualTo(ProblemKind.TOO_LARGE);
  }

  @Test
  void aRecordTooLargeIsSkippedAndSaidIfItIsAPage() {
    byte[] large = new byte[Capture.MOST_BYTES + (1 << 20)];
    Arrays.fill(large, (byte) 'a');
    for (Packing packing : List.of(Packing.NONE, Packing.GZIP_MEMBERS)) {
      byte[] archive =
          ArchiveFile.pack(
              packing,
              List.of(
                  ArchiveFile.html(1),
                  ArchiveFile.response(5, 200, large, "Content-Type", "text/html"),
                  ArchiveFile.response(6, 200, large, "Content-Type", "video/mp4"),
                  ArchiveFile.html(2)));
      List<Capture> captures = ArchiveFile.read(archive);
      assertThat(sound(captures)).containsExactly(1, 2);
      assertThat(captures).hasSize(3);
      assertThat(CaptureReaderTest.problem(captures.get(1)).kind())
          .isEqualTo(ProblemKind.TOO_LARGE);
      assertThat(captures.get(1).url()).isEqualTo("https://news.example/5");
    }
  }

  @Test
  void anArchiveThatIsOnlyMarksOfRecordsIsReadInTimeThatGrowsWithItsSize() {
    byte[] marks = "WARC/1.0\r\n".repeat(100_000).getBytes(UTF_8);
    assertThat(ArchiveFile.read(marks)).isNotEmpty();
    byte[] members = ArchiveFile.gzip(ArchiveFile.html(1));
    byte[] signs = new byte[1 << 20];
    for (int at = 0; at + 4 < signs.length; at += 4) {
      signs[at] = 0x1F;
      signs[at + 1] = (byte) 0x8B;
      signs[at + 2] = 8;
      signs[at + 3] = 8;
    }
    List<Capture> captures = ArchiveFile.read(ArchiveFile.join(members, signs, members));
    assertThat(sound(captures)).containsExactly(1, 1);
    assertThat(captures).hasSize(3);
  }

  @Test
  void anArchiveThatCannotBeReadToItsEndSaysSo() {
    InputStream pulled =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable was pulled");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    InputStream archive =
        new SequenceInputStream(new ByteArrayInputStream(ArchiveFile.html(1)), pulled);
    List<Capture> captures =
        CaptureReaderTest.read(new CaptureReader(List.of("-"), CaptureForm.DETECT, archive));
    assertThat(sound(captures)).containsExactly(1);
    assertThat(CaptureReaderTest.problem(captures.getLast()).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  /** The numbers of the pages that came whole and without a problem. */
  private static List<Integer> sound(List<Capture> captures) {
    List<Integer> numbers = new ArrayList<>();
    for (Capture capture : captures) {
      if (capture.problems().isEmpty() && capture.url() != null) {
        int number = Integer.parseInt(capture.url().substring("https://news.example/".length()));
        assertThat(new String(capture.bytes(), UTF_8)).isEqualTo(ArchiveFile.page(number));
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static boolean isUrl(Capture capture, int number) {
    return ("https://news.example/" + number).equals(capture.url());
  }

  private static long offset(Capture capture) {
    return capture.part() instanceof Part.ArchiveRecord record ? record.offset() : -1;
  }
}
