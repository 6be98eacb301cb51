package org.isnad.html;

/**
 * Words of a block that lead elsewhere.
 *
 * @param text as a browser shows it
 * @param address as the page writes it
 */
record Link(String text, String address) {
  /** Whether it leads out of the page, and not to a script. */
  boolean leadsElsewhere() {
    return !address.isBlank()
        && address.charAt(0) != '#'
        && !address.regionMatches(true, 0, "javascript:", 0, 11)
        && !address.regionMatches(true, 0, "mailto:", 0, 7);
  }
}
