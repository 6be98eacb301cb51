package org.isnad.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.capture.ArchiveInput.Wall;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Takes an archive (WARC, ARC) apart into its records. Where a record is broken it says so, looks
 * for the next one and goes on: what is sound is found whatever stands before it.
 *
 * <p>Holds one record at a time, none larger than a capture may be. Not thread-safe.
 */
final class RecordSplitter implements Closeable {
  private static final int MOST_HEADER = 1 << 16;

  /** A capture and the header that its server gave it. */
  private static final int MOST_BLOCK = Capture.MOST_BYTES + MOST_HEADER;

  private static final int SEARCHED_AT_ONCE = 1 << 16;

  private final ArchiveInput input;
  private final boolean arc;

  /** Bytes of the record that was given last. */
  private int taken;

  /** Whether what comes next belongs to a record that has been named as broken. */
  private boolean lost;

  /** The wall that has been named as damage. */
  private @Nullable Wall named;

  RecordSplitter(ArchiveInput input) {
    this.input = input;
    this.arc = RecordStart.isArcFile(input.array(), input.start(), input.end());
  }

  /** Whether the input is an archive. */
  static boolean begins(ArchiveInput input) {
    input.ensure(RecordStart.LENGTH);
    return RecordStart.isWarc(input.array(), input.start(), input.end())
        || RecordStart.isArcFile(input.array(), input.start(), input.end());
  }

  /** The next record, or what stands in its place; null after the last. */
  @Nullable ArchiveRecord next() {
    input.skip(taken);
    taken = 0;
    while (true) {
      skipBlankLines();
      if (input.length() > 0) {
        if (isStart(0)) {
          lost = false;
          return record();
        }
        long offset = input.offset();
        long count = skipToStart();
        if (!lost) {
          lost = true;
          return broken(offset, count + " bytes that are no record");
        }
        continue;
      }
      if (input.wall() instanceof Wall.Damage damage && !damage.equals(named)) {
        named = damage;
        if (!lost) {
          return broken(input.offset(), damage(damage));
        }
      }
      lost = false;
      if (!input.pass()) {
        return null;
      }
    }
  }

  @Override
  public void close() {
    input.close();
  }

  private ArchiveRecord record() {
    long offset = input.offset();
    int headerLength = headerLength();
    if (headerLength < 0) {
      input.skip(1);
      lost = true;
      return broken(offset, "a header without an end");
    }
    RecordHeader header = header(headerLength);
    long length = header.length();
    if (length < 0) {
      taken = headerLength;
      lost = true;
      return broken(offset, header, "no Content-Length");
    }
    if (length > MOST_BLOCK) {
      return oversized(offset, header, headerLength, length);
    }
    List<Problem> flaws = new ArrayList<>();
    int block = checked(offset, headerLength, (int) length, flaws);
    if (!arc && !header.missing().isEmpty()) {
      flaws.add(bad(offset, "no " + String.join(", no ", header.missing())));
    }
    int start = input.start() + headerLength;
    taken = headerLength + block;
    return new ArchiveRecord(offset, header, input.array(), start, block, flaws);
  }

  /** The length that the block really has, where what follows it belies the one it names. */
  private int checked(long offset, int headerLength, int length, List<Problem> flaws) {
    boolean whole = input.ensure(headerLength + length);
    if (whole && endsAt(headerLength + length)) {
      if (atWall(headerLength + length)
          && input.wall() instanceof Wall.Damage damage
          && damage.place() == Wall.Place.WITHIN) {
        named = damage;
        flaws.add(bad(offset, damage(damage)));
      }
      return length;
    }
    int there = whole ? length : input.length() - headerLength;
    int next = startWithin(headerLength, headerLength + there);
    if (next >= 0) {
      int block = next - headerLength;
      flaws.add(bad(offset, "Content-Length " + length + ", but the next record is in it"));
      return withoutBlankLines(headerLength, block);
    }
    if (whole) {
      lost = true;
      flaws.add(bad(offset, "Content-Length " + length + ", but the record goes on after that"));
    } else if (input.wall() instanceof Wall.Damage damage) {
      named = damage;
      flaws.add(bad(offset, damage(damage) + " after " + there + " of " + length + " bytes"));
    } else {
      flaws.add(bad(offset, "ends after " + there + " of " + length + " bytes"));
    }
    return there;
  }

  /** Whether a record may end there: at a wall, an empty line, or another record. */
  private boolean endsAt(int distance) {
    // As many line ends as writers are known to leave, and the beginning behind them.
    input.ensure(distance + 4 + RecordStart.LENGTH);
    int at = distance;
    while (at < input.length() && isLineEnd(at)) {
      at++;
    }
    return at == input.length() && input.wall() != null
        || at - distance >= (arc ? 1 : 4)
        || isStart(at);
  }

  private boolean atWall(int distance) {
    input.ensure(distance + 1);
    int at = distance;
    while (at < input.length() && isLineEnd(at)) {
      at++;
    }
    return at == input.length();
  }

  private int withoutBlankLines(int start, int length) {
    int left = length;
    while (left > 0 && left > length - 4 && isLineEnd(start + left - 1)) {
      left--;
    }
    return left;
  }

  /** Where a record begins within the window, behind an empty line; -1 where none does. */
  private int startWithin(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (input.array()[input.start() + at - 1] == '\n' && isStart(at)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Passes over a record that is too large, up to its end or the next record in it: that is how a
   * wrong length that spans half the archive is found out.
   */
  private ArchiveRecord oversized(long offset, RecordHeader header, int headerLength, long length) {
    input.ensure(headerLength + MOST_HEADER);
    int there = Math.min(MOST_HEADER, input.length() - headerLength);
    byte[] first = new byte[there];
    System.arraycopy(input.array(), input.start() + headerLength, first, 0, there);
    input.skip(headerLength);
    long left = length;
    while (left > 0 && input.ensure(1)) {
      input.ensure((int) Math.min(SEARCHED_AT_ONCE, left));
      int count = (int) Math.min(input.length(), left);
      int next = startWithin(0, count);
      input.skip(next >= 0 ? next : held(count, left));
      left -= next >= 0 ? next : held(count, left);
      if (next >= 0) {
        break;
      }
    }
    Problem flaw =
        left > 0
            ? bad(offset, "Content-Length " + length + ", but it ends " + left + " bytes earlier")
            : CaptureReader.tooLarge("the record at byte " + offset + ": more than");
    if (left > 0 && input.wall() instanceof Wall.Damage damage && input.length() == 0) {
      named = damage;
    }
    return new ArchiveRecord(offset, header, first, 0, there, List.of(flaw));
  }

  /** All but the last bytes, in which a record's beginning may be cut. */
  private int held(int count, long left) {
    boolean last = count == left || input.wall() != null;
    return last ? count : Math.max(1, count - RecordStart.LENGTH);
  }

  /** Passes over everything up to a line that begins a record, or to the wall. */
  private long skipToStart() {
    long skipped = 0;
    boolean lineStart = false;
    while (input.ensure(1)) {
      input.ensure(SEARCHED_AT_ONCE);
      int count = input.length();
      boolean last = input.wall() != null;
      int searched = last ? count : Math.max(1, count - RecordStart.LENGTH);
      for (int at = 0; at < searched; at++) {
        if ((lineStart || !arc) && isStart(at)) {
          input.skip(at);
          return skipped + at;
        }
        lineStart = input.array()[input.start() + at] == '\n';
      }
      input.skip(searched);
      skipped += searched;
    }
    return skipped;
  }

  private void skipBlankLines() {
    while (input.ensure(1) && isLineEnd(0)) {
      input.skip(1);
    }
  }

  /** Whether a record begins at that distance from the window's beginning. */
  private boolean isStart(int distance) {
    if (distance >= input.length()) {
      return false;
    }
    if (!arc) {
      input.ensure(distance + RecordStart.LENGTH);
      return RecordStart.isWarc(input.array(), input.start() + distance, input.end());
    }
    byte first = input.array()[input.start() + distance];
    if (!(first >= 'a' && first <= 'z')) {
      return false;
    }
    String line = line(distance);
    return line != null && RecordHeader.ARC_LINE.matcher(line).matches();
  }

  /** Bytes of the header with the empty line behind it; -1 where there is no end of it. */
  private int headerLength() {
    for (int searched = 1; searched < MOST_HEADER && input.ensure(searched + 1); searched++) {
      byte[] bytes = input.array();
      int at = input.start() + searched;
      if (bytes[at] == '\n') {
        if (arc || bytes[at - 1] == '\n' || isEmptyLine(bytes, at)) {
          return searched + 1;
        }
        if (isStart(searched + 1)) {
          return -1;
        }
      }
    }
    return -1;
  }

  private boolean isEmptyLine(byte[] bytes, int at) {
    return at - 2 >= input.start() && bytes[at - 1] == '\r' && bytes[at - 2] == '\n';
  }

  private RecordHeader header(int length) {
    if (!arc) {
      return RecordHeader.ofWarc(input.array(), input.start(), length);
    }
    String line = line(0);
    return line == null ? RecordHeader.none() : RecordHeader.ofArc(line);
  }

  /** The line that begins there, without its end; null where it is too long for a record's. */
  private @Nullable String line(int distance) {
    int at = distance;
    while (at - distance < RecordStart.LONGEST_LINE && input.ensure(at + 1)) {
      if (input.array()[input.start() + at] == '\n') {
        int from = input.start() + distance;
        return new String(input.array(), from, at - distance, StandardCharsets.UTF_8)
            .stripTrailing();
      }
      at++;
    }
    return null;
  }

  private boolean isLineEnd(int distance) {
    byte b = input.array()[input.start() + distance];
    return b == '\r' || b == '\n';
  }

  private static String damage(Wall.Damage damage) {
    boolean cut = damage.cause() instanceof EOFException;
    return cut ? "the packed archive ends early" : "the packed archive is damaged here";
  }

  private static ArchiveRecord broken(long offset, String what) {
    return broken(offset, RecordHeader.none(), what);
  }

  private static ArchiveRecord broken(long offset, RecordHeader header, String what) {
    return new ArchiveRecord(offset, header, new byte[0], 0, 0, List.of(bad(offset, what)));
  }

  static Problem bad(long offset, String what) {
    return Problem.of(ProblemKind.BAD_RECORD, "the record at byte " + offset + ": " + what);
  }
}
