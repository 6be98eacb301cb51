package org.isnad.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.ZipException;
import org.isnad.capture.ArchiveInput.Wall.Place;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of a file, through a window that its reader widens and moves on, in stretches
 * that no record of an archive crosses. A stretch ends at a {@link Wall}: the end of the file, a
 * damaged place, or the end of a member where the next one begins with a record of its own.
 *
 * <p>Not thread-safe.
 */
final class ArchiveInput implements Closeable {
  private static final int FIRST_SIZE = 1 << 16;
  private static final int READ_AT_ONCE = 1 << 16;

  /** Beginnings of members that are remembered at most; what comes after leads to the last one. */
  private static final int MOST_MEMBERS = 1 << 12;

  private final Members members;
  private final PackedInput packed;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int end;

  /** Unpacked bytes before the buffer's first. */
  private long base;

  private @Nullable Wall wall;

  /** Whether the file is an archive of ARC. */
  private final boolean arc;

  private final Deque<Beginning> beginnings = new ArrayDeque<>();

  /** The first bytes of the member behind a wall. */
  private byte[] ahead = {};

  ArchiveInput(PackedInput packed) {
    this.packed = packed;
    this.members = Members.of(packed);
    open(false);
    this.arc = RecordStart.isArcFile(buffer, start, end);
  }

  /** Why a stretch of bytes ends. */
  sealed interface Wall {

    /** The file ends. */
    record End() implements Wall {}

    /** The next member is a record. */
    record Next() implements Wall {}

    /**
     * The file is damaged here.
     *
     * @param cause an {@link EOFException} where it is cut off, else a {@link ZipException}
     * @param place where that shows
     */
    record Damage(IOException cause, Place place) implements Wall {}

    /** Where a damage shows. */
    enum Place {
      /** In the member that the bytes before the wall are from. */
      WITHIN,
      /** In the beginning of the next member, or of the first. */
      BEGINNING,
      /** Behind a member, where others bytes stand than a member's. */
      BETWEEN
    }
  }

  /** The array in which the window stands, from {@link #start} to {@link #end}. */
  byte[] array() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int length() {
    return end - start;
  }

  /** The wall at the window's end, or null where none has been reached. */
  @Nullable Wall wall() {
    return wall;
  }

  boolean isPacked() {
    return members.packed();
  }

  /** Whether the file could not be read to its end, for a reason outside of it. */
  boolean failed() {
    return packed.failed();
  }

  /** Where in the file the window's first byte is; in a packed file, where its member begins. */
  long offset() {
    Beginning beginning = beginnings.peekFirst();
    return beginning == null || !members.packed() ? base + start : beginning.offset();
  }

  /** Widens the window to {@code count} bytes, or up to the wall; false where that is nearer. */
  boolean ensure(int count) {
    while (end - start < count && more(count)) {
      // Short reads are normal.
    }
    return end - start >= count;
  }

  /** Moves the window's beginning on; the bytes have been seen. */
  void skip(int count) {
    start += count;
    forgetBeginnings();
  }

  /**
   * Goes on behind the wall; the window is empty.
   *
   * @return false at the end of the file
   */
  boolean pass() {
    return switch (wall) {
      case null -> true;
      case Wall.End end -> false;
      case Wall.Next next -> {
        wall = null;
        append(ahead);
        yield true;
      }
      case Wall.Damage damage -> {
        if (packed.failed() || !members.recover(arc)) {
          wall = new Wall.End();
          yield false;
        }
        wall = null;
        begin();
        yield true;
      }
    };
  }

  /** All that is left, as a stream, for a file that is no archive; only that is read from then. */
  InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        while (!ensure(1)) {
          if (packed.failed()) {
            throw new IOException("cannot be read to its end");
          }
          if (wall instanceof Wall.Damage damage && damage.place() != Place.BETWEEN) {
            throw damage.cause();
          }
          // What stands behind the last member is no part of it; all programs ignore it.
          if (!(wall instanceof Wall.Next) || !pass()) {
            return -1;
          }
        }
        int count = Math.min(length, length());
        System.arraycopy(buffer, start, bytes, offset, count);
        ArchiveInput.this.skip(count);
        return count;
      }

      @Override
      public void close() {
        ArchiveInput.this.close();
      }
    };
  }

  @Override
  public void close() {
    members.close();
  }

  /**
   * Reads what comes next behind the window.
   *
   * @param room bytes that the window may grow to
   * @return whether something came
   */
  private boolean more(int room) {
    if (wall != null) {
      return false;
    }
    makeRoom(room);
    try {
      int most = Math.min(READ_AT_ONCE, buffer.length - end);
      int count = members.read(buffer, end, most);
      if (count >= 0) {
        end += count;
        return true;
      }
    } catch (IOException e) {
      wall = new Wall.Damage(e, Place.WITHIN);
      return false;
    }
    open(true);
    return wall == null;
  }

  /** Goes to the next member that has anything in it. */
  private void open(boolean later) {
    Place place = later ? Place.BETWEEN : Place.BEGINNING;
    try {
      while (members.next()) {
        place = Place.BEGINNING;
        byte[] head = head();
        if (head.length > 0) {
          if (later && RecordStart.matches(head, 0, head.length, arc)) {
            ahead = head;
            wall = new Wall.Next();
          } else {
            append(head);
          }
          return;
        }
        place = Place.BETWEEN;
      }
      wall = new Wall.End();
    } catch (IOException e) {
      begin();
      wall = new Wall.Damage(e, place);
    }
  }

  private byte[] head() throws IOException {
    byte[] head = new byte[RecordStart.LENGTH];
    int filled = 0;
    while (filled < head.length) {
      int count = members.read(head, filled, head.length - filled);
      if (count < 0) {
        break;
      }
      filled += count;
    }
    return Arrays.copyOf(head, filled);
  }

  private void append(byte[] bytes) {
    makeRoom(Integer.MAX_VALUE);
    begin();
    System.arraycopy(bytes, 0, buffer, end, bytes.length);
    end += bytes.length;
  }

  private void begin() {
    if (beginnings.size() < MOST_MEMBERS) {
      beginnings.addLast(new Beginning(base + end, members.offset()));
    }
    forgetBeginnings();
  }

  private void forgetBeginnings() {
    while (beginnings.size() > 1) {
      Beginning first = beginnings.removeFirst();
      if (beginnings.getFirst().at() > base + start) {
        beginnings.addFirst(first);
        return;
      }
    }
  }

  private void makeRoom(int room) {
    if (buffer.length - end >= RecordStart.LENGTH) {
      return;
    }
    int held = end - start;
    int size = Math.max(Math.max(FIRST_SIZE, held + RecordStart.LENGTH), Math.min(room, held * 2));
    byte[] target = size <= buffer.length ? buffer : new byte[size];
    System.arraycopy(buffer, start, target, 0, held);
    buffer = target;
    base += start;
    start = 0;
    end = held;
  }

  /**
   * Where a member begins.
   *
   * @param at in the unpacked bytes
   * @param offset in the file
   */
  private record Beginning(long at, long offset) {}
}
