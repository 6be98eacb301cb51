package org.isnad.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.isnad.app.web.Answer.Body;
import org.isnad.app.web.Answer.Header;
import org.jspecify.annotations.Nullable;

/** Sends answers: with the headers that all have, entity tags, compression, and limits of time. */
final class AnswerWriter {
  private static final int LEAST_TO_PACK = 1024;
  private static final int BUFFER = 1 << 14;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SLOWEST_BYTES_PER_SECOND = 16 << 10;

  private AnswerWriter() {}

  /**
   * @return the status that was sent
   */
  static int write(Request request, Answer answer, ServerResponse response) throws IOException {
    SecurityHeaders.ALL.forEach(header -> set(response, header));
    answer.headers().forEach(header -> response.headers().add(HeaderNames.create(header.name()), header.value()));
    if (!response.headers().contains(HeaderNames.CACHE_CONTROL)) {
      // Ask again each time, and let nobody between keep it.
      set(response, new Header("Cache-Control", "private, no-cache"));
    }
    if (answer.mediaType() != null) {
      set(response, new Header("Content-Type", answer.mediaType()));
    }
    set(response, new Header("Vary", "Accept, Accept-Encoding"));
    response.status(Status.create(answer.status()));
    return switch (answer.body()) {
      case Body.Empty() -> {
        finish(response, null);
        yield answer.status();
      }
      case Body.Whole(byte[] bytes) -> writeWhole(request, answer, bytes, response);
      case Body.Lines lines -> {
        writeLines(request, answer, lines, response);
        yield answer.status();
      }
      case Body.Events events -> {
        writeEvents(request, events, response);
        yield answer.status();
      }
    };
  }

  private static int writeWhole(Request request, Answer answer, byte[] bytes, ServerResponse response)
      throws IOException {
    boolean head = request.method().equals("HEAD");
    boolean looking = head || request.method().equals("GET");
    boolean pack = bytes.length >= LEAST_TO_PACK && takesGzip(request) && packs(answer.mediaType());
    if (looking && answer.status() == 200) {
      String hash = answer.tag() == null ? EntityTag.hash(bytes) : answer.tag();
      // What is packed is another representation, and must not be taken for a part of the other.
      set(response, new Header("ETag", '"' + hash + (pack ? "-gzip\"" : "\"")));
      if (EntityTag.matches(request.header("If-None-Match"), hash)) {
        response.status(Status.NOT_MODIFIED_304);
        finish(response, null);
        return Status.NOT_MODIFIED_304.code();
      }
    }
    byte[] sent = pack ? packed(bytes) : bytes;
    if (pack) {
      set(response, new Header("Content-Encoding", "gzip"));
    }
    if (head) {
      set(response, new Header("Content-Length", Integer.toString(sent.length)));
      finish(response, null);
    } else {
      finish(response, sent);
    }
    return answer.status();
  }

  private static void writeLines(Request request, Answer answer, Body.Lines lines, ServerResponse response)
      throws IOException {
    if (request.method().equals("HEAD")) {
      finish(response, null);
      return;
    }
    boolean pack = takesGzip(request) && packs(answer.mediaType());
    if (pack) {
      set(response, new Header("Content-Encoding", "gzip"));
    }
    try (OutputStream out = new BufferedOutputStream(patient(response.outputStream()), BUFFER);
        OutputStream body = pack ? new GZIPOutputStream(out, BUFFER) : out) {
      lines.writing().to(body);
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("the client is gone", e);
    }
  }

  private static void writeEvents(Request request, Body.Events events, ServerResponse response)
      throws IOException {
    if (request.method().equals("HEAD")) {
      finish(response, null);
      return;
    }
    // For proxies that would keep events back.
    set(response, new Header("X-Accel-Buffering", "no"));
    try (OutputStream out = new BufferedOutputStream(patient(response.outputStream()), BUFFER)) {
      events.writing().to(out);
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("the client is gone", e);
    }
  }

  private static void finish(ServerResponse response, byte @Nullable [] bytes) throws IOException {
    int length = bytes == null ? 0 : bytes.length;
    Duration patience = PATIENCE.plusSeconds(length / SLOWEST_BYTES_PER_SECOND);
    try {
      Deadline.within(patience, bytes == null ? response::send : () -> response.send(bytes));
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("the client is gone", e);
    }
  }

  private static boolean takesGzip(Request request) {
    return Acceptance.of(request.header("Accept-Encoding")).names("gzip");
  }

  private static boolean packs(@Nullable String mediaType) {
    return mediaType != null
        && (mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("svg"));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (OutputStream packing = new GZIPOutputStream(out, BUFFER)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  private static void set(ServerResponse response, Header header) {
    response.headers().set(HeaderNames.create(header.name()), header.value());
  }

  /** Every write ends within some time, or the connection does. */
  private static OutputStream patient(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        Deadline.within(PATIENCE, () -> out.write(bytes, offset, length));
      }

      @Override
      public void flush() throws IOException {
        Deadline.within(PATIENCE, out::flush);
      }
    };
  }
}
