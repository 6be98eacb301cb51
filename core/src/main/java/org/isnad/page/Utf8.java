package org.isnad.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The shape of UTF-8 (RFC 3629). */
final class Utf8 {
  /** Most bytes of a page are ASCII, so they are passed over eight at a time. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long BEYOND_ASCII = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long FROM_SPACE = ONES * (0x80 - ' ');
  private static final long SPACES_BEHIND = 0x2020202020202000L;

  private Utf8() {}

  /**
   * @param sound well-formed sequences of two bytes and more
   * @param broken places where none begins
   */
  record Count(int sound, int broken) {}

  /**
   * Index of the first byte from {@code from} on that is a control character of ASCII, but for tabs
   * and ends of lines; the length where none is.
   */
  static int nextControl(byte[] bytes, int from) {
    return next(bytes, from, 0);
  }

  /** Index of the first byte that is such a control character or no ASCII; the length where none is. */
  static int nextUnusual(byte[] bytes, int from) {
    return next(bytes, from, BEYOND_ASCII);
  }

  /**
   * @param also bits of each of eight bytes that are looked for as well
   */
  private static int next(byte[] bytes, int from, long also) {
    int i = from;
    while (i + 8 <= bytes.length) {
      long first = found((long) EIGHT.get(bytes, i), also);
      if (first != 0) {
        return i + (Long.numberOfTrailingZeros(first) >>> 3);
      }
      i += 8;
      // Four times eight at once, since stretches of a page without any are long.
      while (i + 32 <= bytes.length) {
        long a = (long) EIGHT.get(bytes, i);
        long b = (long) EIGHT.get(bytes, i + 8);
        long c = (long) EIGHT.get(bytes, i + 16);
        long d = (long) EIGHT.get(bytes, i + 24);
        // Most have nothing below a space either, which is told by less than what controls are told by.
        boolean plain = ((a | b | c | d) & BEYOND_ASCII) == 0
            && (a + FROM_SPACE & b + FROM_SPACE & c + FROM_SPACE & d + FROM_SPACE & BEYOND_ASCII)
                == BEYOND_ASCII;
        if (!plain && (found(a, also) | found(b, also) | found(c, also) | found(d, also)) != 0) {
          break;
        }
        i += 32;
      }
    }
    while (i < bytes.length && found(bytes[i] & 0xFFL | SPACES_BEHIND, also) == 0) {
      i++;
    }
    return i;
  }

  private static long found(long eight, long also) {
    return controls(eight) | eight & also;
  }

  /** The highest bit of each of eight bytes that is such a control character. */
  private static long controls(long eight) {
    // Without the highest bits no sum runs over into the next byte.
    long low = eight & ~BEYOND_ASCII;
    long fromTab = low + ONES * (0x80 - '\t');
    long beyondReturn = low + ONES * (0x7F - '\r');
    long fromSpace = low + FROM_SPACE;
    return ~eight & ~fromSpace & (~fromTab | beyondReturn) & BEYOND_ASCII;
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

  /** Whether it is a byte of a sequence behind its first. */
  static boolean continuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
