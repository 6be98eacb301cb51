package org.isnad.page;

import java.util.EnumMap;
import java.util.Map;

/**
 * The scripts that tell languages of news apart; each text has the one most of its letters belong
 * to.
 */
enum Script {
  ARABIC,
  LATIN,
  CYRILLIC,
  HEBREW,
  GREEK,
  HAN,
  JAPANESE,
  KOREAN,
  DEVANAGARI,
  OTHER;

  private static final String OF_ARABIC_SCRIPT = " ar fa ur ckb ps ug ";

  /** The script of most letters of {@code text}; {@link #OTHER} where it has none. */
  static Script of(String text) {
    Map<Script, Integer> counts = new EnumMap<>(Script.class);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        counts.merge(of(c), 1, Integer::sum);
      }
    }
    // Japanese mixes its own letters with Chinese ones, which may well be the more frequent.
    if (counts.getOrDefault(JAPANESE, 0) * 5 > counts.getOrDefault(HAN, 0)) {
      counts.remove(HAN);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(OTHER);
  }

  private static Script of(char letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case ARABIC -> ARABIC;
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case HEBREW -> HEBREW;
      case GREEK -> GREEK;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> JAPANESE;
      case HANGUL -> KOREAN;
      case DEVANAGARI -> DEVANAGARI;
      default -> OTHER;
    };
  }

  /** Whether the language with that code is written in this script. */
  boolean writes(String language) {
    return (this == ARABIC) == OF_ARABIC_SCRIPT.contains(" " + language + " ");
  }
}
