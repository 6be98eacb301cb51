package org.isnad.app.web;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.isnad.app.web.TokenStore.Token;

/** Makes, lists and revokes tokens for whoever keeps the data folder. */
public final class Tokens {
  private Tokens() {}

  /**
   * Prints a new token: the only time that anybody sees it.
   *
   * @param role key of READER or EDITOR
   */
  public static boolean create(Path data, String role, String name, PrintStream out, PrintStream err) throws IOException {
    out.println(new TokenStore(data).create(Access.valueOf(role.toUpperCase(Locale.ROOT)), name));
    err.println("isnad: keep it; only its hash is kept here. Programs send it as: Authorization: Bearer TOKEN");
    return true;
  }

  /** Prints one a line: id, role, when it was made, whose it is. */
  public static boolean list(Path data, PrintStream out) {
    for (Token token : new TokenStore(data).list()) {
      out.println(String.join("\t", token.id(), token.role().key(), token.created(), token.name()));
    }
    return true;
  }

  /**
   * @return whether there was one
   */
  public static boolean revoke(Path data, String id, PrintStream err) throws IOException {
    boolean revoked = new TokenStore(data).revoke(id);
    if (!revoked) {
      err.println("isnad: there is no token " + id + "; isnad token list shows them");
    }
    return revoked;
  }
}
