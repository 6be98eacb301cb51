package org.isnad.app.web;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Puts the server together: another area is one more line here. */
public final class Site {
  private Site() {}

  /**
   * Starts a server on a data folder.
   *
   * @param log for failures, one after another
   */
  public static SiteServer start(ServerSettings settings, PrintStream log) {
    Metrics metrics = new Metrics();
    TokenStore tokens = new TokenStore(settings.data());
    Sessions sessions = new Sessions();
    Guard guard = new Guard(settings, tokens, sessions);
    Assets assets = Assets.ofClassPath();
    List<Area> areas = new ArrayList<>();
    areas.add(new StatusArea(metrics));
    areas.add(assets);
    areas.add(new WelcomeArea(assets));
    return SiteServer.start(settings, areas, guard, metrics, log);
  }
}
