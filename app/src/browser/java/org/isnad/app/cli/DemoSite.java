package org.isnad.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.web.ServerSettings;
import org.isnad.app.web.Site;
import org.isnad.app.web.SiteServer;
import org.isnad.model.Capture;
import org.isnad.store.Desk;
import org.isnad.store.Intake;

/** The server as {@code isnad demo} runs it, and the same with other pages. */
public final class DemoSite {
  private DemoSite() {}

  /** On the sample pages. */
  public static SiteServer start(Path folder) throws InterruptedException {
    return start(folder, DemoCorpus.captures());
  }

  /** On pages of the caller's; none at all are allowed. */
  public static SiteServer start(Path folder, List<Capture> captures) throws InterruptedException {
    Isnad isnad = Isnad.arabic();
    try (Desk desk = Desk.open(folder, isnad)) {
      desk.add(captures.stream().map(capture -> Intake.of(isnad.read(capture))).toList());
      if (!desk.settle(Duration.ofMinutes(2)) || desk.fault() != null) {
        throw new IllegalStateException("stories and index did not follow", desk.fault());
      }
    }
    // No limit of requests: a test asks for more in a second than a reader in an hour.
    ServerSettings settings = new ServerSettings(folder, "127.0.0.1", 0, false, List.of(), 0);
    return Site.start(settings, isnad, new PrintStream(System.err, true, UTF_8));
  }
}
