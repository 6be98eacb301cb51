package org.isnad.model;

import java.util.Locale;

/** What a source or relay is: the closed list of the annotation guideline. */
public enum SourceType {
  PERSON,
  ORGANISATION,
  PLACE,
  GROUP,
  OUTLET,
  DOCUMENT,
  ANONYMOUS,
  UNKNOWN,
  SPOKESPERSON,
  AGENCY;

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
  public static SourceType of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
