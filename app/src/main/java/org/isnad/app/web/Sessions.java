package org.isnad.app.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Browsers that have shown a token. The cookie is another secret than the token, so that whoever
 * finds it has a session that ends, with the server at the latest, and no token. Thread-safe.
 */
final class Sessions {
  static final String COOKIE = "isnad-session";

  private static final Duration LENGTH = Duration.ofHours(12);
  private static final int MOST = 10_000;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Session> sessions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param token id of the token that was shown: revoked, it ends the session
   * @param began nanoseconds
   */
  private record Session(String token, long began) {}

  /** Begins one and says the value of the header Set-Cookie. */
  synchronized String begin(TokenStore.Token token) {
    byte[] bits = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    sessions.put(secret, new Session(token.id(), System.nanoTime()));
    return COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + LENGTH.toSeconds();
  }

  /** Ends one and says the value of the header Set-Cookie. */
  synchronized String end(String secret) {
    sessions.remove(secret);
    return COOKIE + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
  }

  synchronized Optional<TokenStore.Token> token(String secret, List<TokenStore.Token> tokens) {
    Session session = sessions.get(secret);
    if (session == null) {
      return Optional.empty();
    }
    if (System.nanoTime() - session.began() > LENGTH.toNanos()) {
      sessions.remove(secret);
      return Optional.empty();
    }
    return tokens.stream()
        .filter(token -> token.id().equals(session.token()))
        .findFirst();
  }
}
