package org.isnad.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.charset.StandardCharsets;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;

/** Bytes as they lie in the database: one Zstandard frame (RFC 8878) that says how long they are. Stateless. */
final class Packing {

  /** A good half of the way from no packing to the best, at a small part of its cost. */
  private static final int LEVEL = 3;

  /** A record repeats the text of its capture and adds to it; a state of stories may be longer. */
  private static final long MOST = 64L * Capture.MOST_BYTES;

  private Packing() {}

  static byte[] pack(byte[] bytes) {
    return Zstd.compress(bytes, LEVEL);
  }

  static byte[] pack(String text) {
    return pack(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws DeskException where the bytes are not what was packed
   */
  static byte[] unpack(byte[] packed) {
    long size = Zstd.getFrameContentSize(packed);
    if (size < 0 || size > Math.min(MOST, Integer.MAX_VALUE)) {
      throw damaged(null);
    }
    try {
      byte[] bytes = new byte[(int) size];
      if (size > 0 && Zstd.decompress(bytes, packed) != size) {
        throw damaged(null);
      }
      return bytes;
    } catch (ZstdException e) {
      throw damaged(e);
    }
  }

  static String unpackText(byte[] packed) {
    return new String(unpack(packed), StandardCharsets.UTF_8);
  }

  private static DeskException damaged(@Nullable ZstdException cause) {
    String message = "something in the data folder is damaged: packed bytes cannot be unpacked; restore a backup";
    return cause == null
        ? new DeskException(DeskFault.DAMAGED, message)
        : new DeskException(DeskFault.DAMAGED, message, cause);
  }
}
