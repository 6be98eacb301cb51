package org.isnad.app.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who gets in. In this order: whether the address asks too often, whether the request is meant for
 * this server (a name that an attacker's name server points here is none of ours), whether a
 * foreign page sent it, and whether its sender may do what it asks. Thread-safe.
 */
final class Guard {
  /** A wrong token costs as much of the rate as so many requests. */
  private static final int COST_OF_WRONG_TOKEN = 20;

  private static final String BEARER = "Bearer ";
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern ADDRESS_IN_DIGITS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

  private final Set<String> names;
  private final boolean tokenNeeded;
  private final TokenStore tokens;
  private final Sessions sessions;
  private final RateLimit rate;

  Guard(ServerSettings settings, TokenStore tokens, Sessions sessions) {
    this.names = Set.copyOf(settings.hostNames());
    this.tokenNeeded = settings.tokenNeeded();
    this.tokens = tokens;
    this.sessions = sessions;
    this.rate = new RateLimit(settings.requestsPerSecond());
  }

  /** Before anything else is looked at. */
  void admit(Request request) {
    int wait = rate.take(request.clientAddress(), 1, System.nanoTime());
    if (wait > 0) {
      throw Refusal.of(429, "too-many-requests", "ask again in " + wait + " s")
          .with("Retry-After", Integer.toString(wait));
    }
    checkHost(request.header("Host"));
    checkOrigin(request);
  }

  private void checkHost(@Nullable String host) {
    if (host == null) {
      throw Refusal.badRequest("the header Host is missing");
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    // Whoever writes digits asks no name server, so nobody can have pointed a name here.
    if (!names.contains(name) && !ADDRESS_IN_DIGITS.matcher(name).matches()) {
      throw Refusal.of(
          421, "other-host", "this server does not go by that name; isnad serve --allow-host NAME lets it");
    }
  }

  /**
   * A page of another site may neither change anything here nor read: browsers say where a request
   * comes from, in Sec-Fetch-Site or, the older ones, in Origin; other programs say neither.
   */
  private static void checkOrigin(Request request) {
    String site = request.header("Sec-Fetch-Site");
    boolean harmless = HARMLESS.contains(request.method());
    if (site != null) {
      boolean own = site.equals("same-origin") || site.equals("none");
      boolean link = harmless && "navigate".equals(request.header("Sec-Fetch-Mode"));
      if (!own && !link) {
        throw foreign();
      }
    } else if (!harmless && !isOwn(request.header("Origin"), request.header("Host"))) {
      throw foreign();
    }
  }

  private static boolean isOwn(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Refusal foreign() {
    return Refusal.of(403, "foreign-page", "a page of another site sent this request");
  }

  /**
   * What somebody may do.
   *
   * @param name whose token it is, or null where none was asked for
   */
  record Grant(Access access, @Nullable String name) {
    static Grant of(TokenStore.Token token) {
      return new Grant(token.role(), token.name());
    }
  }

  /**
   * What the sender may do.
   *
   * @throws Refusal where that is less than needed
   */
  Grant grant(Request request, Access needed) {
    Grant granted = granted(request);
    if (granted.access().includes(needed)) {
      return granted;
    }
    if (granted.access() == Access.ANYONE) {
      throw Refusal.of(401, "token-missing", "send a token: Authorization: Bearer …; isnad token create makes one")
          .with("WWW-Authenticate", "Bearer realm=\"isnad\"");
    }
    throw Refusal.of(403, "role-too-low", "this needs a token with the role «" + needed.key() + "»");
  }

  private Grant granted(Request request) {
    String authorization = request.header("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      return token(authorization.substring(BEARER.length()).strip(), request.clientAddress())
          .map(Grant::of)
          .orElseThrow(
              () ->
                  Refusal.of(401, "token-wrong", "no such token, or it was revoked")
                      .with("WWW-Authenticate", "Bearer realm=\"isnad\", error=\"invalid_token\""));
    }
    Grant none = new Grant(tokenNeeded ? Access.ANYONE : Access.EDITOR, null);
    return request
        .cookie(Sessions.COOKIE)
        .flatMap(cookie -> sessions.token(cookie, tokens.list()))
        .map(Grant::of)
        .orElse(none);
  }

  /** The token, if it is one; a wrong one makes its sender wait for the next try. */
  Optional<TokenStore.Token> token(String token, String address) {
    Optional<TokenStore.Token> found = tokens.find(token);
    if (found.isEmpty()) {
      rate.fine(address, COST_OF_WRONG_TOKEN, System.nanoTime());
    }
    return found;
  }

  /** Names of this machine that browsers never ask a name server for. */
  static List<String> ownNames() {
    return List.of("localhost", "127.0.0.1", "[::1]");
  }
}
