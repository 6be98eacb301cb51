package org.isnad.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.Test;

/** What comes through standard input, so that no file is needed. */
final class CaptureReaderTest {
  private static final String GOOD = "{\"headline\":\"h\",\"paragraphs\":[]}";

  @Test
  void anyOtherContentIsOneCapture() {
    for (String content : List.of("", "a\n\nb", "{\"headline\":\"h\"}\n", "{", "<html>")) {
      List<Capture> captures = read(content.getBytes(UTF_8));
      assertThat(captures).hasSize(1);
      Capture capture = captures.getFirst();
      assertThat(capture.bytes()).isEqualTo(content.getBytes(UTF_8));
      assertThat(capture.name()).isEqualTo("-");
      assertThat(capture.form()).isEqualTo(CaptureForm.DETECT);
      assertThat(capture.missing()).isFalse();
    }
  }

  @Test
  void aByteOrderMarkStaysInTheCapture() {
    byte[] bytes = "\uFEFFa".getBytes(UTF_8);
    assertThat(read(bytes).getFirst().bytes()).isEqualTo(bytes);
    byte[] brace = "\uFEFF{a".getBytes(UTF_8);
    assertThat(read(brace).getFirst().bytes()).isEqualTo(brace);
  }

  @Test
  void articleLinesAreOneCaptureEach() {
    List<Capture> captures = read(("\uFEFF" + GOOD + "\r\n\n  \nnot one\n" + GOOD).getBytes(UTF_8));
    assertThat(captures)
        .extracting(capture -> new String(capture.bytes(), UTF_8))
        .containsExactly(GOOD, "not one", GOOD);
    assertThat(captures)
        .extracting(Capture::part)
        .containsExactly(new Part.Line(1), new Part.Line(4), new Part.Line(5));
    assertThat(captures).extracting(Capture::form).containsOnly(CaptureForm.ARTICLE_LINE);
  }

  @Test
  void aDamagedFirstLineIsStillOneOfTheLines() {
    assertThat(read((GOOD.replace("]", "],") + "\n" + GOOD + "\n").getBytes(UTF_8))).hasSize(2);
  }

  @Test
  void theFormGivenOverridesTheContent() {
    assertThat(read((GOOD + "\n" + GOOD).getBytes(UTF_8), CaptureForm.TEXT))
        .singleElement()
        .extracting(Capture::form)
        .isEqualTo(CaptureForm.TEXT);
    assertThat(read("a\nb\n".getBytes(UTF_8), CaptureForm.ARTICLE_LINE)).hasSize(2);
  }

  @Test
  void aZipIsItsFiles() throws IOException {
    byte[] inner = zip("x.txt", "x".getBytes(UTF_8));
    byte[] zip =
        zip(
            "pages/", new byte[0],
            "pages/a.html", "<html>".getBytes(UTF_8),
            "__MACOSX/a.html", new byte[1],
            "lines.jsonl", (GOOD + "\n" + GOOD + "\n").getBytes(UTF_8),
            "again.zip", inner,
            "zeros.txt", new byte[Capture.MOST_BYTES + 1],
            "last.txt", "last".getBytes(UTF_8));
    List<Capture> captures = read(zip);
    assertThat(captures)
        .extracting(Capture::name)
        .containsExactly(
            "-!pages/a.html", "-!lines.jsonl", "-!lines.jsonl", "-!again.zip", "-!zeros.txt", "-!last.txt");
    assertThat(captures.get(3).problems()).extracting(Problem::kind).containsExactly(ProblemKind.TOO_DEEP);
    assertThat(captures.get(4).problems()).extracting(Problem::kind).containsExactly(ProblemKind.TOO_LARGE);
    assertThat(new String(captures.getLast().bytes(), UTF_8)).isEqualTo("last");
  }

  @Test
  void aZipThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] zip = zip("a.txt", "a".getBytes(UTF_8), "b.txt", "b".repeat(1000).getBytes(UTF_8));
    for (int length = 30; length < zip.length; length += 7) {
      List<Capture> captures = read(Arrays.copyOf(zip, length));
      assertThat(captures).as("cut off at %s", length).isNotEmpty();
    }
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void aLineTooLongIsSkippedAndSaid() {
    byte[] endless = new byte[Capture.MOST_BYTES + 1];
    Arrays.fill(endless, (byte) 'a');
    List<Capture> captures =
        read(stream((GOOD + "\n").getBytes(UTF_8), endless, ("\n" + GOOD).getBytes(UTF_8)));
    assertThat(captures).hasSize(3);
    assertThat(problem(captures.get(1)))
        .isEqualTo(
            Problem.of(ProblemKind.TOO_LARGE, "line 2: more than 32 MiB, the most that is read"));
    assertThat(captures.get(2).part()).isEqualTo(new Part.Line(3));
  }

  @Test
  void theMostIsReadAndOneByteMoreIsNot() {
    assertThat(read(new byte[Capture.MOST_BYTES]).getFirst().bytes()).hasSize(Capture.MOST_BYTES);
    Capture larger = read(new byte[Capture.MOST_BYTES + 1]).getFirst();
    assertThat(larger.missing()).isTrue();
    assertThat(problem(larger).kind()).isEqualTo(ProblemKind.TOO_LARGE);
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    assertThat(read(gzip("some text")).getFirst().bytes()).isEqualTo("some text".getBytes(UTF_8));
    assertThat(read(gzip(GOOD + "\n" + GOOD))).hasSize(2);
  }

  @Test
  void allMembersOfGzipAreUnpackedEvenWhereAPipePausesBetweenThem() throws IOException {
    // SequenceInputStream says at the end of each part that nothing is available, as a pipe does.
    assertThat(read(stream(gzip("one "), gzip("two "), gzip("three"))).getFirst().bytes())
        .isEqualTo("one two three".getBytes(UTF_8));
  }

  @Test
  void packedContentThatEndsEarlyIsReadAsFarAsItGoes() throws IOException {
    byte[] packed = gzip(GOOD.repeat(1000));
    Capture capture = read(Arrays.copyOf(packed, packed.length - 20), CaptureForm.TEXT).getFirst();
    assertThat(problem(capture).kind()).isEqualTo(ProblemKind.TRUNCATED);
    assertThat(new String(capture.bytes(), UTF_8))
        .startsWith(GOOD)
        .isSubstringOf(GOOD.repeat(1000));
    byte[] lines = gzip((GOOD + "\n").repeat(3));
    List<Capture> captures = read(Arrays.copyOf(lines, lines.length - 8));
    assertThat(captures).hasSize(4);
    assertThat(problem(captures.get(3)).kind()).isEqualTo(ProblemKind.TRUNCATED);
  }

  @Test
  void damagedOrForeignPackingIsSaid() throws IOException {
    byte[] damaged = gzip("some text ".repeat(100));
    damaged[damaged.length - 5] ^= 1;
    assertThat(problem(read(damaged).getFirst()).kind()).isEqualTo(ProblemKind.UNDECODABLE);
    assertThat(problem(read(new byte[] {0x1F, (byte) 0x8B, 8}).getFirst()).kind())
        .isEqualTo(ProblemKind.TRUNCATED);
    assertThat(
            problem(read(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0}).getFirst()).kind())
        .isEqualTo(ProblemKind.TRUNCATED);
    byte[] frame = Zstd.compress("some text ".repeat(100).getBytes(UTF_8));
    Arrays.fill(frame, 8, frame.length, (byte) -1);
    assertThat(problem(read(frame).getFirst()).kind()).isEqualTo(ProblemKind.UNDECODABLE);
    assertThat(problem(read(gzip(gzip("a".getBytes(UTF_8)))).getFirst()).kind())
        .isEqualTo(ProblemKind.TOO_DEEP);
    assertThat(problem(read(Zstd.compress(gzip("a".getBytes(UTF_8)))).getFirst()).kind())
        .isEqualTo(ProblemKind.TOO_DEEP);
  }

  @Test
  void zstandardIsUnpacked() {
    byte[] one = Zstd.compress("some ".getBytes(UTF_8));
    byte[] two = Zstd.compress("text".getBytes(UTF_8));
    assertThat(read(stream(one, two)).getFirst().bytes()).isEqualTo("some text".getBytes(UTF_8));
    assertThat(read(Zstd.compress((GOOD + "\n" + GOOD).getBytes(UTF_8)))).hasSize(2);
  }

  @Test
  void whatStandsBehindTheLastMemberIsNoPartOfIt() throws IOException {
    byte[] padded = Arrays.copyOf(gzip("some text"), 4096);
    Capture capture = read(padded).getFirst();
    assertThat(capture.bytes()).isEqualTo("some text".getBytes(UTF_8));
    assertThat(capture.problems()).isEmpty();
  }

  @Test
  void aBombIsUnpackedUpToTheMostOnly() throws IOException {
    byte[] bomb = gzip(new byte[200 << 20]);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(problem(read(bomb).getFirst()).kind()).isEqualTo(ProblemKind.TOO_LARGE);
  }

  @Test
  void anInputThatFailsIsSaid() {
    InputStream failing =
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
    assertThat(problem(read(failing).getFirst()))
        .isEqualTo(Problem.of(ProblemKind.NOT_FOUND, "this file cannot be read to its end"));
  }

  static Problem problem(Capture capture) {
    assertThat(capture.problems()).hasSize(1);
    return capture.problems().getFirst();
  }

  private static List<Capture> read(byte[] input) {
    return read(input, CaptureForm.DETECT);
  }

  private static List<Capture> read(InputStream input) {
    return read(new CaptureReader(List.of("-"), CaptureForm.DETECT, input));
  }

  private static List<Capture> read(byte[] input, CaptureForm form) {
    return read(new CaptureReader(List.of("-"), form, new ByteArrayInputStream(input)));
  }

  static List<Capture> read(CaptureReader reader) {
    List<Capture> captures = new ArrayList<>();
    try (reader) {
      for (Capture capture = reader.next(); capture != null; capture = reader.next()) {
        captures.add(capture);
      }
    }
    return captures;
  }

  private static InputStream stream(byte[]... parts) {
    return new SequenceInputStream(
        Collections.enumeration(Arrays.stream(parts).map(ByteArrayInputStream::new).toList()));
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(UTF_8));
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }
}
