package org.isnad.page;

import java.nio.charset.Charset;

/**
 * A charset of one byte as a table, in which a byte that it does not define is the control
 * character of that number: what programs leave there.
 *
 * <p>Immutable and thread-safe.
 */
final class CharsetBytes {
  /** No charset of a byte that is used here has a character from there on. */
  static final int END = 0x2200;

  private final char[] characters = new char[0x80];
  private final byte[] bytes = new byte[END];

  CharsetBytes(Charset charset) {
    for (int b = 0x80; b <= 0xFF; b++) {
      if (b < 0xA0) {
        bytes[b] = (byte) b;
      }
      char c = new String(new byte[] {(byte) b}, charset).charAt(0);
      if (c < END) {
        bytes[c] = (byte) b;
      }
      characters[b - 0x80] = c < END ? c : (char) b;
    }
  }

  /** The byte, above 127, that reads as {@code c}; 0 where there is none. */
  byte of(char c) {
    return c < END ? bytes[c] : 0;
  }

  /**
   * The text that comes of reading as this charset what was read as another.
   *
   * @param before the charset that it was read as; what is not of it stays
   */
  String reread(String text, CharsetBytes before) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      byte b = before.of(text.charAt(i));
      out.append(b == 0 ? text.charAt(i) : characters[(b & 0xFF) - 0x80]);
    }
    return out.toString();
  }
}
