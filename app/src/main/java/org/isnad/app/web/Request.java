package org.isnad.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client asks. Used by the one thread that answers it. */
public final class Request {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SLOWEST_BYTES_PER_SECOND = 16 << 10;
  private static final int BUFFER = 1 << 14;

  /**
   * So much of what is too large is taken in all the same, and dropped: who sends all before reading
   * would find the connection closed in place of the answer (RFC 9112, section 9.6).
   */
  private static final int MOST_DROPPED = 8 << 20;


  private final ServerRequest asked;
  private final Map<String, String> values;
  private final Access access;
  private final int mostBody;
  private final @Nullable String sender;

  Request(ServerRequest asked) {
    this(asked, Map.of(), new Guard.Grant(Access.ANYONE, null), 0);
  }

  private Request(ServerRequest asked, Map<String, String> values, Guard.Grant grant, int mostBody) {
    this.asked = asked;
    this.values = values;
    this.access = grant.access();
    this.sender = grant.name();
    this.mostBody = mostBody;
  }

  /** The same, now that its route and its sender are known. */
  Request routed(Routes.Match.Found found, Guard.Grant granted) {
    return new Request(asked, found.values(), granted, found.route().mostBody());
  }

  /** GET, POST and so on. */
  public String method() {
    return asked.prologue().method().text();
  }

  /** As it was sent, without the query. */
  public String path() {
    return asked.prologue().uriPath().rawPath();
  }

  /** The query as it was sent, "" where there is none. */
  public String queryText() {
    return asked.query().rawValue();
  }

  /** What stands in the path for {@code {name}}, decoded. */
  public String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no {" + name + "} in the route of " + path());
    }
    return value;
  }

  /** A parameter of the query: the first of that name, or null; null also where it is empty. */
  public @Nullable String query(String name) {
    List<String> all = queries(name);
    return all.isEmpty() || all.getFirst().isEmpty() ? null : all.getFirst();
  }

  /** All parameters of that name. */
  public List<String> queries(String name) {
    return asked.query().all(name, List::of);
  }

  /** The names of all parameters. */
  public Set<String> queryNames() {
    return asked.query().names();
  }

  /** A header, or null. */
  public @Nullable String header(String name) {
    return asked.headers().first(HeaderNames.create(name)).orElse(null);
  }

  /** What the sender may do. */
  public Access access() {
    return access;
  }

  /** Whose token came with it, or null where none did, and anybody on this machine may have sent it. */
  public @Nullable String sender() {
    return sender;
  }

  /** Fails where the sender may not do that. */
  public void require(Access needed) {
    if (!access.includes(needed)) {
      throw Refusal.of(403, "role-too-low", "this needs a token with the role «" + needed.key() + "»");
    }
  }

  /** Where the client is: an address, without its port. */
  public String clientAddress() {
    return asked.remotePeer().host();
  }

  /** Whether the client takes this type rather than {@code other}, by its header Accept. */
  public boolean prefers(String mediaType, String other) {
    return Acceptance.of(header("Accept")).prefers(mediaType, other);
  }

  /** How much the client wants a type, from 0 to 1. */
  public double quality(String mediaType) {
    return Acceptance.of(header("Accept")).quality(mediaType);
  }

  /**
   * The whole body.
   *
   * @throws Refusal where it is larger than the route allows, or comes too slowly
   */
  public byte[] body() throws IOException {
    long announced = asked.headers().contentLength().orElse(0);
    if (announced > (long) mostBody + MOST_DROPPED) {
      throw tooLarge();
    }
    if (!asked.content().hasEntity()) {
      return new byte[0];
    }
    Duration patience = PATIENCE.plusSeconds(mostBody / SLOWEST_BYTES_PER_SECOND);
    try (Deadline deadline = Deadline.in(patience);
        InputStream in = asked.content().inputStream()) {
      try {
        return readAll(in);
      } catch (Refusal e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        if (deadline.isPast() || hasTimedOut(e)) {
          throw Refusal.of(408, "too-slow", "the body does not come").with("Connection", "close");
        }
        throw new CloseConnectionException("the client is gone", e);
      }
    }
  }

  private static boolean hasTimedOut(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private byte[] readAll(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    long came = 0;
    for (int n = in.read(buffer); n >= 0 && came <= (long) mostBody + MOST_DROPPED; n = in.read(buffer)) {
      came += n;
      if (came <= mostBody) {
        body.write(buffer, 0, n);
      }
    }
    if (came > mostBody) {
      throw tooLarge();
    }
    return body.toByteArray();
  }

  private Refusal tooLarge() {
    return Refusal.of(413, "too-large", "the body is larger than " + mostBody + " bytes")
        .with("Connection", "close");
  }

  /** One of the cookies, or nothing. */
  Optional<String> cookie(String name) {
    return asked.headers().cookies().first(name).asOptional();
  }
}
