package org.isnad.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Capture;
import org.isnad.store.Desk;
import org.isnad.store.Intake;

/** A real server on a free port, on a folder with pages of the corpus, and a client of it. */
final class TestSite implements AutoCloseable {
  static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")));

  private final SiteServer server;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestSite(ServerSettings settings) {
    server = Site.start(settings, Isnad.arabic(), new PrintStream(log, true, UTF_8));
  }

  /** Puts pages of the corpus into a folder. */
  static void fill(Path folder) throws IOException, InterruptedException {
    try (Desk desk = Desk.open(folder, Isnad.arabic());
        Stream<Path> pages = Files.list(CHECKOUT.resolve("corpus/pages"))) {
      List<Intake> intakes = new ArrayList<>();
      for (Path page : pages.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        intakes.add(Intake.of(Isnad.arabic().read(Capture.of(page.getFileName().toString(), Files.readAllBytes(page)))));
      }
      desk.add(intakes);
      desk.settle(Duration.ofMinutes(2));
    }
  }

  /** A server as somebody at a desk runs it, with pages. */
  static TestSite withPages(Path folder) throws IOException, InterruptedException {
    fill(folder);
    return on(new ServerSettings(folder, "127.0.0.1", 0, false, List.of(), 0));
  }

  static TestSite on(ServerSettings settings) {
    return new TestSite(settings);
  }

  int port() {
    return server.port();
  }

  List<Routes.Route> routes() {
    return server.routes();
  }

  /** What the server says of failures: nothing, if nothing failed that should not. */
  String log() {
    return log.toString(UTF_8);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofMinutes(1));
  }

  HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path).POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<Stream<String>> lines(String path, String... headers) throws IOException, InterruptedException {
    return client.send(to(path).headers(headers).build(), BodyHandlers.ofLines());
  }

  JsonObject json(String path) throws IOException, InterruptedException {
    return JsonParser.parseString(get(path).body()).getAsJsonObject();
  }

  /** The first entry of a list. */
  JsonObject first(String path) throws IOException, InterruptedException {
    return json(path).getAsJsonArray("entries").get(0).getAsJsonObject();
  }

  /** An article that says something. */
  JsonObject article() throws IOException, InterruptedException {
    for (JsonElement entry : json("/api/v1/articles?limit=200").getAsJsonArray("entries")) {
      if (entry.getAsJsonObject().get("statements").getAsInt() > 2) {
        return entry.getAsJsonObject();
      }
    }
    throw new AssertionError("no article with statements");
  }

  /** Sends bytes as they are, and gives back what comes until the server closes or has no more to say. */
  String raw(String request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(40_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
        socket.setSoTimeout(500);
      }
    } catch (SocketTimeoutException | SocketException e) {
      // Kept open, or closed while there was more to read.
    }
    return answer.toString(UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
