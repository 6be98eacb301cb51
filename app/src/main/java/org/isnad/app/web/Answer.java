package org.isnad.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param mediaType of the body, with its charset; null where there is none
 * @param headers beside those that every answer has
 * @param tag what its entity tag says instead of a hash of the body, or null
 */
public record Answer(
    int status, @Nullable String mediaType, Body body, List<Header> headers, @Nullable String tag) {
  public static final String JSON = "application/json";
  public static final String HTML = "text/html; charset=utf-8";
  public static final String PLAIN = "text/plain; charset=utf-8";

  public Answer {
    headers = List.copyOf(headers);
  }

  /** A header of HTTP. */
  public record Header(String name, String value) {}

  /** What follows the headers. */
  public sealed interface Body {
    /** Nothing. */
    record Empty() implements Body {}

    /** All of it. Gets an entity tag, and is compressed where that pays. */
    // Passed on, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(byte[] bytes) implements Body {}

    /** Written bit by bit, for lists of any length. Gets no entity tag; compressed as it goes. */
    record Lines(Writing writing) implements Body {}

    /** Written as things happen, each bit sent at once, for as long as the client listens. */
    record Events(Writing writing) implements Body {}
  }

  /** Writes a body. What it writes is sent when it flushes, or a buffer is full. */
  @FunctionalInterface
  public interface Writing {
    /**
     * @throws IOException where the client is gone
     */
    void to(OutputStream out) throws IOException;
  }

  /**
   * @param bytes passed on, not copied
   */
  public static Answer of(int status, String mediaType, byte[] bytes) {
    return new Answer(status, mediaType, new Body.Whole(bytes), List.of(), null);
  }

  /** A page that was found. */
  public static Answer html(String html) {
    return html(200, html);
  }

  public static Answer html(int status, String html) {
    return of(status, HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer text(String text) {
    return of(200, PLAIN, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer json(byte[] json) {
    return of(200, JSON, json);
  }

  /** Nothing but the status. */
  public static Answer empty(int status) {
    return new Answer(status, null, new Body.Empty(), List.of(), null);
  }

  /** After a form: look there. */
  public static Answer seeOther(String path) {
    return empty(303).with("Location", path);
  }

  /** Bit by bit. */
  public static Answer lines(String mediaType, Writing writing) {
    return new Answer(200, mediaType, new Body.Lines(writing), List.of(), null);
  }

  /** The same with one more header. */
  public Answer with(String name, String value) {
    return new Answer(status, mediaType, body, joined(headers, new Header(name, value)), tag);
  }

  /** The same, known by a revision: what clients send in If-Match. */
  public Answer tagged(String revision) {
    return new Answer(status, mediaType, body, headers, revision);
  }

  /** As things happen, in the format of server-sent events. */
  public static Answer events(Writing writing) {
    return new Answer(200, "text/event-stream", new Body.Events(writing), List.of(), null).with("Cache-Control", "no-store");
  }

  static List<Header> joined(List<Header> headers, Header one) {
    List<Header> all = new ArrayList<>(headers);
    all.add(one);
    return List.copyOf(all);
  }
}
