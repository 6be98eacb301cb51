package org.isnad.capture;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;

/** What comes of an input whose content may be packed. */
sealed interface Unpacking {

  /**
   * The content, unpacked where it was packed.
   *
   * @param input to be closed in place of the one it was made from
   */
  record Done(BoundedInput input) implements Unpacking {}

  /** Content that this version does not unpack, or that is none. */
  record Failed(Problem problem) implements Unpacking {}

  /** Finds out by the first bytes. */
  static Unpacking of(BoundedInput input) {
    if (!isGzip(input)) {
      return checked(input);
    }
    try {
      BoundedInput unpacked = new BoundedInput(new GZIPInputStream(input.stream(), 1 << 16));
      // Packed once is a server's or an archive's habit; packed in itself again and again is a
      // trap.
      return isGzip(unpacked)
          ? failed(ProblemKind.TOO_DEEP, "gzip within gzip; unpack it once")
          : checked(unpacked);
    } catch (EOFException e) {
      return failed(ProblemKind.TRUNCATED, "the packed content ends before it begins");
    } catch (IOException e) {
      return failed(ProblemKind.UNDECODABLE, "the packed content is damaged");
    }
  }

  private static Unpacking checked(BoundedInput input) {
    if (input.startsWith((byte) 0x28, (byte) 0xB5, (byte) 0x2F, (byte) 0xFD)) {
      return failed(
          ProblemKind.UNDECODABLE, "zstd is not unpacked by this version; unpack it with zstd -d");
    }
    if (input.startsWith((byte) 'W', (byte) 'A', (byte) 'R', (byte) 'C', (byte) '/')) {
      return failed(ProblemKind.UNDECODABLE, "web archives (WARC) are not read by this version");
    }
    return new Done(input);
  }

  static boolean isGzip(BoundedInput input) {
    return input.startsWith((byte) 0x1F, (byte) 0x8B, (byte) 8);
  }

  private static Failed failed(ProblemKind kind, String message) {
    return new Failed(Problem.of(kind, message));
  }
}
