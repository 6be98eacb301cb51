package org.isnad.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file as they are, packed or not, that knows how far it has come and can go back a
 * little, so that whoever has lost his way in a damaged place finds the next sound one.
 *
 * <p>An error of the input is its end; {@link #failed} says so. Not thread-safe.
 */
final class PackedInput implements Closeable {

  /** Bytes that can be gone back over; more than the longest run that unpacking takes on trust. */
  static final int KEPT = 256 << 10;

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private final InputTally tally;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int end;

  /** Position of the buffer's first byte. */
  private long base;

  private boolean ended;
  private boolean failed;

  /**
   * @param tally is told of every byte that comes in
   */
  PackedInput(InputStream in, InputTally tally) {
    this.in = in;
    this.tally = tally;
  }

  /** Whether the input ended because it could not be read any further. */
  boolean failed() {
    return failed;
  }

  /** Bytes before the next one. */
  long position() {
    return base + start;
  }

  /**
   * Makes as many of the next {@code count} bytes available as there are.
   *
   * @param count at most {@value #KEPT}
   * @return whether all are there
   */
  boolean ensure(int count) {
    while (end - start < count && readMore()) {
      // Short reads are normal.
    }
    return end - start >= count;
  }

  /** The number of bytes that are there without reading. */
  int available() {
    return end - start;
  }

  /** The array in which the available bytes stand, from {@link #index} on. */
  byte[] array() {
    return buffer;
  }

  int index() {
    return start;
  }

  /** The byte that comes {@code distance} bytes after the next, as 0 to 255; it must be there. */
  int at(int distance) {
    return buffer[start + distance] & 0xFF;
  }

  boolean startsWith(int... bytes) {
    if (!ensure(bytes.length)) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (at(i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param count at most what is available
   */
  void skip(int count) {
    start += count;
  }

  /** Goes back to {@code position}, or as near to it as bytes have been kept. */
  void rewind(long position) {
    start = Math.clamp(position - base, 0, start);
  }

  /** Goes back to behind the byte at {@code position}, or as near to it as bytes have been kept. */
  void goBehind(long position) {
    rewind(position + 1);
    if (position() <= position && ensure(1)) {
      // What failed at once has taken nothing; here again it would fail for ever.
      skip(1);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }

  private boolean readMore() {
    if (ended) {
      return false;
    }
    if (end == buffer.length) {
      makeRoom();
    }
    try {
      int count = in.read(buffer, end, buffer.length - end);
      ended = count < 0;
      end += Math.max(0, count);
      tally.addBytes(Math.max(0, count));
    } catch (IOException e) {
      ended = true;
      failed = true;
    }
    return !ended;
  }

  private void makeRoom() {
    if (start > KEPT) {
      int left = start - KEPT;
      System.arraycopy(buffer, left, buffer, 0, end - left);
      base += left;
      start -= left;
      end -= left;
    } else {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }
}
