package org.isnad.match;

import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.match.RuleMatcher.Miss;
import org.jspecify.annotations.Nullable;

/** One try of a rule at a cue: what the elements' matchers may look at, and what was matched so far. Lives on one thread. */
final class Attempt {
  final Sentence sentence;
  final Pattern pattern;
  final Rule rule;
  final int cueFirst;
  final int cueEnd;
  final Reading reading;
  final @Nullable Frame frame;
  final String governed;
  final Map<String, Part> parts = new LinkedHashMap<>();
  /** Steps left before the try is given up: patterns are short, so only a defective rule ever meets it. */
  int steps = 4_000;

  private final boolean traced;
  private int furthest = -1;
  private int furthestAt;
  private int reached;
  private Map<String, Part> found = Map.of();

  Attempt(Cue cue, Pattern pattern, boolean traced) {
    this.sentence = cue.sentence();
    this.pattern = pattern;
    this.rule = pattern.rule();
    this.cueFirst = cue.first();
    this.cueEnd = cue.end();
    this.reading = cue.reading();
    this.frame = cue.frame();
    this.governed = cue.governed();
    this.traced = traced;
  }

  /** Takes note of the element that is tried now, for a linguist who asks where a rule stopped. */
  void reach(int element, int at) {
    if (!traced) {
      return;
    }
    // Those behind the cue are tried first, outwards, then those before it, outwards.
    int order = element > rule.cue() ? element - rule.cue() : rule.pattern().size() - element;
    if (order > furthest || order == furthest && at > furthestAt) {
      furthest = order;
      furthestAt = at;
      reached = element;
      found = new LinkedHashMap<>(parts);
    }
  }

  /** Where this try stopped. */
  Miss miss() {
    return new Miss(sentence, rule, cueFirst, cueEnd, reading, frame, rule.pattern().get(reached), furthestAt, found);
  }
}
