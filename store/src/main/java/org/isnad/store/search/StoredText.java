package org.isnad.store.search;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article as the index keeps it: packed by itself, so that showing one article does
 * not unpack its neighbours. Stateless.
 */
final class StoredText {
  private static final int LEVEL = 6;

  private StoredText() {}

  static byte[] written(String text) {
    return Zstd.compress(text.getBytes(StandardCharsets.UTF_8), LEVEL);
  }

  static String read(@Nullable BytesRef stored) {
    BytesRef ref = Objects.requireNonNull(stored, "text");
    byte[] packed = new byte[ref.length];
    System.arraycopy(ref.bytes, ref.offset, packed, 0, ref.length);
    int size = Math.toIntExact(Zstd.getFrameContentSize(packed));
    return new String(Zstd.decompress(packed, size), StandardCharsets.UTF_8);
  }
}
