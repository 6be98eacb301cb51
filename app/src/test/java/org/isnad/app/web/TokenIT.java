package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.web.Foreground.NotStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in where tokens are asked for. */
final class TokenIT {
  @TempDir Path folder;

  private TestSite guarded(double rate) {
    return TestSite.on(new ServerSettings(folder, "127.0.0.1", 0, true, List.of(), rate));
  }

  @Test
  void everyRequestButAFewNeedsAToken() throws Exception {
    TokenStore tokens = new TokenStore(folder);
    String reader = tokens.create(Access.READER, "night desk");
    String editor = tokens.create(Access.EDITOR, "Salma");
    try (TestSite site = guarded(0)) {
      for (Routes.Route route : site.routes()) {
        boolean open = route.access() == Access.ANYONE;
        HttpResponse<String> answer =
            site.send(
                site.to(route.path().replaceAll("\\{\\w+}", "x")).method(route.method(), BodyPublishers.ofString("")));
        // Browsers are shown where to sign in.
        boolean refused = answer.statusCode() == 401 || answer.headers().firstValue("Location").filter("/session"::equals).isPresent();
        assertThat(refused).as(route.method() + " " + route.path()).isEqualTo(!open || route.path().startsWith("/session") && route.method().equals("POST"));
      }
      assertThat(site.get("/api/v1/articles", "Authorization", "Bearer " + reader).statusCode()).isEqualTo(200);
      assertThat(site.get("/api/v1/articles", "Authorization", "Bearer isnad_wrong").statusCode()).isEqualTo(401);
      assertThat(site.post("/api/v1/read", "x", "Authorization", "Bearer " + reader).statusCode()).isEqualTo(200);
      assertThat(site.post("/api/v1/read?keep=true", "x", "Authorization", "Bearer " + reader).statusCode()).isEqualTo(403);
      assertThat(site.post("/api/v1/read?keep=true", "x", "Authorization", "Bearer " + editor).statusCode()).isEqualTo(201);
      assertThat(site.post("/api/v1/corrections", "", "Authorization", "Bearer " + reader).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aRevokedTokenIsWorthlessAtOnceWithItsSessions() throws Exception {
    TokenStore tokens = new TokenStore(folder);
    String token = tokens.create(Access.READER, "guest");
    try (TestSite site = guarded(0)) {
      assertThat(site.post("/session?lang=en", "token=guess", "Sec-Fetch-Site", "same-origin").body())
          .contains("The token is wrong. Ask for one whoever runs this Isnad.");
      HttpResponse<String> signedIn =
          site.post("/session", "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), "Sec-Fetch-Site", "same-origin");
      assertThat(signedIn.statusCode()).isEqualTo(303);
      String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").doesNotContain(token);
      String session = cookie.substring(0, cookie.indexOf(';'));
      assertThat(site.get("/api/v1", "Cookie", session).statusCode()).isEqualTo(200);
      assertThat(site.get("/api/v1", "Cookie", "isnad-session=guess").statusCode()).isEqualTo(401);
      assertThat(tokens.revoke(tokens.list().getFirst().id())).isTrue();
      assertThat(site.get("/api/v1", "Cookie", session).statusCode()).isEqualTo(401);
      assertThat(site.get("/api/v1", "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void onlyAHashOfTheTokenIsKept() throws IOException {
    TokenStore tokens = new TokenStore(folder);
    String token = tokens.create(Access.EDITOR, "a\tb");
    assertThat(token).matches("isnad_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(folder.resolve("tokens.tsv"))).doesNotContain(token.substring(6)).contains("a b");
    assertThat(new TokenStore(folder).find(token)).isPresent();
    assertThat(new TokenStore(folder).find(token + "x")).isEmpty();
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    try (TestSite site = guarded(2)) {
      HttpResponse<String> answer = site.get("/health");
      for (int i = 0; i < 200 && answer.statusCode() != 429; i++) {
        answer = site.get("/health");
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void whatOthersCanReachIsNotStartedWithoutTokens() {
    ServerSettings settings = new ServerSettings(folder, "0.0.0.0", 0, false, List.of(), 0);
    PrintStream log = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Foreground.serve(settings, Isnad.arabic(), new ByteArrayOutputStream(), log))
        .isInstanceOf(NotStarted.class)
        .hasMessageContaining("isnad token create");
  }
}
