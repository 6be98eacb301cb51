package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.record.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * A reading on its way into the data folder, with all that can be prepared before its turn to be
 * written: made on the threads that read.
 *
 * @param digest SHA-256 of the bytes given; null where none could be had
 * @param payload the bytes, packed
 * @param record the record, packed
 */
// The bytes are passed on, never copied, and intakes are not compared.
@SuppressWarnings("ArrayRecordComponent")
public record Intake(
    Analysis analysis, byte @Nullable [] digest, byte[] payload, byte[] record) {

  /** Prepares what was read of a capture. */
  public static Intake of(Analysis analysis) {
    String digest = analysis.digest();
    return new Intake(
        analysis,
        digest == null ? null : HexFormat.of().parseHex(digest),
        Packing.pack(analysis.capture().bytes()),
        Packing.pack(RecordJson.line(analysis).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A capture whose bytes {@link Desk#knows}: to note where they were seen again, they need not be
   * read.
   *
   * @param digest SHA-256 of its bytes
   */
  public static Intake known(Capture capture, byte[] digest) {
    Analysis unread =
        new Analysis(
            capture, HexFormat.of().formatHex(digest), null, "", List.of(), List.of(), List.of());
    return new Intake(unread, digest, new byte[0], new byte[0]);
  }

  /** What became of it. */
  public enum Outcome {
    /** Its capture was new and is kept, whether or not an article came of it. */
    ADDED,
    /** The same bytes were there; only where they were seen again is noted. */
    DUPLICATE,
    /** There were no bytes; why is noted. */
    MISSING,
    /** The bytes were taken out for good before, and stay out. */
    FORGOTTEN
  }
}
