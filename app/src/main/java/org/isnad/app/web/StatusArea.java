package org.isnad.app.web;

import java.nio.charset.StandardCharsets;

/** What watches the server asks: whether it lives, and what it counts. */
final class StatusArea implements Area {
  private final Metrics metrics;

  StatusArea(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public String prefix() {
    return "/health";
  }

  @Override
  public void register(Routes routes) {
    Routes top = routes.below("");
    // Says nothing that a stranger may not know.
    top.open("/health", request -> Answer.json("{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8)).with("Cache-Control", "no-store"));
    top.get(
        "/metrics",
        request ->
            Answer.of(200, Metrics.MEDIA_TYPE, metrics.text().getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store"));
  }
}
