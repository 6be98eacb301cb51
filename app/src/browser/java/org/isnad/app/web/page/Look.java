package org.isnad.app.web.page;

/**
 * How a reader has the pages.
 *
 * @param width of the window, in CSS pixels
 * @param scripts whether scripts run
 */
record Look(String language, String theme, int width, boolean scripts) {
  static final int DESK = 1280;
  static final int PHONE = 390;

  /** Arabic, light, at a desk. */
  static final Look USUAL = new Look("ar", "light", DESK, true);

  Look in(String other) {
    return new Look(other, theme, width, scripts);
  }

  Look themed(String other) {
    return new Look(language, other, width, scripts);
  }

  Look wide(int other) {
    return new Look(language, theme, other, scripts);
  }

  Look withoutScripts() {
    return new Look(language, theme, width, false);
  }

  int height() {
    return width == PHONE ? 844 : 900;
  }

  @Override
  public String toString() {
    return language + "-" + theme + "-" + (width == PHONE ? "phone" : "desk");
  }
}
