package org.isnad.app.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Entity tags: a hash of what is sent, so that it is not sent again to whoever has it. */
final class EntityTag {
  private static final int HASH_BYTES = 12;

  private EntityTag() {}

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether a client has this already.
   *
   * @param header If-None-Match, or null
   * @param hash of what would be sent; packed or not, it is the same
   */
  static boolean matches(@Nullable String header, String hash) {
    if (header == null) {
      return false;
    }
    for (String tag : header.split(",", -1)) {
      String bare = tag.strip();
      if (bare.equals("*") || bare.replace("W/", "").replace("-gzip", "").equals('"' + hash + '"')) {
        return true;
      }
    }
    return false;
  }
}
