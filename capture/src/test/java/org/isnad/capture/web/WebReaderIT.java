package org.isnad.capture.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a server on this machine that is as bad as servers can be. */
@Timeout(60)
final class WebReaderIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T08:00:00.5Z"), ZoneOffset.UTC);
  private static final WebSettings SETTINGS =
      WebSettings.standard().withAllowPrivate(true).withPause(Duration.ZERO);

  private final LocalServer server = LocalServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageComesWithAllThatItsServerSaysOfIt() {
    server.on(
        "/page",
        200,
        "Content-Type: Text/HTML; charset=\"windows-1256\"\r\nDate: Sat, 31 Jan 2026 07:59:58 GMT\r\n",
        "<p>page</p>");
    Capture capture = read("/page");
    assertThat(capture.problems()).isEmpty();
    assertThat(text(capture)).isEqualTo("<p>page</p>");
    assertThat(capture.name()).isEqualTo(server.url("/page"));
    assertThat(capture.url()).isEqualTo(server.url("/page"));
    assertThat(capture.mediaType()).isEqualTo("text/html");
    assertThat(capture.charset()).isEqualTo("windows-1256");
    assertThat(capture.fetched()).isEqualTo("2026-01-31T07:59:58Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Date: yesterday\r\n", "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"})
  void ourClockTellsTheTimeWhereTheServersDoesNot(String date) {
    server.on("/page", 200, date, "page");
    assertThat(read("/page").fetched()).isEqualTo("2026-01-31T08:00:00Z");
  }

  @Test
  void weSayWhoWeAreAndAskForRobotsFirst() {
    server.page("/page", "page");
    read("/page");
    assertThat(server.paths()).containsExactly("/robots.txt", "/page");
    assertThat(server.requests())
        .allSatisfy(request -> {
          assertThat(request.header("user-agent")).isEqualTo("isnad/0.1");
          assertThat(request.header("accept-encoding")).isEqualTo("gzip, deflate, br, zstd");
          assertThat(request.header("cookie")).isNull();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "410, NOT_FOUND",
    "418, NOT_FOUND",
    "500, NOT_FOUND",
    "503, NOT_FOUND",
    "300, NOT_FOUND",
    "304, NOT_FOUND",
    "401, BLOCKED",
    "403, BLOCKED",
    "429, BLOCKED",
    "451, BLOCKED",
  })
  void aStatusWithoutPageIsSaid(int status, ProblemKind kind) {
    server.on("/page", status, "", "the page of an error");
    Capture capture = read("/page");
    assertThat(capture.missing()).isTrue();
    assertThat(capture.url()).isEqualTo(server.url("/page"));
    assertThat(problem(capture).kind()).isEqualTo(kind);
    assertThat(problem(capture).message()).contains("HTTP status " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, false",
    "application/pdf, false",
    "video/mp4, false",
    "text/css, false",
    "application/javascript, false",
    "application/zip, false",
    "font/woff2, false",
    "text/html, true",
    "text/plain, true",
    "application/xhtml+xml, true",
    "application/rss+xml, true",
    "application/atom+xml;charset=utf-8, true",
    "application/xml, true",
    "text/xml, true",
    "application/json, true",
    "application/feed+json, true",
    "application/x-gzip, true",
    "application/octet-stream, true",
    "'', true",
  })
  void whatCanBeNoPageIsNotRead(String type, boolean read) {
    server.on("/page", 200, type.isEmpty() ? "" : "Content-Type: " + type + "\r\n", "page");
    Capture capture = read("/page");
    if (read) {
      assertThat(text(capture)).isEqualTo("page");
    } else {
      assertThat(problem(capture).kind()).isEqualTo(ProblemKind.NOT_TEXT);
      assertThat(problem(capture).message()).contains(type);
    }
  }

  @Test
  void packedPagesAreUnpacked() throws IOException {
    byte[] page = "a page ".repeat(1000).getBytes(UTF_8);
    server.on("/gzip", 200, "Content-Encoding: gzip\r\n", ContentCodingTest.gzip(page));
    server.on("/zstd", 200, "Content-Encoding: zstd\r\n", Zstd.compress(page));
    assertThat(read("/gzip").bytes()).isEqualTo(page);
    assertThat(read("/zstd").bytes()).isEqualTo(page);
    byte[] bomb = ContentCodingTest.gzip(new byte[64 << 20]);
    server.on("/bomb", 200, "Content-Encoding: gzip\r\n", bomb);
    assertThat(problem(read("/bomb")))
        .isEqualTo(Problem.of(ProblemKind.TOO_LARGE, "more than 32 MiB, the most that is read"));
  }

  @Test
  void redirectsAreFollowedAndTheLastAddressIsThePages() {
    server.on("/a", 301, "Location: /b?x=1\r\n", "");
    server.on("/b?x=1", 302, "Location: " + server.url("/c") + "\r\n", "");
    server.on("/c", 303, "Location: /\u0623\r\n", "");
    server.on("/%D8%A3", 307, "Location: d#part\r\n", "");
    server.on("/d", 308, "Location: e\r\n", "");
    server.page("/e", "page");
    Capture capture = read("/a");
    assertThat(text(capture)).isEqualTo("page");
    assertThat(capture.name()).isEqualTo(server.url("/a"));
    assertThat(capture.url()).isEqualTo(server.url("/e"));
    assertThat(server.paths().stream().filter("/robots.txt"::equals)).hasSize(1);
  }

  @Test
  void redirectsInACircleEnd() {
    server.on("/a", 302, "Location: /b\r\n", "");
    server.on("/b", 302, "Location: /a\r\n", "");
    assertThat(problem(read("/a")))
        .isEqualTo(Problem.of(ProblemKind.NOT_FOUND, "more than 5 redirects"));
    assertThat(server.paths()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://127.0.0.1/", "file:///etc/passwd", "http://u@127.0.0.1/"})
  void redirectsToWhatIsNoPageAreRefused(String location) {
    server.on("/a", 302, "Location: " + location + "\r\n", "");
    assertThat(problem(read("/a")).kind()).isEqualTo(ProblemKind.BLOCKED);
  }

  @Test
  void aServerThatDripsIsLeft() {
    server.on(
        "/body",
        (request, out) -> {
          LocalServer.start(out, 200, "");
          drip(out);
        });
    server.on("/head", (request, out) -> drip(out));
    for (String path : new String[] {"/body", "/head"}) {
      WebSettings hasty = SETTINGS.withWhole(Duration.ofSeconds(1));
      try (WebReader reader = new WebReader(hasty, CLOCK)) {
        assertThat(problem(reader.read(server.url(path))))
            .isEqualTo(Problem.of(ProblemKind.NOT_FOUND, "no whole answer within 1 s"));
      }
    }
  }

  @Test
  void aServerThatIsSilentIsLeft() {
    server.on("/page", (request, out) -> pause(Duration.ofSeconds(30)));
    try (WebReader reader = new WebReader(SETTINGS.withSilence(Duration.ofMillis(200)), CLOCK)) {
      assertThat(problem(reader.read(server.url("/page"))))
          .isEqualTo(Problem.of(ProblemKind.NOT_FOUND, "127.0.0.1 gives no answer"));
    }
  }

  @Test
  void anEndlessBodyIsReadUpToTheMostOnly() {
    server.on(
        "/page",
        (request, out) -> {
          LocalServer.start(out, 200, "");
          endless(out, new byte[1 << 16]);
        });
    assertThat(problem(read("/page")).kind()).isEqualTo(ProblemKind.TOO_LARGE);
    // Nor is the body of a page that is not wanted read to its end.
    server.on(
        "/missing",
        (request, out) -> {
          LocalServer.start(out, 404, "Transfer-Encoding: chunked\r\n");
          endless(out, "5\r\nerror\r\n".getBytes(ISO_8859_1));
        });
    assertThat(problem(read("/missing")).message()).contains("404");
  }

  @Test
  void headersWithoutEndAreNotRead() {
    byte[] header = ("X-Bomb: " + "b".repeat(1000) + "\r\n").getBytes(ISO_8859_1);
    server.on(
        "/many",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
          endless(out, header);
        });
    server.on(
        "/long",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX-Bomb: ".getBytes(ISO_8859_1));
          endless(out, new byte[] {'b', 'b', 'b', 'b'});
        });
    server.on(
        "/continue",
        (request, out) -> endless(out, "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1)));
    assertThat(problem(read("/many")).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(problem(read("/long")).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    try (WebReader reader = new WebReader(SETTINGS.withWhole(Duration.ofSeconds(1)), CLOCK)) {
      assertThat(problem(reader.read(server.url("/continue"))).kind())
          .isEqualTo(ProblemKind.NOT_FOUND);
    }
  }

  @Test
  void aPageThatBreaksOffIsReadAsFarAsItGoes() {
    server.on(
        "/length",
        (request, out) -> {
          LocalServer.start(out, 200, "Content-Length: 100\r\n");
          out.write("half a page".getBytes(UTF_8));
        });
    server.on(
        "/chunks",
        (request, out) -> {
          LocalServer.start(out, 200, "Transfer-Encoding: chunked\r\n");
          out.write("b\r\nhalf a page\r\n".getBytes(UTF_8));
        });
    for (String path : new String[] {"/length", "/chunks"}) {
      Capture capture = read(path);
      assertThat(text(capture)).isEqualTo("half a page");
      assertThat(problem(capture))
          .isEqualTo(Problem.of(ProblemKind.TRUNCATED, "the server broke off after 11 bytes"));
    }
  }

  @Test
  void aContentLengthTooSmallIsKeptTo() {
    server.on(
        "/page",
        (request, out) -> {
          LocalServer.start(out, 200, "Content-Length: 4\r\n");
          out.write("page and more".getBytes(UTF_8));
        });
    assertThat(text(read("/page"))).isEqualTo("page");
  }

  @Test
  void whatIsNoHttpIsSaid() {
    server.on("/page", (request, out) -> out.write("220 smtp ready\r\n".getBytes(ISO_8859_1)));
    assertThat(problem(read("/page")).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    server.close();
    assertThat(problem(read("/page")).kind()).isEqualTo(ProblemKind.BLOCKED);
    try (WebReader reader = new WebReader(SETTINGS, CLOCK, SystemDefaultDnsResolver.INSTANCE)) {
      assertThat(problem(reader.read("http://no-such-host.invalid/")))
          .isEqualTo(Problem.of(ProblemKind.NOT_FOUND, "there is no host no-such-host.invalid"));
    }
  }

  @Test
  void aPageThatHasNotChangedIsNotSentAgain() {
    server.on(
        "/page",
        (request, out) -> {
          boolean same =
              "\"v1\"".equals(request.header("if-none-match"))
                  && "Fri, 30 Jan 2026 00:00:00 GMT".equals(request.header("if-modified-since"));
          LocalServer.write(
              out,
              same ? 304 : 200,
              "ETag: \"v1\"\r\nLast-Modified: Fri, 30 Jan 2026 00:00:00 GMT\r\n",
              same ? new byte[0] : "page".getBytes(UTF_8));
        });
    Validators validators = new Validators("\"v1\"", "Fri, 30 Jan 2026 00:00:00 GMT");
    try (WebReader reader = new WebReader(SETTINGS, CLOCK)) {
      assertThat(reader.fetch(server.url("/page"), Validators.NONE))
          .isInstanceOfSatisfying(
              WebAnswer.Fetched.class, page -> assertThat(page.validators()).isEqualTo(validators));
      assertThat(reader.fetch(server.url("/page"), validators))
          .isEqualTo(new WebAnswer.NotModified(validators));
      assertThat(reader.fetch(server.url("/page"), new Validators("\"v0\"", null)))
          .isInstanceOf(WebAnswer.Fetched.class);
    }
  }

  @Test
  void bytesAreHandedOnAsTheyCame() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    server.on("/page", 200, "", all);
    assertThat(read("/page").bytes()).isEqualTo(all);
    server.on("/empty", 204, "", "");
    assertThat(read("/empty").bytes()).isEmpty();
  }

  private static void drip(OutputStream out) throws IOException {
    while (true) {
      out.write('.');
      out.flush();
      pause(Duration.ofMillis(20));
    }
  }

  private static void endless(OutputStream out, byte[] part) throws IOException {
    byte[] block = part;
    while (block.length < 1 << 15) {
      byte[] twice = Arrays.copyOf(block, 2 * block.length);
      System.arraycopy(block, 0, twice, block.length, block.length);
      block = twice;
    }
    while (true) {
      out.write(block);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Capture read(String path) {
    try (WebReader reader = new WebReader(SETTINGS, CLOCK)) {
      return reader.read(server.url(path));
    }
  }

  private static String text(Capture capture) {
    return new String(capture.bytes(), UTF_8);
  }

  private static Problem problem(Capture capture) {
    assertThat(capture.problems()).hasSize(1);
    return capture.problems().getFirst();
  }
}
