package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What one pass over bytes that may be UTF-8 tells of them.
 *
 * @param control index of the first control character of ASCII, but for tabs and ends of lines; the
 *     length where none is
 * @param invalid index of the first byte that begins no well-formed sequence; the length where all
 *     do
 * @param beyondAscii the first characters that are no ASCII, as far as all is well formed, with a
 *     space for what lies between
 */
record Utf8Scan(int control, int invalid, String beyondAscii) {

  /**
   * @param start index of the first byte to look at
   * @param most bytes of {@link #beyondAscii}, about
   */
  static Utf8Scan of(byte[] bytes, int start, int most) {
    byte[] sample = {};
    int sampled = 0;
    boolean full = false;
    int control = -1;
    int i = Utf8.nextUnusual(bytes, start);
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        control = control < 0 ? i : control;
        i = Utf8.nextUnusual(bytes, i + 1);
        continue;
      }
      int run = i;
      int length = 1;
      while (i < bytes.length && bytes[i] < 0) {
        length = Utf8.sequence(bytes, i);
        if (length == 0) {
          break;
        }
        i += length;
      }
      if (!full && i > run) {
        sample = sample.length == 0 ? new byte[most + 2] : sample;
        int taken = taken(bytes, run, i, most - sampled);
        sample[sampled] = ' ';
        System.arraycopy(bytes, run, sample, sampled + 1, taken);
        sampled += taken + 1;
        full = taken < i - run || sampled >= most;
      }
      if (length == 0) {
        break;
      }
      i = Utf8.nextUnusual(bytes, i);
    }
    return new Utf8Scan(
        control < 0 ? Utf8.nextControl(bytes, i) : control,
        i,
        new String(sample, 0, sampled, UTF_8));
  }

  /** How many bytes of a run are no more than those, and whole characters. */
  private static int taken(byte[] bytes, int run, int end, int most) {
    int taken = Math.min(end - run, most);
    while (run + taken < end && Utf8.continuation(bytes[run + taken])) {
      taken--;
    }
    return taken;
  }
}
