package org.isnad.capture.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server on a loopback address that says byte for byte what a test wants, as no well-meant server
 * would. One request for each connection.
 */
final class LocalServer implements Closeable {
  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** What a path answers. */
  interface Script {
    void answer(Request request, OutputStream out) throws IOException;
  }

  /**
   * A request as it came.
   *
   * @param headers by their names in lower case
   */
  record Request(String path, Map<String, String> headers) {
    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  private LocalServer(String address, int port) {
    try {
      socket = new ServerSocket(port, 50, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** On 127.0.0.1, at any port. Answers 404 until it is told more. */
  static LocalServer start() {
    return new LocalServer("127.0.0.1", 0);
  }

  /** On 127.0.0.2, at the same port as another. */
  static LocalServer beside(LocalServer other) {
    return new LocalServer("127.0.0.2", other.port());
  }

  LocalServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /**
   * @param head the lines after the status line, each ended by CRLF
   */
  LocalServer on(String path, int status, String head, byte[] body) {
    return on(path, (request, out) -> write(out, status, head, body));
  }

  LocalServer on(String path, int status, String head, String body) {
    return on(path, status, head, body.getBytes(UTF_8));
  }

  LocalServer page(String path, String body) {
    return on(path, 200, "Content-Type: text/html; charset=utf-8\r\n", body);
  }

  static void write(OutputStream out, int status, String head, byte[] body) throws IOException {
    start(out, status, head + "Content-Length: " + body.length + "\r\n");
    out.write(body);
  }

  static void start(OutputStream out, int status, String head) throws IOException {
    out.write(("HTTP/1.1 " + status + " X\r\nConnection: close\r\n").getBytes(ISO_8859_1));
    out.write((head + "\r\n").getBytes(UTF_8));
  }

  int port() {
    return socket.getLocalPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int connections() {
    return connections.get();
  }

  List<Request> requests() {
    return requests;
  }

  List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] parts = line.split(":", 2);
        headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
      }
      Request request = new Request(first.split(" ", -1)[1], headers);
      requests.add(request);
      OutputStream out = connection.getOutputStream();
      Script script = scripts.get(request.path());
      if (script == null) {
        write(out, 404, "", new byte[0]);
      } else {
        script.answer(request, out);
      }
      out.flush();
    } catch (IOException e) {
      // The client has gone, as clients do that have had enough.
    }
  }
}
