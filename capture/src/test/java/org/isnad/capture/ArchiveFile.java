package org.isnad.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Archives for tests: records as jwarc writes them, packed in every way that archives are. */
final class ArchiveFile {
  static final Instant DATE = Instant.parse("2026-11-20T08:30:00Z");

  private ArchiveFile() {}

  /** The ways of packing an archive's records. */
  enum Packing {
    NONE,
    GZIP_MEMBERS,
    GZIP_WHOLE,
    GZIP_BLOCKS,
    ZSTD_FRAMES,
    ZSTD_DICTIONARY,
    ZSTD_PACKED_DICTIONARY
  }

  static URI id(int number) {
    return URI.create("urn:uuid:" + new UUID(0x4000L, 0x8000000000000000L + number));
  }

  /** A response with a page, under the address https://news.example/NUMBER. */
  static byte[] response(int number, String page, String... headers) {
    return response(number, 200, page.getBytes(UTF_8), headers);
  }

  static byte[] response(int number, int status, byte[] body, String... headers) {
    return bytes(builder(number, status, body, headers).build());
  }

  static WarcResponse.Builder builder(int number, int status, byte[] body, String... headers) {
    try {
      HttpResponse.Builder http = new HttpResponse.Builder(status, "Reason");
      for (int i = 0; i < headers.length; i += 2) {
        http.addHeader(headers[i], headers[i + 1]);
      }
      http.body(null, Channels.newChannel(new ByteArrayInputStream(body)), body.length);
      return new WarcResponse.Builder("https://news.example/" + number)
          .date(DATE)
          .recordId(id(number))
          .body(http.build());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] html(int number) {
    return response(number, page(number), "Content-Type", "text/html; charset=utf-8");
  }

  static String page(int number) {
    return "<!doctype html><title>" + number + "</title><p>" + "Harbour. ".repeat(20 + number % 7);
  }

  /** A record as it stands in a file that is not packed. */
  static byte[] bytes(WarcRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
      writer.write(record);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** A record made by hand, right or wrong. */
  static byte[] raw(String header, byte[] block) {
    return join(
        ("WARC/1.1\r\n" + header + "\r\n\r\n").getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  static byte[] pack(Packing packing, List<byte[]> records) {
    byte[] all = join(records.toArray(byte[][]::new));
    return switch (packing) {
      case NONE -> all;
      case GZIP_WHOLE -> gzip(all);
      case GZIP_MEMBERS -> join(records.stream().map(ArchiveFile::gzip).toArray(byte[][]::new));
      case GZIP_BLOCKS -> {
        // As bgzip does it: a member ends wherever it is full.
        List<byte[]> blocks = new ArrayList<>();
        for (int at = 0; at < all.length; at += 777) {
          blocks.add(gzip(Arrays.copyOfRange(all, at, Math.min(all.length, at + 777))));
        }
        yield join(blocks.toArray(byte[][]::new));
      }
      case ZSTD_FRAMES -> join(records.stream().map(ArchiveFile::frame).toArray(byte[][]::new));
      case ZSTD_DICTIONARY -> withDictionary(records, false);
      case ZSTD_PACKED_DICTIONARY -> withDictionary(records, true);
    };
  }

  /** With a check sum, as archives should have it. */
  private static byte[] frame(byte[] content) {
    try (ZstdCompressCtx compress = new ZstdCompressCtx().setChecksum(true)) {
      return compress.compress(content);
    }
  }

  private static byte[] withDictionary(List<byte[]> records, boolean packed) {
    byte[] dictionary = (page(0) + page(1)).repeat(3).getBytes(UTF_8);
    byte[] stored = packed ? Zstd.compress(dictionary) : dictionary;
    ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0x184D2A5D).putInt(stored.length);
    List<byte[]> parts = new ArrayList<>(List.of(header.array(), stored));
    ZstdDictCompress compress = new ZstdDictCompress(dictionary, 3);
    records.forEach(record -> parts.add(Zstd.compress(record, compress)));
    return join(parts.toArray(byte[][]::new));
  }

  static byte[] gzip(byte[] content) {
    try {
      return CaptureReaderTest.gzip(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] gunzip(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] deflate(byte[] content, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6, raw);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
      packed.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** A Brotli stream (RFC 7932) of one meta-block that is stored, and an empty last one. */
  static byte[] brotli(byte[] content) {
    int bits = (content.length - 1) << 4 | 1 << 20;
    return join(
        new byte[] {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16)}, content, new byte[] {3});
  }

  static byte[] chunked(byte[] content, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < content.length; at += size) {
      int count = Math.min(size, content.length - at);
      out.writeBytes((Integer.toHexString(count) + "\r\n").getBytes(UTF_8));
      out.write(content, at, count);
      out.writeBytes("\r\n".getBytes(UTF_8));
    }
    out.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static List<Capture> read(byte[] archive) {
    return CaptureReaderTest.read(reader(archive));
  }

  static CaptureReader reader(byte[] archive) {
    return new CaptureReader(List.of("-"), CaptureForm.DETECT, new ByteArrayInputStream(archive));
  }

  static WarcRecord warcinfo() {
    return new Warcinfo.Builder()
        .date(DATE)
        .recordId(id(1_000_000))
        .fields(Map.of("software", List.of("isnad")))
        .build();
  }
}
