package org.isnad.app.web;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.Isnad;
import org.isnad.app.web.api.ApiArea;
import org.isnad.app.web.api.Reading;
import org.isnad.app.web.mcp.McpArea;
import org.isnad.app.web.mcp.McpTools;
import org.isnad.app.web.page.PageArea;
import org.isnad.app.web.page.Templates;
import org.isnad.store.Desk;

/** Puts the server together: another area is one more line here. */
public final class Site {
  /** What libraries say concerns nobody who runs the server. Kept, since the logging of the JDK forgets levels of loggers that nobody holds. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("io.helidon"), Logger.getLogger("org.apache.lucene"));

  private Site() {}

  /**
   * Opens the data folder and starts a server on it. Closing the server closes both.
   *
   * @param isnad reads the pages that are sent
   * @param log for failures, one after another
   * @throws org.isnad.store.DeskException where the folder cannot be used
   */
  public static SiteServer start(ServerSettings settings, Isnad isnad, PrintStream log) {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
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
    metrics.gauge("articles", "Articles in the data folder.", () -> desk.articles().count());
    metrics.gauge("captures", "Captures in the data folder.", () -> desk.captures().count());
    metrics.gauge("stories", "Stories in the data folder.", () -> desk.stories().count(1));
    metrics.gauge("last_change", "Number of the last change of the data folder.", desk::lastChange);
    metrics.gauge("desk_fault", "1 where stories and index cannot follow, else 0.", () -> desk.fault() == null ? 0 : 1);
    Sessions sessions = new Sessions();
    Guard guard = new Guard(settings, new TokenStore(settings.data()), sessions);
    Assets assets = Assets.ofClassPath();
    PageReader reader = new PageReader(isnad);
    ApiArea api = new ApiArea(desk, reader, assets);
    List<Area> areas = new ArrayList<>();
    areas.add(new StatusArea(metrics, desk));
    areas.add(assets);
    areas.add(new SignInArea(guard, sessions, assets));
    areas.add(api);
    areas.add(new McpArea(new McpTools(new Reading(desk))));
    areas.add(new PageArea(desk, reader, Templates.ofClassPath(), assets::path));
    return SiteServer.start(settings, areas, guard, metrics, log, List.of(api, desk));
  }
}
