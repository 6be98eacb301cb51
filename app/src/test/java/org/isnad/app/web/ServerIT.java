package org.isnad.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every answer, and what strangers and slips of the pen get. */
final class ServerIT {
  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = TestSite.withPages(folder);
  }

  @AfterAll
  static void stop() {
    assertThat(site.log()).as("failures that should not be").isEmpty();
    site.close();
  }

  @Test
  void everyAnswerTellsBrowsersWhatNotToDo() throws Exception {
    for (String path : List.of("/", "/nix", "/api/v1", "/api/v1/nix", "/health", "/assets/base.css", "/session", "/mcp")) {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .as(path)
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).as(path).hasValue("same-origin");
    }
  }

  @Test
  void whatIsThereAlreadyIsNotSentAgain() throws Exception {
    HttpResponse<String> first = site.get("/api/v1/articles");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = site.get("/api/v1/articles", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(site.get("/api/v1/articles", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void answersArePackedForThoseWhoUnpack() throws Exception {
    String plain = site.get("/api/v1/articles?limit=50").body();
    HttpResponse<byte[]> packed = site.bytes(site.to("/api/v1/articles?limit=50").header("Accept-Encoding", "gzip"));
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(plain.getBytes(UTF_8).length / 2);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain);
    }
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).contains("gzip");
    assertThat(site.get("/api/v1/articles?limit=50", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void linesArePackedToo() throws Exception {
    String plain = site.get("/api/v1/articles?format=jsonl").body();
    HttpResponse<byte[]> packed = site.bytes(site.to("/api/v1/articles?format=jsonl").header("Accept-Encoding", "gzip"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain);
    }
  }

  @Test
  void headSaysWhatGetWouldSend() throws Exception {
    HttpResponse<String> get = site.get("/api/v1/articles");
    HttpResponse<String> head = site.send(site.to("/api/v1/articles").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
  }

  @Test
  void assetsAreKeptForGoodUnderTheNameOfTheirContent() throws Exception {
    String path = Assets.ofClassPath().path("base.css");
    assertThat(site.get(path).headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(site.get("/assets/base.css").headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(site.get("/assets/FILES").statusCode()).isEqualTo(404);
  }

  @Test
  void anotherMethodIsToldWhatCanBeDone() throws Exception {
    HttpResponse<String> answer = site.send(site.to("/api/v1/articles").method("PATCH", BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void aNameThatPointsHereIsNotOurs() throws Exception {
    for (String host : List.of("evil.example", "evil.example:" + site.port(), "127.0.0.1.evil.example", "localhost.evil.example")) {
      assertThat(site.raw("GET /api/v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
          .as(host)
          .startsWith("HTTP/1.1 421 ");
    }
    for (String host : List.of("localhost", "LOCALHOST:" + site.port(), "127.0.0.1", "[::1]:1")) {
      assertThat(site.raw("GET /api/v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
          .as(host)
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void pagesOfOtherSitesNeitherReadNorChange() throws Exception {
    assertThat(site.get("/api/v1/articles", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors").statusCode())
        .isEqualTo(403);
    assertThat(site.get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate").statusCode()).isEqualTo(200);
    assertThat(site.post("/api/v1/read", "x", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate").statusCode())
        .isEqualTo(403);
    assertThat(site.post("/api/v1/read", "x", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(site.post("/api/v1/read", "x", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    assertThat(site.post("/api/v1/read", "x", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(site.post("/api/v1/read", "x", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(site.post("/api/v1/read", "x", "Origin", "http://127.0.0.1:" + site.port()).statusCode()).isEqualTo(200);
  }

  @Test
  void pathsLeadNowhereElse() throws Exception {
    for (String path :
        List.of("/../../etc/passwd", "/assets/../SiteServer.class", "/assets/%2e%2e/x", "/%00", "/api/v1/articles/%ff", "/assets/%2", "//", "/api//v1")) {
      String answer = site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("Exception");
    }
  }

  @Test
  void whatIsNoRequestIsToldSoWithoutATrace() throws Exception {
    for (String request :
        List.of(
            "GARBAGE\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
            "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n")) {
      String answer = site.raw(request);
      assertThat(answer).as(request.substring(0, Math.min(60, request.length()))).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
      assertThat(answer).doesNotContain("Exception").doesNotContain("at org.").doesNotContain("at io.");
    }
  }

  @Test
  void aBodyMayBeSoLargeAndNoLarger() throws Exception {
    assertThat(site.post("/mcp", " ".repeat(300_000)).statusCode()).isEqualTo(413);
    assertThat(site.raw("POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    assertThat(site.post("/api/v1/read", "x", "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
  }

  @Test
  void whoStopsHalfWayIsNotWaitedForEver() throws Exception {
    String answer = site.raw("POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
    assertThat(answer).doesNotContain("Exception").doesNotStartWith("HTTP/1.1 2");
  }

  @Test
  void healthAndMetricsAreToldToWhoWatches() throws Exception {
    assertThat(site.json("/health").get("status").getAsString()).isEqualTo("up");
    site.get("/api/v1/articles/some-id-of-many");
    String metrics = site.get("/metrics").body();
    assertThat(metrics)
        .contains("isnad_http_request_seconds_count{method=\"GET\",route=\"/api/v1/articles/{id}\",status=\"404\"}")
        .contains("# TYPE isnad_articles gauge")
        .doesNotContain("some-id-of-many");
    assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.matches("[a-z_]+(\\{.*})? [-+0-9.e]+"));
  }
}
