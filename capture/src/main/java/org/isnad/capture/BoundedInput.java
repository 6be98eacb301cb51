package org.isnad.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * An input that lets one look ahead, and take a line or the rest, without ever holding more than it
 * is told.
 *
 * <p>An error of the input is its end; {@link #failure} says what happened. Not thread-safe.
 */
final class BoundedInput implements Closeable {
  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int end;
  private boolean ended;
  private @Nullable Problem failure;

  BoundedInput(InputStream in) {
    this.in = in;
  }

  /** Why the input ended before its time, as far as it has been read; null where it did not. */
  @Nullable Problem failure() {
    return failure;
  }

  /** Whether the input goes on with these bytes. */
  boolean startsWith(byte... bytes) {
    while (end - start < bytes.length && readMore(FIRST_SIZE)) {
      // Short reads are normal.
    }
    return end - start >= bytes.length
        && Arrays.equals(buffer, start, start + bytes.length, bytes, 0, bytes.length);
  }

  /** Leaves out the next {@code count} bytes, which have been looked at before. */
  void skip(int count) {
    start += count;
  }

  /** Whether nothing is left. */
  boolean isEmpty() {
    return start == end && !readMore(FIRST_SIZE);
  }

  /**
   * The bytes up to the next line feed or the end, left in the input.
   *
   * @return null where that is more than {@code most} bytes
   */
  byte @Nullable [] peekLine(int most) {
    int length = lineLength(most);
    return length < 0 ? null : Arrays.copyOfRange(buffer, start, start + length);
  }

  /**
   * The number of bytes before the next line feed or the end; -1 where they are more than {@code
   * most}.
   */
  private int lineLength(int most) {
    int searched = 0;
    while (true) {
      for (int i = start + searched; i < end; i++) {
        if (buffer[i] == '\n') {
          return i - start <= most ? i - start : -1;
        }
      }
      searched = end - start;
      if (searched > most) {
        return -1;
      }
      if (!readMore(most + 1)) {
        return searched;
      }
    }
  }

  /**
   * Leaves out everything up to and including the next line feed.
   *
   * @param most bytes after which it is given up, and the input taken as ended
   * @return whether there was a line feed
   */
  boolean skipLine(long most) {
    for (long skipped = 0; skipped <= most; ) {
      for (int i = start; i < end; i++) {
        if (buffer[i] == '\n') {
          start = i + 1;
          return true;
        }
      }
      skipped += end - start;
      start = end;
      if (!readMore(FIRST_SIZE)) {
        return false;
      }
    }
    start = end;
    ended = true;
    return false;
  }

  /**
   * All that is left.
   *
   * @return null where that is more than {@code most} bytes
   */
  byte @Nullable [] rest(int most) {
    while (end - start <= most) {
      if (!readMore(most + 1)) {
        return Arrays.copyOfRange(buffer, start, end);
      }
    }
    return null;
  }

  /** All that is left, as a stream; the input itself must not be read any more. */
  InputStream stream() {
    return new InputStream() {
      @Override
      public int read() {
        return isEmpty() ? -1 : buffer[start++] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        if (isEmpty()) {
          return -1;
        }
        int count = Math.min(length, end - start);
        System.arraycopy(buffer, start, bytes, offset, count);
        start += count;
        return count;
      }

      @Override
      public int available() {
        // The JDK's gzip takes a pipe's momentary emptiness for the end of the last member unless
        // it hears the truth.
        return isEmpty() ? 0 : end - start;
      }

      @Override
      public void close() {
        BoundedInput.this.close();
      }
    };
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }

  /**
   * Reads what comes next behind what is there.
   *
   * @param room bytes that the buffer may grow to hold
   * @return whether something came
   */
  private boolean readMore(int room) {
    if (ended) {
      return false;
    }
    makeRoom(room);
    try {
      int count = in.read(buffer, end, buffer.length - end);
      ended = count < 0;
      end += Math.max(0, count);
    } catch (IOException e) {
      ended = true;
      failure = problem(e);
    }
    return !ended;
  }

  private void makeRoom(int room) {
    if (end < buffer.length) {
      return;
    }
    int held = end - start;
    if (start > 0 && held <= buffer.length / 2) {
      System.arraycopy(buffer, start, buffer, 0, held);
    } else {
      int size = (int) Math.min((long) held * 2, Math.max(room, FIRST_SIZE));
      byte[] larger = new byte[Math.max(size, held + 1)];
      System.arraycopy(buffer, start, larger, 0, held);
      buffer = larger;
    }
    start = 0;
    end = held;
  }

  private static Problem problem(IOException e) {
    return switch (e) {
      case EOFException end -> Problem.of(ProblemKind.TRUNCATED, "the packed content ends early");
      case ZipException damaged ->
          Problem.of(ProblemKind.UNDECODABLE, "the packed content is damaged");
      default -> Problem.of(ProblemKind.NOT_FOUND, "this file cannot be read to its end");
    };
  }
}
