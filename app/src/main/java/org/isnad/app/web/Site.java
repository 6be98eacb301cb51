package org.isnad.app.web;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.web.page.PageArea;
import org.isnad.app.web.page.Templates;
import org.isnad.store.Desk;

/** Puts the server together: another area is one more line here. */
public final class Site {
  private Site() {}

  /**
   * Opens the data folder and starts a server on it. Closing the server closes both.
   *
   * @param isnad reads the pages that are sent
   * @param log for failures, one after another
   * @throws org.isnad.store.DeskException where the folder cannot be used
   */
  public static SiteServer start(ServerSettings settings, Isnad isnad, PrintStream log) {
    Desk desk = Desk.open(settings.data(), isnad);
    try {
      return start(settings, desk, isnad, log);
    } catch (RuntimeException | Error e) {
      desk.close();
      throw e;
    }
  }

  private static SiteServer start(ServerSettings settings, Desk desk, Isnad isnad, PrintStream log) {
    Metrics metrics = new Metrics();
    TokenStore tokens = new TokenStore(settings.data());
    Sessions sessions = new Sessions();
    Guard guard = new Guard(settings, tokens, sessions);
    Assets assets = Assets.ofClassPath();
    List<Area> areas = new ArrayList<>();
    areas.add(new StatusArea(metrics));
    areas.add(assets);
    areas.add(new PageArea(desk, isnad, Templates.ofClassPath(), assets::path));
    Closeable nothing = () -> {};
    return SiteServer.start(settings, areas, guard, metrics, log, List.of(nothing, desk));
  }
}
