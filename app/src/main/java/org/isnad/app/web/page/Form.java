package org.isnad.app.web.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * A form as a browser sent it.
 *
 * @param files what was dropped into it
 */
public record Form(Map<String, String> fields, List<DroppedFile> files) {
  private static final String URLENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final byte[] HEAD_ENDS = {'\r', '\n', '\r', '\n'};

  public Form {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
  }

  /** A file of a form. */
  // Passed on, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record DroppedFile(String name, @Nullable String mediaType, byte[] bytes) {}

  /**
   * Reads the form that a request brings.
   *
   * @throws Refusal where it brings none
   */
  static Form of(Request request) throws IOException {
    String type = request.header("Content-Type");
    if (type != null && type.startsWith(URLENCODED)) {
      return ofText(new String(request.body(), StandardCharsets.UTF_8));
    }
    if (type != null && type.startsWith(MULTIPART)) {
      int at = type.indexOf("boundary=");
      if (at > 0) {
        String boundary = type.substring(at + "boundary=".length()).replace("\"", "").split(";", 2)[0];
        return ofParts(request.body(), boundary.strip());
      }
    }
    throw Refusal.of(415, "no-form", "send a form");
  }

  static Form ofText(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          fields.put(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          throw Refusal.badRequest("a field of the form is not encoded as forms are");
        }
      }
    }
    return new Form(fields, List.of());
  }

  static Form ofParts(byte[] body, String boundary) {
    byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    Map<String, String> fields = new HashMap<>();
    List<DroppedFile> files = new ArrayList<>();
    int from = indexOf(body, mark, 0);
    while (from >= 0) {
      int start = from + mark.length;
      int end = indexOf(body, mark, start);
      int head = indexOf(body, HEAD_ENDS, start);
      if (end < 0 || head < 0 || head > end) {
        break;
      }
      String headers = new String(body, start, head - start, StandardCharsets.UTF_8);
      byte[] content =
          Arrays.copyOfRange(body, head + HEAD_ENDS.length, Math.max(head + HEAD_ENDS.length, end - 2));
      take(headers, content, fields, files);
      from = end;
    }
    return new Form(fields, files);
  }

  private static void take(
      String headers, byte[] content, Map<String, String> fields, List<DroppedFile> files) {
    String name = parameter(headers, "; name=\"");
    String file = parameter(headers, "; filename=\"");
    if (name == null) {
      return;
    }
    if (file == null) {
      fields.put(name, new String(content, StandardCharsets.UTF_8));
    } else if (!file.isEmpty() || content.length > 0) {
      files.add(new DroppedFile(file, null, content));
    }
  }

  private static @Nullable String parameter(String headers, String key) {
    int at = headers.indexOf(key);
    int end = at < 0 ? -1 : headers.indexOf('"', at + key.length());
    return end < 0 ? null : headers.substring(at + key.length(), end);
  }

  private static int indexOf(byte[] body, byte[] what, int from) {
    for (int i = from; i <= body.length - what.length; i++) {
      int k = 0;
      while (k < what.length && body[i + k] == what[k]) {
        k++;
      }
      if (k == what.length) {
        return i;
      }
    }
    return -1;
  }

  /** A field that is not blank, or null. */
  @Nullable String field(String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /**
   * A field.
   *
   * @throws Refusal where it is missing or blank
   */
  String required(String name) {
    String value = field(name);
    if (value == null) {
      throw Pages.lacking(name);
    }
    return value;
  }
}
