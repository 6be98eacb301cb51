package org.isnad.app.web;

import java.nio.charset.StandardCharsets;
import org.isnad.store.Desk;

/** What watches the server asks: whether it lives, and what it counts. */
final class StatusArea implements Area {
  private final Metrics metrics;
  private final Desk desk;

  StatusArea(Metrics metrics, Desk desk) {
    this.metrics = metrics;
    this.desk = desk;
  }

  @Override
  public String prefix() {
    return "/health";
  }

  @Override
  public void register(Routes routes) {
    routes.open("", this::health);
    routes
        .below("/metrics")
        .get(
            "",
            request ->
                Answer.of(200, Metrics.MEDIA_TYPE, metrics.text().getBytes(StandardCharsets.UTF_8))
                    .with("Cache-Control", "no-store"));
  }

  /** Says nothing that a stranger may not know. */
  private Answer health(Request request) {
    boolean well = desk.fault() == null;
    return Answer.of(
            well ? 200 : 503,
            Answer.JSON,
            ("{\"status\":\"" + (well ? "up" : "behind") + "\"}").getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store");
  }
}
