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
  final Cue cue;
  final Sentence sentence;
  final BoundRule pattern;
  final Rule rule;
  final int cueFirst;
  final int cueEnd;
  final Reading reading;
  final @Nullable Frame frame;
  final String governed;
  /** Steps left before the try is given up: patterns are short, so only a defective rule ever meets it. */
  int steps = 4_000;

  /** What each element of the pattern took, null for those that took nothing, or nothing yet. */
  private final @Nullable Part[] taken;
  private final boolean traced;
  /** The element that is tried now. */
  private int element;
  private int furthest = -1;
  private int furthestAt;
  private int reached;
  private Map<String, Part> found = Map.of();

  Attempt(Cue cue, BoundRule pattern, boolean traced) {
    this.cue = cue;
    this.sentence = cue.sentence();
    this.pattern = pattern;
    this.rule = pattern.rule();
    this.cueFirst = cue.first();
    this.cueEnd = cue.end();
    this.reading = cue.reading();
    this.frame = cue.frame();
    this.governed = cue.governed();
    this.taken = new Part[rule.pattern().size()];
    this.traced = traced;
  }

  void take(int element, @Nullable Part part) {
    taken[element] = part;
  }

  /** What the element of that name took, or null. */
  @Nullable Part part(String name) {
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] != null && rule.pattern().get(i).name().equals(name)) {
        return taken[i];
      }
    }
    return null;
  }

  /** What the elements took by their names, in the order in which they are tried. */
  Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (int order = 1; order < taken.length; order++) {
      int behind = taken.length - 1 - rule.cue();
      int i = order <= behind ? rule.cue() + order : taken.length - 1 - order;
      Part part = taken[i];
      if (part != null) {
        parts.put(rule.pattern().get(i).name(), part);
      }
    }
    return parts;
  }

  /** Whether the rule can go on at a token behind the element that is tried now: at a glance, and wrong only by saying yes. */
  boolean goesOn(int at) {
    return goesOn(element, at);
  }

  /** The same behind any element. Who asks what was tried in vain is told of each try. */
  boolean goesOn(int element, int at) {
    return traced || pattern.goesOn(cue, element, at);
  }

  /** Takes note of the element that is tried now; for a linguist who asks where a rule stopped, also of how far it came. */
  void reach(int element, int at) {
    this.element = element;
    if (!traced) {
      return;
    }
    // Those behind the cue are tried first, outwards, then those before it, outwards.
    int order = element > rule.cue() ? element - rule.cue() : rule.pattern().size() - element;
    if (order > furthest || order == furthest && at > furthestAt) {
      furthest = order;
      furthestAt = at;
      reached = element;
      found = parts();
    }
  }

  /** Where this try stopped. */
  Miss miss() {
    return new Miss(sentence, rule, cueFirst, cueEnd, reading, frame, rule.pattern().get(reached), furthestAt, found);
  }
}
