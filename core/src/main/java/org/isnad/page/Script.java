package org.isnad.page;

import java.util.EnumMap;
import java.util.Map;

/**
 * The scripts that tell languages of news apart; each text has the one most of its letters belong
 * to.
 */
enum Script {
  ARABIC("ar"),
  LATIN("und"),
  CYRILLIC("und"),
  DEVANAGARI("hi"),
  HEBREW("he"),
  GREEK("el"),
  HAN("zh"),
  JAPANESE("ja"),
  KOREAN("ko"),
  ARMENIAN("hy"),
  BENGALI("bn"),
  ETHIOPIC("am"),
  GEORGIAN("ka"),
  GUJARATI("gu"),
  GURMUKHI("pa"),
  KANNADA("kn"),
  KHMER("km"),
  LAO("lo"),
  MALAYALAM("ml"),
  MYANMAR("my"),
  SINHALA("si"),
  TAMIL("ta"),
  TELUGU("te"),
  THAI("th"),
  OTHER("und");

  private static final int[] NONE = {0};

  private static final char FIRST_ARABIC = '\u0620';
  private static final char LAST_ARABIC = '\u064A';

  private final String language;

  Script(String language) {
    this.language = language;
  }

  /**
   * The language of a text in this script of which nothing else is known: the only one of news in
   * it, or by far the most frequent; ISO 639.
   */
  String language() {
    return language;
  }

  /** The script of most letters of {@code text}; {@link #OTHER} where it has none. */
  static Script of(String text) {
    Map<Script, int[]> counts = new EnumMap<>(Script.class);
    Script last = OTHER;
    int[] count = new int[1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (arabicLetter(c) || Character.isLetter(c)) {
        // The letters of a text are mostly of one script, so its count is at hand.
        Script script = of(c);
        if (script != last || counts.isEmpty()) {
          last = script;
          count = counts.computeIfAbsent(script, s -> new int[1]);
        }
        count[0]++;
      }
    }
    // Japanese mixes its own letters with Chinese ones, which may well be the more frequent.
    if (counts.getOrDefault(JAPANESE, NONE)[0] * 5 > counts.getOrDefault(HAN, NONE)[0]) {
      counts.remove(HAN);
    }
    Script best = OTHER;
    int most = 0;
    for (Map.Entry<Script, int[]> counted : counts.entrySet()) {
      if (counted.getValue()[0] > most) {
        best = counted.getKey();
        most = counted.getValue()[0];
      }
    }
    return best;
  }

  /** Whether it is surely a letter, of the range that most Arabic ones are from: no property is looked up. */
  static boolean arabicLetter(char c) {
    return c >= FIRST_ARABIC && c <= LAST_ARABIC;
  }

  private static Script of(char letter) {
    if (letter < 0x0250) {
      return LATIN;
    }
    if (letter >= 0x0600 && letter <= 0x06FF) {
      return ARABIC;
    }
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
      case ARMENIAN -> ARMENIAN;
      case BENGALI -> BENGALI;
      case ETHIOPIC -> ETHIOPIC;
      case GEORGIAN -> GEORGIAN;
      case GUJARATI -> GUJARATI;
      case GURMUKHI -> GURMUKHI;
      case KANNADA -> KANNADA;
      case KHMER -> KHMER;
      case LAO -> LAO;
      case MALAYALAM -> MALAYALAM;
      case MYANMAR -> MYANMAR;
      case SINHALA -> SINHALA;
      case TAMIL -> TAMIL;
      case TELUGU -> TELUGU;
      case THAI -> THAI;
      default -> OTHER;
    };
  }
}
