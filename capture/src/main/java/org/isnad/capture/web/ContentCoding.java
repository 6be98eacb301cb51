package org.isnad.capture.web;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a server did to a body to send it in less space (RFC 9110, section 8.4), without ever
 * holding more than it is told.
 *
 * <p>Stateless and thread-safe.
 */
public final class ContentCoding {

  /** What we say that we can undo. */
  static final String ACCEPTED = "gzip, deflate, br, zstd";

  /** A server has reason for one coding; more are a trap. */
  private static final int MOST_CODINGS = 2;

  /** Windows of zstd up to 8 MiB, as much as browsers take (RFC 9659). */
  private static final int ZSTD_WINDOW_LOG = 23;

  private static final int BUFFER = 1 << 16;

  private ContentCoding() {}

  /**
   * A body after decoding.
   *
   * @param bytes as far as they could be had
   * @param problem why they are not all, or null; where it is too-large, there are none
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
  record Body(byte[] bytes, @Nullable Problem problem) {}

  /**
   * @param header what Content-Encoding says, empty where it says nothing
   * @param most bytes that may come out
   */
  static Body decode(byte[] sent, String header, int most) {
    List<String> codings = codings(header);
    if (codings.size() > MOST_CODINGS) {
      return failed(ProblemKind.TOO_DEEP, "the server packed the page more than twice");
    }
    Body body = new Body(sent, null);
    for (String coding : codings.reversed()) {
      body = undo(coding, body.bytes(), most);
      if (body.problem() != null) {
        return body;
      }
    }
    return body;
  }

  private static List<String> codings(String header) {
    List<String> codings = new ArrayList<>();
    for (String part : header.split(",", 10)) {
      String coding = part.strip().toLowerCase(Locale.ROOT);
      if (!coding.isEmpty() && !coding.equals("identity") && !coding.equals("none")) {
        codings.add(coding);
      }
    }
    return codings;
  }

  private static Body undo(String coding, byte[] sent, int most) {
    if (sent.length == 0) {
      return new Body(sent, null);
    }
    Inflater inflater = inflater(sent);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(most, sent.length * 4));
    try (InputStream in = open(coding, sent, inflater)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (out.size() + n > most) {
          return failed(ProblemKind.TOO_LARGE, tooLarge(most));
        }
        out.write(buffer, 0, n);
      }
      return new Body(out.toByteArray(), null);
    } catch (UnknownCodingException e) {
      return failed(ProblemKind.UNDECODABLE, "packed in a way that is not known: " + coding);
    } catch (IOException e) {
      ProblemKind kind =
          e instanceof EOFException ? ProblemKind.TRUNCATED : ProblemKind.UNDECODABLE;
      String what = kind == ProblemKind.TRUNCATED ? "ends early" : "is damaged";
      return new Body(out.toByteArray(), Problem.of(kind, "the packed content " + what));
    } finally {
      inflater.end();
    }
  }

  static String tooLarge(int most) {
    return "more than " + (most >> 20) + " MiB, the most that is read";
  }

  /** What undoes deflate in that body, whichever way it was wrapped; to be ended by the caller. */
  public static Inflater inflater(byte[] sent) {
    return new Inflater(!isZlib(sent));
  }

  /**
   * A body without a coding, as it is read.
   *
   * @param inflater of this body
   * @throws IOException where the coding is not known, or the first bytes cannot be of it
   */
  public static InputStream open(String coding, byte[] sent, Inflater inflater)
      throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(sent);
    return switch (coding) {
      // Servers that name it and do not do it are not rare.
      case "gzip", "x-gzip" -> isGzip(sent) ? new GZIPInputStream(in, BUFFER) : in;
      case "deflate" -> new InflaterInputStream(in, inflater, BUFFER);
      case "br" -> new BrotliInputStream(in, BUFFER);
      case "zstd" -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
      default -> throw new UnknownCodingException();
    };
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** Whether deflate is wrapped as the standard has it, and not bare as some servers send it. */
  private static boolean isZlib(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
  }

  private static Body failed(ProblemKind kind, String message) {
    return new Body(new byte[0], Problem.of(kind, message));
  }

  /** A coding that we never said we can undo. */
  private static final class UnknownCodingException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
