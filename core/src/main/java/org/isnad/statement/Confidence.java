package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.jspecify.annotations.Nullable;

/**
 * How far a statement and its source can be trusted, each between 0 and 1 with two decimals. Two logistic models, one for the
 * content and one for the source where the content is right; how their weights were found, and how well they hold, is in
 * docs/confidence.md.
 *
 * @param statement that the content is one and is this source's: never above {@code source}
 * @param source that it is this source, where the content is right
 */
record Confidence(double statement, double source) {
  /** What is said in a clause or in somebody's words. */
  private static final double CONTENT = 3.39;

  /** What is said in a noun: «called for an inquiry» may as well be an event. */
  private static final double NOUN = -1.23;

  /** A noun without a preposition before it, besides: any verb has objects. */
  private static final double BARE_OBJECT = -1.46;

  /** A source that is named beside the cue. */
  private static final double SOURCE = 3.47;

  /** The verb's subject is dropped, its source one that was named before. */
  private static final double DROPPED = -1.18;

  /** Only an office or nobody has been found. */
  private static final double NAMELESS = -1.98;

  /**
   * @param frame what the cue's verb governs, null for a cue that is no verb
   * @param named whether the source has a name, and not only an office
   * @param overt whether the source stands beside the cue
   */
  static Confidence of(@Nullable Frame frame, boolean named, boolean overt) {
    double who = share(SOURCE + (overt ? 0 : DROPPED) + (named ? 0 : NAMELESS));
    return new Confidence(rounded(share(content(frame)) * who), rounded(who));
  }

  private static double content(@Nullable Frame frame) {
    if (frame == null || frame.kind() != Frame.Kind.NOUN) {
      return CONTENT;
    }
    return CONTENT + NOUN + (frame.governed().isEmpty() ? BARE_OBJECT : 0);
  }

  /** The probability of these log-odds. */
  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double rounded(double share) {
    return Math.round(100 * share) / 100.0;
  }
}
