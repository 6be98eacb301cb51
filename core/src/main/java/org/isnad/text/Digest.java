package org.isnad.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 (FIPS 180-4) of bytes, by which things are known. Stateless. */
public final class Digest {
  /** Nothing is ever added to it: a copy is had for less than a new one, which is looked for among all that Java offers. */
  private static final MessageDigest EMPTY = empty();

  /**
   * Bytes that are taken in at once. The JVM has the processor's own instructions for it only where it
   * was called some thousand times, which a program that reads a thousand pages does not do page by page.
   */
  private static final int PIECE = 4096;

  private Digest() {}

  private static MessageDigest empty() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** For what comes in pieces. */
  public static MessageDigest begin() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      return empty();
    }
  }

  /** All 32 bytes of it. */
  public static byte[] of(byte[] bytes) {
    MessageDigest digest = begin();
    for (int i = 0; i < bytes.length; i += PIECE) {
      digest.update(bytes, i, Math.min(PIECE, bytes.length - i));
    }
    return digest.digest();
  }

  /** 64 lower-case hexadecimal digits. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /**
   * The beginning of it, of a text as UTF-8.
   *
   * @param digits lower-case hexadecimal ones, at most 64
   */
  public static String hex(String text, int digits) {
    return hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, digits);
  }
}
