package org.isnad.capture;

/** How a record of an archive begins: by the version of WARC, or in ARC by its address. */
final class RecordStart {

  /** Bytes that tell it. */
  static final int LENGTH = 16;

  /** Bytes of the line that begins a record of ARC, at most: addresses are no longer. */
  static final int LONGEST_LINE = 1 << 13;

  private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};
  private static final byte[] ARC = {'f', 'i', 'l', 'e', 'd', 'e', 's', 'c', ':', '/', '/'};

  private RecordStart() {}

  /**
   * Whether a member that begins so is a record.
   *
   * @param arc of ARC, else of WARC
   */
  static boolean matches(byte[] bytes, int start, int end, boolean arc) {
    return arc ? isAddress(bytes, start, end) : isWarc(bytes, start, end);
  }

  /** Whether there is a line with a version of WARC and nothing else. */
  static boolean isWarc(byte[] bytes, int start, int end) {
    if (!startsWith(WARC, bytes, start, end)) {
      return false;
    }
    int at = start + WARC.length;
    while (at < end && (isDigit(bytes[at]) || bytes[at] == '.')) {
      at++;
    }
    return at < end && at - start > WARC.length && (bytes[at] == '\r' || bytes[at] == '\n');
  }

  /** The first record of an ARC file, which describes it. */
  static boolean isArcFile(byte[] bytes, int start, int end) {
    return startsWith(ARC, bytes, start, end);
  }

  /** Whether there is a scheme, as in http: or dns:. */
  private static boolean isAddress(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == ':') {
        return i - start >= 3;
      }
      if (!(bytes[i] >= 'a' && bytes[i] <= 'z')) {
        return false;
      }
    }
    return false;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean startsWith(byte[] prefix, byte[] bytes, int start, int end) {
    if (end - start < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[start + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
