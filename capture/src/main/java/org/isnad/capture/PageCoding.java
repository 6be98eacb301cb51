package org.isnad.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import org.isnad.capture.web.ContentCoding;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a server did to a page for its way (RFC 9110, 8.4): gzip, deflate, Brotli, Zstandard.
 * A name that the bytes belie is not believed, since many archives keep the name of a coding that
 * they have undone.
 */
final class PageCoding {

  /** Codings upon one another that are undone; more is a trap. */
  private static final int MOST_CODINGS = 3;

  private static final int FIRST_SIZE = 1 << 14;

  private PageCoding() {}

  /**
   * What comes of bytes.
   *
   * @param bytes as far as they could be had; empty where they are more than a capture may have
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
  record Content(byte[] bytes, List<Problem> problems) {}

  /**
   * Undoes the codings.
   *
   * @param names as in Content-Encoding, in the order in which they were applied
   */
  static Content undo(byte[] bytes, List<String> names) {
    List<String> codings = new ArrayList<>();
    for (String list : names) {
      for (String name : list.split(",", -1)) {
        codings.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    Content content = new Content(bytes, List.of());
    int least = Math.max(0, codings.size() - MOST_CODINGS);
    for (int i = codings.size() - 1; i >= least && content.problems().isEmpty(); i--) {
      content = undo(content.bytes(), codings.get(i));
    }
    return content;
  }

  private static Content undo(byte[] bytes, String coding) {
    boolean named =
        switch (coding) {
          case "gzip", "x-gzip" -> startsWith(bytes, 0x1F, 0x8B, 8);
          case "zstd" -> startsWith(bytes, 0x28, 0xB5, 0x2F, 0xFD);
          case "deflate", "br" -> bytes.length > 0;
          default -> false;
        };
    if (!named) {
      return new Content(bytes, List.of());
    }
    Inflater inflater = ContentCoding.inflater(bytes);
    Content content;
    try (InputStream in = ContentCoding.open(coding, bytes, inflater)) {
      content = drain(in, "the page's " + coding + " coding");
    } catch (IOException | RuntimeException e) {
      content = new Content(new byte[0], List.of(damaged(coding, 0)));
    } finally {
      inflater.end();
    }
    // These two have no sign by which to tell them: what cannot be undone at all was none.
    boolean signless = coding.equals("deflate") || coding.equals("br");
    boolean none = content.bytes().length == 0 && !content.problems().isEmpty();
    return signless && none && content.problems().getFirst().kind() != ProblemKind.TOO_LARGE
        ? new Content(bytes, List.of())
        : content;
  }

  /**
   * All of a stream, up to the most that a capture may have.
   *
   * @param what is read, for the problem where it cannot be
   */
  static Content drain(InputStream in, String what) {
    byte[] buffer = new byte[FIRST_SIZE];
    int filled = 0;
    @Nullable Problem problem = null;
    try {
      // A stream that gives nothing again and again would never end.
      for (int count = 0, idle = 0; count >= 0 && idle < 1000; idle = count == 0 ? idle + 1 : 0) {
        if (filled > Capture.MOST_BYTES) {
          Problem tooLarge = CaptureReader.tooLarge("the page is more than");
          return new Content(new byte[0], List.of(tooLarge));
        }
        if (filled == buffer.length) {
          buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, Capture.MOST_BYTES + 1));
        }
        count = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, count);
      }
    } catch (EOFException e) {
      problem = Problem.of(ProblemKind.TRUNCATED, what + " ends early, after " + filled + " bytes");
    } catch (IOException | RuntimeException e) {
      problem = damaged(what, filled);
    }
    byte[] bytes = filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled);
    return new Content(bytes, problem == null ? List.of() : List.of(problem));
  }

  private static Problem damaged(String what, int after) {
    return Problem.of(ProblemKind.UNDECODABLE, what + " is damaged after " + after + " bytes");
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
