package org.isnad.app.web;

/** What stands at the root as long as there are no pages. */
final class WelcomeArea implements Area {
  private final Assets assets;

  WelcomeArea(Assets assets) {
    this.assets = assets;
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public void register(Routes routes) {
    routes.get("/", request -> Answer.html(page("Isnad", "<p>Isnad is running.</p>")));
  }

  @Override
  public Answer refused(Request request, Refusal refusal) {
    return Answer.html(refusal.status(), page(Integer.toString(refusal.status()), "<p>" + escaped(refusal.detail()) + "</p>"));
  }

  private String page(String title, String body) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + escaped(title)
        + "</title><link rel=\"stylesheet\" href=\""
        + assets.path("base.css")
        + "\"></head><body><h1>"
        + escaped(title)
        + "</h1>"
        + body
        + "</body></html>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
