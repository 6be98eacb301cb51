package org.isnad.match;

import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.jspecify.annotations.Nullable;

/** One try of a rule at a cue: what the elements' matchers may look at, and what was matched so far. Lives on one thread. */
final class Attempt {
  final Sentence sentence;
  final Rule rule;
  final int cueFirst;
  final int cueEnd;
  final Reading reading;
  final @Nullable Frame frame;
  final Map<String, Part> parts = new LinkedHashMap<>();
  /** Steps left before the try is given up: patterns are short, so only a defective rule ever meets it. */
  int steps = 4_000;
  /** The element that was reached, for a linguist who asks where a rule stopped. */
  int furthest;

  Attempt(Sentence sentence, Rule rule, int cueFirst, int cueEnd, Reading reading, @Nullable Frame frame) {
    this.sentence = sentence;
    this.rule = rule;
    this.cueFirst = cueFirst;
    this.cueEnd = cueEnd;
    this.reading = reading;
    this.frame = frame;
  }
}
