package org.isnad.page;

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

  private static final Script[] ALL = values();
  private static final int COUNT = ALL.length;

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
    int[] counts = new int[COUNT];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        counts[of(c).ordinal()]++;
      }
    }
    // Japanese mixes its own letters with Chinese ones, which may well be the more frequent.
    if (counts[JAPANESE.ordinal()] * 5 > counts[HAN.ordinal()]) {
      counts[HAN.ordinal()] = 0;
    }
    int best = OTHER.ordinal();
    int most = 0;
    for (int i = 0; i < COUNT; i++) {
      if (counts[i] > most) {
        best = i;
        most = counts[i];
      }
    }
    return ALL[best];
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
