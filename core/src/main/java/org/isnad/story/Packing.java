package org.isnad.story;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Lists of numbers as base64 of their bytes, the highest of each number first, and back. */
final class Packing {

  private Packing() {}

  static String pack(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return pack(bytes.array());
  }

  static String pack(byte[] values) {
    return Base64.getEncoder().encodeToString(values);
  }

  /**
   * @throws IllegalArgumentException where it is no packed list
   */
  static int[] numbers(String packed) {
    byte[] bytes = bytes(packed);
    if (bytes.length % Integer.BYTES != 0) {
      throw new IllegalArgumentException("no list of numbers");
    }
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }

  /**
   * @throws IllegalArgumentException where it is no packed list
   */
  static byte[] bytes(String packed) {
    return Base64.getDecoder().decode(packed);
  }
}
