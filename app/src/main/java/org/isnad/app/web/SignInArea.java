package org.isnad.app.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.isnad.app.web.page.Texts;

/** Where a browser shows its token, once, and gets a session for it. */
final class SignInArea implements Area {
  private static final String FIELD = "token=";

  private final Guard guard;
  private final Sessions sessions;
  private final Assets assets;

  SignInArea(Guard guard, Sessions sessions, Assets assets) {
    this.guard = guard;
    this.sessions = sessions;
    this.assets = assets;
  }

  @Override
  public String prefix() {
    return "/session";
  }

  @Override
  public void register(Routes routes) {
    routes.open("", request -> form(200, Texts.of(request), ""));
    routes.post("", Access.ANYONE, this::begin);
    routes.post("/end", Access.ANYONE, this::end);
  }

  @Override
  public Answer refused(Request request, Refusal refusal) {
    Texts texts = Texts.of(request);
    return form(refusal.status(), texts, told(texts, texts.refusal(refusal)));
  }

  /** What kind of refusal it is and what it means; of any other kind the meaning points to a line that this form does not have. */
  private static String told(Texts texts, String key) {
    return key.equals("refusal.other") ? texts.say(key) : texts.say(key) + ". " + texts.say(key + ".means");
  }

  private Answer begin(Request request) throws IOException {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    String token = body.startsWith(FIELD) ? URLDecoder.decode(body.substring(FIELD.length()), StandardCharsets.UTF_8).strip() : "";
    Optional<TokenStore.Token> known = guard.token(token, request.clientAddress());
    return known
        .map(found -> Answer.seeOther("/").with("Set-Cookie", sessions.begin(found)))
        .orElseGet(
            () -> {
              Texts texts = Texts.of(request);
              return form(401, texts, told(texts, "refusal.token-wrong"));
            });
  }

  private Answer end(Request request) {
    return Answer.seeOther("/session").with("Set-Cookie", sessions.end(request.cookie(Sessions.COOKIE).orElse("")));
  }

  private Answer form(int status, Texts texts, String message) {
    return Answer.html(
        status,
        """
        <!doctype html>
        <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="%s"></head>
        <body><h1>%s</h1><p role="alert">%s</p>
        <form method="post" action="/session"><p><label for="token">%s</label>
        <input id="token" name="token" dir="ltr" type="password" autocomplete="current-password" required size="52"></p>
        <p><button>%s</button></p></form></body></html>
        """
            .formatted(
                texts.language(),
                texts.direction(),
                texts.say("app.name"),
                assets.path("base.css"),
                texts.say("app.name"),
                escaped(message),
                texts.say("session.token"),
                texts.say("session.do")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
