package org.isnad.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A picture where it stands in the page.
 *
 * @param box the smallest box around it
 * @param before how many blocks stand before it
 */
record Shot(Element element, Box box, int before) {
  private static final int SMALLEST = 120;

  /** Its address; null where it has none, or one of an image that only holds the place. */
  @Nullable String address() {
    // The attributes in which pages keep addresses that scripts load when the reader comes near.
    for (String name : new String[] {"data-src", "data-lazy-src", "data-original", "src"}) {
      String address = element.hasAttr(name) ? element.absUrl(name) : "";
      if (address.startsWith("http")) {
        return address;
      }
    }
    return null;
  }

  /** Whether it is an image to look at, no icon, as far as its element tells. */
  boolean large() {
    return size("width") >= SMALLEST && size("height") >= SMALLEST;
  }

  private int size(String name) {
    int size = 0;
    String written = element.attr(name);
    for (int i = 0; i < Math.min(5, written.length()); i++) {
      char c = written.charAt(i);
      if (c < '0' || c > '9') {
        return SMALLEST;
      }
      size = 10 * size + c - '0';
    }
    return written.isEmpty() ? SMALLEST : size;
  }
}
