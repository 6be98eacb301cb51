package org.isnad.app.web;

import java.util.List;
import org.isnad.app.web.Answer.Header;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {

  /** Scripts and styles come from files of ours alone: text of the web can never run as one. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  static final List<Header> ALL =
      List.of(
          new Header("Content-Security-Policy", CONTENT_SECURITY_POLICY),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("Referrer-Policy", "no-referrer"),
          new Header("Cross-Origin-Opener-Policy", "same-origin"),
          new Header("Cross-Origin-Resource-Policy", "same-origin"),
          new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

  private SecurityHeaders() {}
}
