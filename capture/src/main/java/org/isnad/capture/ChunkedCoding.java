package org.isnad.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.isnad.capture.PageCoding.Content;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;

/** Puts a page together again that a server sent in chunks (RFC 9112, 7.1). */
final class ChunkedCoding {

  /** Digits of a chunk's size, beyond which there is nothing that could be held. */
  private static final int MOST_DIGITS = 16;

  private ChunkedCoding() {}

  /**
   * The page.
   *
   * @param bytes where the first chunk's size is none, they are the page as it is: many archives
   *     keep the header of a coding that they have undone
   */
  static Content undo(byte[] bytes, int start, int end) {
    byte[] page = new byte[end - start];
    int filled = 0;
    int at = start;
    while (true) {
      int digits = digits(bytes, at, end);
      int data = digits == 0 ? -1 : behindLine(bytes, at + digits, end);
      if (data < 0 && at == start) {
        return new Content(Arrays.copyOfRange(bytes, start, end), List.of());
      }
      if (data < 0) {
        boolean cut = at + digits >= end;
        return ended(page, filled, cut ? "end early" : "are damaged", cut);
      }
      long size = Long.parseLong(new String(bytes, at, digits, StandardCharsets.US_ASCII), 16);
      if (size == 0) {
        return new Content(Arrays.copyOf(page, filled), List.of());
      }
      int count = (int) Math.min(size, end - data);
      System.arraycopy(bytes, data, page, filled, count);
      filled += count;
      if (count < size) {
        return ended(page, filled, "end early", true);
      }
      at = data + count;
      while (at < end && at < data + count + 2 && (bytes[at] == '\r' || bytes[at] == '\n')) {
        at++;
      }
    }
  }

  private static Content ended(byte[] page, int filled, String how, boolean cut) {
    Problem problem =
        Problem.of(
            cut ? ProblemKind.TRUNCATED : ProblemKind.UNDECODABLE,
            "the page's chunks " + how + ", after " + filled + " bytes");
    return new Content(Arrays.copyOf(page, filled), List.of(problem));
  }

  /** The number of hexadecimal digits; 0 where they are none or too many. */
  private static int digits(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && Character.digit(bytes[at], 16) >= 0) {
      at++;
    }
    return at - start < MOST_DIGITS ? at - start : 0;
  }

  /** Index behind the line's end; -1 where there is none, or the size does not end at once. */
  private static int behindLine(byte[] bytes, int start, int end) {
    boolean ends = start < end && "; \t\r\n".indexOf(bytes[start]) >= 0;
    for (int at = start; ends && at < end; at++) {
      if (bytes[at] == '\n') {
        return at + 1;
      }
    }
    return -1;
  }
}
