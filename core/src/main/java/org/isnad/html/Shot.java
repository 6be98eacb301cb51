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
      String address = element.hasAttr(name) ? absolute(name) : "";
      if (address.startsWith("http")) {
        return address;
      }
    }
    return null;
  }

  private String absolute(String name) {
    String written = element.attr(name);
    // Nearly all are whole addresses or pictures in place; to resolve them takes longer than the rest.
    return plain(written) ? written : written.startsWith("data:") ? "" : element.absUrl(name);
  }

  /** Whether it is an address that means the same wherever it stands. */
  private static boolean plain(String address) {
    int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : 0;
    if (host == 0 || host == address.length() || !Character.isLetterOrDigit(address.charAt(host))) {
      return false;
    }
    for (int i = host; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c > '~' || c == '.' && address.charAt(i - 1) == '/') {
        return false;
      }
    }
    return true;
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
