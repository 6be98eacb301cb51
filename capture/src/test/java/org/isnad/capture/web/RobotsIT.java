package org.isnad.capture.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.isnad.model.Capture;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site lets us fetch, by RFC 9309. */
@Timeout(60)
final class RobotsIT {
  private static final WebSettings SETTINGS =
      WebSettings.standard().withAllowPrivate(true).withPause(Duration.ZERO);

  private final LocalServer server = LocalServer.start();

  @BeforeEach
  void pages() {
    server.page("/page", "page").page("/news/page", "page").page("/news/open/page", "page");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theLongestRuleForUsCounts() {
    robots(
        """
        User-agent: *
        Disallow: /

        User-agent: Isnad
        Disallow: /news/
        Allow: /news/open/
        """);
    assertAllowed("/page");
    assertForbidden("/news/page");
    assertAllowed("/news/open/page");
  }

  @Test
  void rulesForOthersDoNotCount() {
    robots("User-agent: otherbot\nDisallow: /\n");
    assertAllowed("/page");
    robots("User-agent: otherbot\nDisallow:\n\nUser-agent: *\nDisallow: /page\n");
    assertForbidden("/page");
    assertThat(server.paths()).containsOnlyOnce("/page");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aFileThatIsNotThereForbidsNothing(int status) {
    server.on("/robots.txt", status, "", "User-agent: *\nDisallow: /\n");
    assertAllowed("/page");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aFileThatCannotBeHadForbidsAll(int status) {
    server.on("/robots.txt", status, "", "");
    assertForbidden("/page");
    assertThat(server.paths()).containsExactly("/robots.txt");
  }

  @Test
  void aConnectionThatBreaksForbidsAll() {
    server.on("/robots.txt", (request, out) -> out.write("HTTP/1.1 ".getBytes(ISO_8859_1)));
    assertForbidden("/page");
    server.on(
        "/robots.txt",
        (request, out) -> {
          LocalServer.start(out, 200, "Content-Length: 1000\r\n");
          out.write("User-agent: *\n".getBytes(ISO_8859_1));
        });
    assertForbidden("/page");
  }

  @Test
  void redirectsOfTheFileAreFollowed() {
    server.on("/robots.txt", 301, "Location: /rules\r\n", "");
    server.on("/rules", 200, "", "User-agent: *\nDisallow: /news\n");
    assertAllowed("/page");
    assertForbidden("/news/page");
    server.on("/rules", 301, "Location: /robots.txt\r\n", "");
    assertAllowed("/news/page");
  }

  @Test
  void onlyTheFirstPartOfAnEndlessFileCounts() throws IOException {
    byte[] rules = "User-agent: *\nDisallow: /news\n".getBytes(ISO_8859_1);
    byte[] comment = ("#" + "x".repeat(1000) + "\n").getBytes(ISO_8859_1);
    server.on(
        "/robots.txt",
        (request, out) -> {
          LocalServer.start(out, 200, "");
          out.write(rules);
          while (true) {
            out.write(comment);
          }
        });
    assertForbidden("/news/page");
    assertAllowed("/page");
    server.on("/robots.txt", 200, "Content-Encoding: gzip\r\n", ContentCodingTest.gzip(rules));
    assertForbidden("/news/page");
  }

  @Test
  void aRedirectAsksTheNextHostForItsRules() {
    try (LocalServer other = LocalServer.start()) {
      other.on("/robots.txt", 200, "", "User-agent: *\nDisallow: /closed\n");
      other.page("/closed", "page").page("/open", "page");
      server.on("/to-closed", 302, "Location: " + other.url("/closed") + "\r\n", "");
      server.on("/to-open", 302, "Location: " + other.url("/open") + "\r\n", "");
      assertForbidden("/to-closed");
      assertAllowed("/to-open");
      assertThat(other.paths()).doesNotContain("/closed");
    }
  }

  @Test
  void theFileIsAskedForOnceForEachSite() {
    robots("User-agent: *\nCrawl-delay: 0.1\nDisallow: /news\n");
    try (WebReader reader = new WebReader(SETTINGS, Clock.systemUTC())) {
      reader.read(server.url("/page"));
      reader.read(server.url("/page"));
      reader.read(server.url("/news/page"));
    }
    assertThat(server.paths()).containsExactly("/robots.txt", "/page", "/page");
  }

  private void robots(String rules) {
    server.on("/robots.txt", 200, "Content-Type: text/plain\r\n", rules);
  }

  private void assertAllowed(String path) {
    assertThat(read(path).problems()).isEmpty();
  }

  private void assertForbidden(String path) {
    Capture capture = read(path);
    assertThat(capture.missing()).isTrue();
    assertThat(capture.problems().getFirst().kind()).isEqualTo(ProblemKind.BLOCKED);
    assertThat(capture.problems().getFirst().message()).contains("/robots.txt");
  }

  private Capture read(String path) {
    try (WebReader reader = new WebReader(SETTINGS, Clock.systemUTC())) {
      return reader.read(server.url(path));
    }
  }
}
