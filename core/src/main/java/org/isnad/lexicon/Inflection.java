package org.isnad.lexicon;

/** The form in which a verb stands. Person is the third throughout: newspapers report of others. */
public record Inflection(Tense tense, Gender gender, Numerus number) {

  /** The forms that rules tell apart. */
  public enum Tense {
    PAST,
    PRESENT,
    /** The accusative active participle that goes on from a verb before it. */
    PARTICIPLE,
    /** The verbal noun. */
    MASDAR
  }

  /** Grammatical gender. */
  public enum Gender {
    MASCULINE,
    FEMININE
  }

  /** Grammatical number. */
  public enum Numerus {
    SINGULAR,
    DUAL,
    PLURAL
  }

  public boolean finite() {
    return tense == Tense.PAST || tense == Tense.PRESENT;
  }
}
