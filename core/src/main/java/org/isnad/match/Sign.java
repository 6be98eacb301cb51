package org.isnad.match;

/** What an element of a pattern must begin with: told by a look at one token, where finding its stretch takes many. Stateless. */
interface Sign {

  /** Whether the element could begin at token {@code i}; where not, it surely does not. */
  boolean at(Cue cue, int i);

  /** Whether the element could begin at some token from {@code i} on. */
  default boolean from(Cue cue, int i) {
    for (int k = i; k < cue.sentence().size(); k++) {
      if (at(cue, k)) {
        return true;
      }
    }
    return false;
  }
}
