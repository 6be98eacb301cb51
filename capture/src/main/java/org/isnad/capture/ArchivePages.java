package org.isnad.capture;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.isnad.capture.InputTally.Passed;
import org.isnad.capture.RecordReader.Reading;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The captures of an archive: one for each record that holds a page, and one for each that is
 * broken. Not thread-safe.
 *
 * <p>The last few are held back, so that a revisit soon after is added to what it has seen again.
 */
final class ArchivePages implements Closeable {
  private static final int MOST_HELD = 32;
  private static final int MOST_BYTES_HELD = 2 << 20;
  private static final int MOST_SIGHTINGS = 1000;

  private final String name;
  private final ArchiveInput input;
  private final RecordSplitter records;
  private final InputTally tally;
  private final Deque<Held> held = new ArrayDeque<>();
  private long bytesHeld;
  private boolean ended;

  ArchivePages(String name, ArchiveInput input, InputTally tally) {
    this.name = name;
    this.input = input;
    this.records = new RecordSplitter(input);
    this.tally = tally;
  }

  /** The next capture, or null after the last. */
  @Nullable Capture next() {
    while (!ended && held.size() <= MOST_HELD && bytesHeld <= MOST_BYTES_HELD) {
      ArchiveRecord record = records.next();
      if (record == null) {
        ended = true;
        if (input.failed()) {
          hold(failure(), null);
        }
      } else {
        take(record);
      }
    }
    Held first = held.pollFirst();
    if (first == null) {
      return null;
    }
    bytesHeld -= first.capture.bytes().length;
    return first.capture.withSeen(first.seen);
  }

  @Override
  public void close() {
    records.close();
  }

  private void take(ArchiveRecord record) {
    switch (RecordReader.read(record, name)) {
      case Reading.Page(Capture capture) ->
          hold(capture, record.header().field("WARC-Payload-Digest"));
      case Reading.None(Passed kind) -> {
        tally.add(kind);
        if (kind == Passed.REVISIT) {
          see(record);
        }
      }
    }
  }

  private void hold(Capture capture, @Nullable String digest) {
    held.addLast(new Held(capture, digest));
    bytesHeld += capture.bytes().length;
  }

  private void see(ArchiveRecord revisit) {
    RecordHeader header = revisit.header();
    String original = header.bare("WARC-Refers-To");
    String digest = header.field("WARC-Payload-Digest");
    for (Held page : held) {
      if (page.is(original, digest) && page.seen.size() < MOST_SIGHTINGS) {
        page.seen.add(
            new Sighting(
                name,
                header.target(),
                header.date(),
                new Part.ArchiveRecord(revisit.offset(), header.id())));
        return;
      }
    }
  }

  private Capture failure() {
    Problem problem = Problem.of(ProblemKind.NOT_FOUND, "this archive cannot be read to its end");
    return Capture.of(name, new byte[0]).withProblems(List.of(problem));
  }

  /** A capture that a revisit may still refer to. */
  private static final class Held {
    final Capture capture;
    final @Nullable String digest;
    final List<Sighting> seen = new ArrayList<>();

    Held(Capture capture, @Nullable String digest) {
      this.capture = capture;
      this.digest = digest;
    }

    boolean is(@Nullable String recordId, @Nullable String payloadDigest) {
      boolean same = payloadDigest != null && payloadDigest.equals(digest);
      return same
          || recordId != null
              && capture.part() instanceof Part.ArchiveRecord record
              && recordId.equals(record.recordId());
    }
  }
}
