package org.isnad.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The shape of UTF-8 (RFC 3629), and its decoding where all is well formed. */
final class Utf8 {
  /** Most bytes of a page are ASCII, so they are passed over eight at a time. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long BEYOND_ASCII = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long SPACES_BEHIND = 0x2020202020202000L;

  /** A run of ASCII of so many bytes is worth a call. */
  private static final int LONG_RUN = 48;

  private static final byte FIRST_OF_TWO = (byte) 0xC2;
  private static final byte LAST_OF_TWO = (byte) 0xDF;

  private Utf8() {}

  /**
   * The text from {@code start} on; null where not all of it is well formed. On pages, which are
   * long runs of ASCII with few other characters between them, it takes half of the JDK's time.
   */
  static @Nullable String decode(byte[] bytes, int start) {
    int i = nextBeyondAscii(bytes, start);
    if (i == bytes.length) {
      return new String(bytes, start, i - start, ISO_8859_1);
    }
    char[] text = new char[bytes.length - start];
    int to = ascii(bytes, start, i, text, 0);
    while (i < bytes.length) {
      if (bytes[i] >= FIRST_OF_TWO && bytes[i] <= LAST_OF_TWO && i + 1 < bytes.length && continuation(bytes[i + 1])) {
        // Nearly all of a page in Arabic.
        text[to++] = (char) ((bytes[i] & 0x1F) << 6 | bytes[i + 1] & 0x3F);
        i += 2;
      } else {
        int length = sequence(bytes, i);
        if (length == 0) {
          return null;
        }
        to += Character.toChars(codePoint(bytes, i, length), text, to);
        i += length;
      }
      if (i < bytes.length && bytes[i] >= 0) {
        int end = nextBeyondAscii(bytes, i);
        to = ascii(bytes, i, end, text, to);
        i = end;
      }
    }
    return new String(text, 0, to);
  }

  /** Writes a run of ASCII; where it ends in the text. */
  private static int ascii(byte[] bytes, int start, int end, char[] text, int at) {
    int to = at;
    if (end - start >= LONG_RUN) {
      new String(bytes, start, end - start, ISO_8859_1).getChars(0, end - start, text, to);
      return to + end - start;
    }
    for (int i = start; i < end; i++) {
      text[to++] = (char) bytes[i];
    }
    return to;
  }

  /** The character of a well-formed sequence. */
  private static int codePoint(byte[] bytes, int i, int length) {
    int point = bytes[i] & 0xFF >> length + 1;
    for (int k = 1; k < length; k++) {
      point = point << 6 | bytes[i + k] & 0x3F;
    }
    return point;
  }

  /**
   * @param sound well-formed sequences of two bytes and more
   * @param broken places where none begins
   */
  record Count(int sound, int broken) {}

  /** Index of the first byte that begins no well-formed sequence, or the length where all do. */
  static int firstInvalid(byte[] bytes, int start) {
    int i = nextBeyondAscii(bytes, start);
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      if (length == 0) {
        return i;
      }
      i = nextBeyondAscii(bytes, i + length);
    }
    return i;
  }

  private static int nextBeyondAscii(byte[] bytes, int from) {
    int i = from;
    while (i + 8 <= bytes.length) {
      long beyond = (long) EIGHT.get(bytes, i) & BEYOND_ASCII;
      if (beyond != 0) {
        return i + (Long.numberOfTrailingZeros(beyond) >>> 3);
      }
      i += 8;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /**
   * Index of the first byte from {@code from} on that is a control character of ASCII, but for tabs
   * and ends of lines; the length where none is.
   */
  static int nextControl(byte[] bytes, int from) {
    int i = from;
    // Four times eight at once, since next to no text has any.
    while (i + 32 <= bytes.length
        && (controls((long) EIGHT.get(bytes, i))
                | controls((long) EIGHT.get(bytes, i + 8))
                | controls((long) EIGHT.get(bytes, i + 16))
                | controls((long) EIGHT.get(bytes, i + 24)))
            == 0) {
      i += 32;
    }
    while (i + 8 <= bytes.length) {
      long controls = controls((long) EIGHT.get(bytes, i));
      if (controls != 0) {
        return i + (Long.numberOfTrailingZeros(controls) >>> 3);
      }
      i += 8;
    }
    while (i < bytes.length && controls(bytes[i] & 0xFFL | SPACES_BEHIND) == 0) {
      i++;
    }
    return i;
  }

  /** The highest bit of each of eight bytes that is such a control character. */
  private static long controls(long eight) {
    // Without the highest bits no sum runs over into the next byte.
    long low = eight & ~BEYOND_ASCII;
    long fromTab = low + ONES * (0x80 - '\t');
    long beyondReturn = low + ONES * (0x7F - '\r');
    long fromSpace = low + ONES * (0x80 - ' ');
    return ~eight & ~fromSpace & (~fromTab | beyondReturn) & BEYOND_ASCII;
  }

  /**
   * The first characters that are no ASCII, with a space for what lies between.
   *
   * @param bytes well-formed
   * @param most bytes that are taken, about
   */
  static String beyondAscii(byte[] bytes, int most) {
    byte[] out = new byte[Math.min(bytes.length, most) + 8];
    int length = 0;
    int i = nextBeyondAscii(bytes, 0);
    while (i < bytes.length && length < most) {
      if (i > 0) {
        out[length++] = ' ';
      }
      int full = i + Math.max(1, most - length);
      int end = i + 1;
      // The last character is taken whole, of at most four bytes.
      while (end < bytes.length
          && bytes[end] < 0
          && (end < full || end < full + 3 && continuation(bytes[end]))) {
        end++;
      }
      System.arraycopy(bytes, i, out, length, end - i);
      length += end - i;
      i = nextBeyondAscii(bytes, end);
    }
    return new String(out, 0, length, UTF_8);
  }

  /** Counts what is well formed and what is not from {@code start} on. */
  static Count count(byte[] bytes, int start) {
    int sound = 0;
    int broken = 0;
    int i = start;
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      sound += length > 1 ? 1 : 0;
      broken += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return new Count(sound, broken);
  }

  /**
   * Whether the bytes from {@code at} to the end are the beginning of one sequence whose rest is
   * missing.
   */
  static boolean cutOff(byte[] bytes, int at) {
    int wanted = length(bytes[at]);
    int there = bytes.length - at;
    if (wanted <= there) {
      return false;
    }
    for (int i = at + 1; i < bytes.length; i++) {
      if (!continuation(bytes[i])) {
        return false;
      }
    }
    return there < 2 || secondFits(bytes[at], bytes[at + 1]);
  }

  /** Bytes of the well-formed sequence at {@code i}, 0 where there is none. */
  static int sequence(byte[] bytes, int i) {
    int length = length(bytes[i]);
    if (length <= 1) {
      return length;
    }
    if (i + length > bytes.length || !secondFits(bytes[i], bytes[i + 1])) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if (!continuation(bytes[i + k])) {
        return 0;
      }
    }
    return length;
  }

  /** How many bytes a sequence with this first one has; 0 where it is none. */
  static int length(byte lead) {
    int b = lead & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    if (b < 0xC2) {
      return 0;
    }
    return b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
  }

  /** Rules out overlong forms, surrogates and code points above U+10FFFF. */
  private static boolean secondFits(byte lead, byte second) {
    int b = second & 0xFF;
    return continuation(second)
        && switch (lead & 0xFF) {
          case 0xE0 -> b >= 0xA0;
          case 0xED -> b < 0xA0;
          case 0xF0 -> b >= 0x90;
          case 0xF4 -> b < 0x90;
          default -> true;
        };
  }

  private static boolean continuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
