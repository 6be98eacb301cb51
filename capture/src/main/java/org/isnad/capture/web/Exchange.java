package org.isnad.capture.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The requests that one page takes, one after the other, which another thread can break off.
 *
 * <p>For one thread, but for {@link #cancel}.
 */
final class Exchange {
  private static final int BUFFER = 1 << 16;

  private final CloseableHttpClient client;
  private final AtomicReference<@Nullable HttpGet> running = new AtomicReference<>();
  private volatile boolean cancelled;

  Exchange(CloseableHttpClient client) {
    this.client = client;
  }

  /** Takes from a response what it wants of it. */
  interface Taker<T> {
    T take(Response response) throws IOException;
  }

  /**
   * Asks for a page. What the taker leaves unread is never read: a connection with an endless body
   * is cut.
   *
   * @throws IOException where no response can be had, or the taker throws it
   */
  <T> T get(WebAddress address, Validators known, Taker<T> taker) throws IOException {
    HttpGet request = new HttpGet(URI.create(address.text()));
    if (known.etag() != null) {
      request.setHeader("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.setHeader("If-Modified-Since", known.lastModified());
    }
    running.set(request);
    if (cancelled) {
      throw new CancellationException();
    }
    HttpHost target = new HttpHost(address.scheme(), address.host(), address.port());
    try {
      ClassicHttpResponse response = client.executeOpen(target, request, null);
      try {
        return taker.take(new Response(response));
      } finally {
        request.cancel();
        close(response);
      }
    } finally {
      running.set(null);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // Closing reads what is left of a body, which the cut connection does not give.
    }
  }

  /** Breaks off what runs, and whatever would come after it. */
  void cancel() {
    cancelled = true;
    HttpGet request = running.get();
    if (request != null) {
      request.cancel();
    }
  }

  boolean cancelled() {
    return cancelled;
  }

  /** A response whose body is still to be read. */
  record Response(ClassicHttpResponse response) {

    int status() {
      return response.getCode();
    }

    /** The first header of that name, or null. */
    @Nullable String header(String name) {
      Header header = response.getFirstHeader(name);
      String value = header == null ? null : header.getValue();
      return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * The body as sent.
     *
     * @param most bytes that are read of it at most
     */
    Sent body(int most) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      HttpEntity entity = response.getEntity();
      if (entity == null) {
        return new Sent(new byte[0], true, false);
      }
      try {
        InputStream in = entity.getContent();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          int room = most - out.size();
          out.write(buffer, 0, Math.min(n, room));
          if (n > room) {
            return new Sent(out.toByteArray(), false, true);
          }
        }
        return new Sent(out.toByteArray(), true, false);
      } catch (IOException e) {
        return new Sent(out.toByteArray(), false, false);
      }
    }
  }

  /**
   * A body as it came.
   *
   * @param whole whether it came to its end
   * @param tooLarge whether there is more of it than was wanted
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
  record Sent(byte[] bytes, boolean whole, boolean tooLarge) {}
}
