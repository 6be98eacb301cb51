package org.isnad.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;

/**
 * Bytes of markup as they are written, with room for more. A note can be longer than the class name
 * in whose place it stands, so that hostile markup is written at twice its length; of pages a fifth is.
 *
 * <p>Not thread-safe.
 */
final class MarkupOutput {
  /** What is written, up to {@link #end}; another array when room was made. */
  byte[] bytes;

  /** Index of the next byte to write; set back, it takes back what was written. */
  int end;

  /**
   * @param usual bytes that are mostly enough
   */
  MarkupOutput(int usual) {
    this.bytes = new byte[usual];
  }

  /** Makes sure that so many bytes more can be written. */
  void room(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, 2 * bytes.length));
    }
  }

  void write(char ascii) {
    room(1);
    bytes[end++] = (byte) ascii;
  }

  void write(byte[] from, int start, int stop) {
    room(stop - start);
    System.arraycopy(from, start, bytes, end, stop - start);
    end += stop - start;
  }

  /** What is written, decoded. */
  Reader reader() {
    return new InputStreamReader(new ByteArrayInputStream(bytes, 0, end), UTF_8);
  }

  /** What is written, decoded. */
  @Override
  public String toString() {
    return new String(bytes, 0, end, UTF_8);
  }
}
