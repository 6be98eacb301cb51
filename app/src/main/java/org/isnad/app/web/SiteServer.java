package org.isnad.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.isnad.app.web.Answer.Header;
import org.isnad.app.web.Routes.Route;

/** A running server. Thread-safe. */
public final class SiteServer implements AutoCloseable {
  private static final int MOST_HEADERS = 16 << 10;
  private static final int MOST_PROLOGUE = 8 << 10;
  private static final int MOST_CONNECTIONS = 2_000;
  private static final int MOST_BODY = 33 << 20;
  private static final Duration SILENCE_IN_REQUEST = Duration.ofSeconds(15);
  private static final Duration IDLE = Duration.ofSeconds(75);
  private static final Duration IDLE_CHECK = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final WebServer server;
  private final Dispatcher dispatcher;
  private final ServerSettings settings;
  private final List<? extends Closeable> behind;

  private SiteServer(
      WebServer server, Dispatcher dispatcher, ServerSettings settings, List<? extends Closeable> behind) {
    this.server = server;
    this.dispatcher = dispatcher;
    this.settings = settings;
    this.behind = behind;
  }

  /**
   * Starts to listen.
   *
   * @param log for failures
   * @param behind is closed with the server, in this order; the first before it stops, so that it ends what never would
   * @throws UncheckedIOException where the address cannot be listened at
   */
  static SiteServer start(
      ServerSettings settings,
      List<Area> areas,
      Guard guard,
      Metrics metrics,
      PrintStream log,
      List<? extends Closeable> behind) {
    Dispatcher dispatcher = new Dispatcher(areas, guard, metrics, log);
    WebServer server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .shutdownGracePeriod(FAREWELL)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addProtocol(http())
            .maxTcpConnections(MOST_CONNECTIONS)
            .maxPayloadSize(MOST_BODY)
            .connectionOptions(socket -> socket.readTimeout(SILENCE_IN_REQUEST).tcpNoDelay(true))
            .idleConnectionTimeout(IDLE)
            .idleConnectionPeriod(IDLE_CHECK)
            .directHandlers(beforeRoutes())
            .routing(HttpRouting.builder().any(dispatcher::handle))
            .build()
            .start();
    return new SiteServer(server, dispatcher, settings, behind);
  }

  private static Http1Config http() {
    return Http1Config.builder()
        .name("http")
        .maxHeadersSize(MOST_HEADERS)
        .maxPrologueLength(MOST_PROLOGUE)
        .build();
  }

  /** What is refused before it has a route: requests that are not HTTP as we take it. */
  private static DirectHandlers beforeRoutes() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, (request, event, status, headers, message) -> refused(request, status));
    }
    return handlers.build();
  }

  private static TransportResponse refused(DirectHandler.TransportRequest request, Status status) {
    Refusal refusal = Refusal.of(status.code(), "not-http", status.reasonPhrase());
    String path = request.path() == null ? "" : request.path();
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(status)
            .keepAlive(false)
            .header(HeaderNames.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
            .entity(ProblemJson.of(refusal, path));
    for (Header header : SecurityHeaders.ALL) {
      response.header(HeaderNames.create(header.name()), header.value());
    }
    return response.build();
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** Its address for people, such as {@code http://127.0.0.1:8087/}. */
  public String address() {
    String host = settings.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /** All that it answers. */
  public List<Route> routes() {
    return dispatcher.routes();
  }

  /** Lets requests in work end, for two seconds at most, and stops; then closes the data folder. */
  @Override
  public void close() {
    close(behind.getFirst());
    server.stop();
    behind.stream().skip(1).forEach(SiteServer::close);
  }

  private static void close(Closeable one) {
    try {
      one.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the server did not end as it should", e);
    }
  }
}
