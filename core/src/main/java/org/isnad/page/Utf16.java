package org.isnad.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of UTF-16 (RFC 2781) without a byte order mark. */
final class Utf16 {
  private static final int SAMPLE = 4096;

  private Utf16() {}

  /**
   * The order of the bytes, by spaces, line ends and digits, which are in every text; null where
   * the bytes are no UTF-16.
   */
  static @Nullable Charset order(byte[] bytes) {
    int sampled = Math.min(bytes.length, SAMPLE) & ~1;
    if (!zeroIn(bytes, sampled)) {
      return null;
    }
    for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (text(new String(bytes, 0, sampled, order))) {
        return order;
      }
    }
    return null;
  }

  private static boolean zeroIn(byte[] bytes, int end) {
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean text(String sample) {
    int ascii = 0;
    int wrong = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      ascii += c < 0x7F && (c >= ' ' || LineSplitter.blank(c) || c == '\n' || c == '\r') ? 1 : 0;
      wrong +=
          switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE -> 1;
            case Character.CONTROL -> LineSplitter.blank(c) || c == '\n' || c == '\r' ? 0 : 1;
            default -> c == 0xFFFD ? 1 : 0;
          };
    }
    return ascii * 20 >= sample.length() && wrong * 100 <= sample.length();
  }
}
