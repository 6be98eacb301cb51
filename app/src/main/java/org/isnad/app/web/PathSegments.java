package org.isnad.app.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The segments of a path, decoded. */
final class PathSegments {
  private static final int ESCAPE = 3;

  private PathSegments() {}

  /**
   * @param rawPath from its first slash on, as it was sent
   * @throws Refusal where it is no path that leads anywhere
   */
  static String[] of(String rawPath) {
    String[] segments = rawPath.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      segments[i] = decode(segments[i]);
      if (segments[i].equals("..") || segments[i].equals(".") || segments[i].chars().anyMatch(Character::isISOControl)) {
        throw notAPath();
      }
    }
    return segments;
  }

  private static String decode(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = i + ESCAPE > segment.length() ? -1 : Character.digit(segment.charAt(i + 1), 16);
      int low = high < 0 ? -1 : Character.digit(segment.charAt(i + 2), 16);
      if (low < 0) {
        throw notAPath();
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw notAPath();
    }
  }

  private static Refusal notAPath() {
    return Refusal.badRequest("this is no path: segments are UTF-8, percent-encoded, and none is «..»");
  }
}
