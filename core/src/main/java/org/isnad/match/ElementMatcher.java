package org.isnad.match;

import java.util.List;
import org.isnad.match.Match.Part;

/** A built-in that a pattern can name: says where its element can stand. Stateless. */
interface ElementMatcher {

  /**
   * The stretches that the element can take, the preferred one first.
   *
   * @param at for an element behind the cue its first token; for one before the cue one past its last token
   * @param skip code units of the token at {@code at} that an earlier element has used up
   */
  List<Part> options(Attempt attempt, int at, int skip);
}
