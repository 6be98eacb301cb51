package org.isnad.app.web;

import org.isnad.text.Digest;
import org.jspecify.annotations.Nullable;

/** Entity tags: a hash of what is sent, so that it is not sent again to whoever has it. */
final class EntityTag {
  private static final int DIGITS = 24;

  private EntityTag() {}

  static String hash(byte[] bytes) {
    return Digest.hex(bytes).substring(0, DIGITS);
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
