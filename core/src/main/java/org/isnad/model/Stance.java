package org.isnad.model;

import java.util.Locale;

/** What the source does by saying it: the closed list of the annotation guideline. */
public enum Stance {
  SAY,
  ANNOUNCE,
  AFFIRM,
  DENY,
  REJECT,
  ACCUSE,
  CONDEMN,
  WARN,
  THREATEN,
  DEMAND,
  PROMISE,
  PROPOSE,
  PRAISE,
  EXPRESS,
  JUDGE,
  DOUBT,
  ASK;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Its name in the JSON record and in the lexicons. */
  public String key() {
    return key;
  }

  /**
   * The constant of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Stance of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
