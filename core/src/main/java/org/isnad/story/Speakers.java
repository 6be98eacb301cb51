package org.isnad.story;

import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/** Names of speakers as stems, which outlets shorten and spell their own way. Stateless and thread-safe. */
final class Speakers {

  private Speakers() {}

  /** The stems of a name and a role, ascending, each once. */
  static int[] stems(@Nullable String name, @Nullable String role) {
    String all = (name == null ? "" : name) + (role == null ? "" : " " + role);
    return Wording.of(all, new Span(0, all.length())).words().stems();
  }

  /** Whether two names may be one's: all of the shorter is in the longer. */
  static boolean same(int[] one, int[] other) {
    return within(one, other) || within(other, one);
  }

  /** Whether all of the one is in the other. */
  static boolean within(int[] some, int[] all) {
    return some.length > 0 && Shingles.shared(some, all) == some.length;
  }
}
