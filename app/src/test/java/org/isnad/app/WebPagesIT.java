package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code isnad read} with addresses of the web, served by this machine. */
final class WebPagesIT {
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server = serve();

  private static HttpServer serve() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    byte[] page = Files.readAllBytes(Checkout.ROOT.resolve("corpus/pages/glued-harbour.txt"));
    answer("/page", 200, page);
    answer("/packed", 200, gzip(page));
    answer("/robots.txt", 200, "User-agent: isnad\nDisallow: /closed\n".getBytes(UTF_8));
    answer("/", 404, new byte[0]);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPageIsReadAsItsFileIs() {
    Run file = Run.of("read", Checkout.ROOT.resolve("corpus/pages/glued-harbour.txt").toString());
    Run web = Run.of("read", "--allow-private", url("/page"), url("/packed"));
    assertThat(web.status()).isZero();
    assertThat(web.err()).isEmpty();
    assertThat(web.lines()).hasSize(2);
    JsonObject expected = JsonParser.parseString(file.out()).getAsJsonObject();
    for (int i = 0; i < 2; i++) {
      JsonObject record = JsonParser.parseString(web.lines().get(i)).getAsJsonObject();
      JsonObject capture = record.getAsJsonObject("capture");
      assertThat(capture.get("id")).isEqualTo(expected.getAsJsonObject("capture").get("id"));
      assertThat(capture.get("url").getAsString()).isEqualTo(url(i == 0 ? "/page" : "/packed"));
      assertThat(capture.get("fetched").getAsString()).endsWith("Z");
      assertThat(record.getAsJsonArray("articles"))
          .hasSameSizeAs(expected.getAsJsonArray("articles"));
    }
  }

  @Test
  void whatIsSaidOfThePageOverridesItsServer() {
    Run run =
        Run.of(
            "read",
            "--allow-private",
            "--url",
            "https://news.example/1",
            "--fetched",
            "2026-01-31",
            url("/page"));
    assertThat(run.out())
        .contains("\"url\":\"https://news.example/1\"")
        .contains("\"fetched\":\"2026-01-31\"");
  }

  @Test
  void aPageThatCannotBeHadHasARecordThatSaysWhy() {
    Run run = Run.of("read", "--allow-private", url("/absent"), url("/closed"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines().getFirst()).contains("\"kind\":\"not-found\"").contains("404");
    assertThat(run.lines().getLast()).contains("\"kind\":\"blocked\"").contains("robots.txt");
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void thisMachineIsNotAskedUnlessThatIsAllowed() {
    for (String url :
        new String[] {
          url("/page"), "http://127.0.0.1:8080/", "http://localhost/", "http://[::1]/"
        }) {
      Run run = Run.of("read", url);
      assertThat(run.status()).as(url).isEqualTo(1);
      assertThat(run.out()).as(url).contains("\"kind\":\"blocked\"");
    }
    assertThat(requests).hasValue(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          requests.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
