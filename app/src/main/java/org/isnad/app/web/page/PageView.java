package org.isnad.app.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every page shows around its own: its title, its language and how its reader wants it.
 *
 * @param title of the page, for the window
 * @param place which part of the app it belongs to, as the navigation names it; empty for none
 * @param address path and query that lead to it
 */
public record PageView(
    String title, String place, String address, ReaderChoice choice, Files files) {

  /** Where style sheets and scripts are to be had. */
  @FunctionalInterface
  public interface Files {
    /** The address of a file of ours, by its name. */
    String path(String name);
  }


  /** What it says. */
  public Texts texts() {
    return Texts.in(choice.language());
  }

  /** A message, see {@link Texts#say}. */
  public String say(String key, Object... values) {
    return texts().say(key, values);
  }

  /** The address that keeps a choice and leads back here. */
  public String choosing(String key, String value) {
    return "/choose?" + key + "=" + value + "&back=" + encoded(address);
  }

  /** A text as part of an address: of its path, where a plus sign is one, or of its query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Classes of the document: how it looks. */
  public String look() {
    return "theme-" + choice.theme() + " size-" + choice.size();
  }
}
