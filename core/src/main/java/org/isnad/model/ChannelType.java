package org.isnad.model;

import java.util.Locale;

/** How something was said: the closed list of the annotation guideline. */
public enum ChannelType {
  STATEMENT,
  PRESS_CONFERENCE,
  INTERVIEW,
  SPEECH,
  MEETING,
  SOCIAL,
  BROADCAST,
  PHONE,
  REPORT,
  LETTER,
  SESSION;

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
  public static ChannelType of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
