package org.isnad.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContentCodingTest {
  private static final int MOST = 1 << 20;
  private static final String TEXT = "a page that is sent in less space ".repeat(50);

  /** «brotli» five times, as the reference encoder packs it. */
  private static final byte[] BROTLI =
      HexFormat.of().parseHex("1b2100f88d54b5bf061193a393696c6f414f24b0f601");

  /** 64 MiB of nothing. */
  private static final byte[] BROTLI_BOMB =
      HexFormat.of()
          .parseHex(
              "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfb3ffeffffc13f0110870500baf77ffcffff837f02200e0b0074effff8ffff07ff04401c1600e8defff1ffff0ffe0980382c00d0bdffcbffff3ffc1300715800a07bff07");

  @Test
  void everyCodingThatWeAcceptIsUndone() throws IOException {
    byte[] text = TEXT.getBytes(UTF_8);
    assertThat(decoded(gzip(text), "gzip")).isEqualTo(TEXT);
    assertThat(decoded(gzip(text), "x-GZIP")).isEqualTo(TEXT);
    assertThat(decoded(deflate(text, false), "deflate")).isEqualTo(TEXT);
    assertThat(decoded(deflate(text, true), "deflate")).isEqualTo(TEXT);
    assertThat(decoded(Zstd.compress(text), "zstd")).isEqualTo(TEXT);
    assertThat(decoded(BROTLI, "br")).isEqualTo("brotli brotli brotli brotli brotli");
    assertThat(decoded(Zstd.compress(gzip(text)), "gzip, zstd")).isEqualTo(TEXT);
  }

  @Test
  void whatIsNotPackedStays() throws IOException {
    for (String header : new String[] {"", "identity", "none", " , ", "gzip"}) {
      assertThat(decoded(TEXT.getBytes(UTF_8), header)).isEqualTo(TEXT);
    }
    assertThat(ContentCoding.decode(new byte[0], "gzip", MOST).bytes()).isEmpty();
  }

  @Test
  void bombsAreUnpackedUpToTheMostOnly() throws IOException {
    byte[] zeros = new byte[64 << 20];
    assertThat(problem(gzip(zeros), "gzip")).isEqualTo(ProblemKind.TOO_LARGE);
    assertThat(problem(deflate(zeros, false), "deflate")).isEqualTo(ProblemKind.TOO_LARGE);
    assertThat(problem(Zstd.compress(zeros), "zstd")).isEqualTo(ProblemKind.TOO_LARGE);
    assertThat(problem(BROTLI_BOMB, "br")).isEqualTo(ProblemKind.TOO_LARGE);
    assertThat(problem(gzip(gzip(zeros)), "gzip, gzip")).isEqualTo(ProblemKind.TOO_LARGE);
    assertThat(problem(gzip(gzip(gzip(zeros))), "gzip,gzip,gzip")).isEqualTo(ProblemKind.TOO_DEEP);
  }

  @Test
  void theMostIsReadAndOneByteMoreIsNot() throws IOException {
    assertThat(ContentCoding.decode(gzip(new byte[MOST]), "gzip", MOST).bytes()).hasSize(MOST);
    assertThat(problem(gzip(new byte[MOST + 1]), "gzip")).isEqualTo(ProblemKind.TOO_LARGE);
  }

  @Test
  void damagedContentIsReadAsFarAsItGoes() throws IOException {
    byte[] packed = gzip(TEXT.getBytes(UTF_8));
    ContentCoding.Body cut =
        ContentCoding.decode(Arrays.copyOf(packed, packed.length - 9), "gzip", MOST);
    assertThat(cut.problem()).extracting(Problem::kind).isEqualTo(ProblemKind.TRUNCATED);
    assertThat(TEXT).startsWith(new String(cut.bytes(), UTF_8));
    packed[packed.length - 6] ^= 1;
    assertThat(problem(packed, "gzip")).isEqualTo(ProblemKind.UNDECODABLE);
    for (String coding : new String[] {"br", "zstd", "deflate"}) {
      assertThat(problem("no such thing".getBytes(UTF_8), coding)).isNotNull();
    }
    assertThat(problem(packed, "compress")).isEqualTo(ProblemKind.UNDECODABLE);
  }

  private static String decoded(byte[] sent, String header) {
    ContentCoding.Body body = ContentCoding.decode(sent, header, MOST);
    assertThat(body.problem()).isNull();
    return new String(body.bytes(), UTF_8);
  }

  private static @Nullable ProblemKind problem(byte[] sent, String header) {
    Problem problem = ContentCoding.decode(sent, header, MOST).problem();
    return problem == null ? null : problem.kind();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] content, boolean bare) throws IOException {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(content);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }
}
