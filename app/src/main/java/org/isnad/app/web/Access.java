package org.isnad.app.web;

import java.util.Locale;

/** What somebody may do, the least first; and what a route asks for. */
public enum Access {
  /** Whoever reaches the server. */
  ANYONE,
  /** Look at everything, and have pages read without keeping them. */
  READER,
  /** Also change what the data folder holds. */
  EDITOR;

  /** Its name in addresses and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean includes(Access other) {
    return compareTo(other) >= 0;
  }
}
