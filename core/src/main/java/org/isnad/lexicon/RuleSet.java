package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one language, found by the word class of their cue. Immutable, thread-safe. */
public final class RuleSet {
  private final List<Rule> rules;
  private final Map<String, Rule> byId = new HashMap<>();
  private final Map<String, List<Rule>> byCue = new HashMap<>();
  private final Map<String, Set<String>> beaten = new HashMap<>();

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (Rule r : rules) {
      byId.put(r.id(), r);
      byCue.computeIfAbsent(r.pattern().get(r.cue()).what(), k -> new ArrayList<>()).add(r);
    }
    for (Rule r : rules) {
      Set<String> below = new HashSet<>();
      collect(r, below);
      beaten.put(r.id(), below);
    }
  }

  private void collect(Rule above, Set<String> below) {
    for (String id : above.beats()) {
      Rule next = byId.get(id);
      if (below.add(id) && next != null) {
        collect(next, below);
      }
    }
  }

  /** In file order. */
  public List<Rule> all() {
    return rules;
  }

  public @Nullable Rule rule(String id) {
    return byId.get(id);
  }

  /** The rules whose cue is of this kind. */
  public List<Rule> forCue(String what) {
    return byCue.getOrDefault(what, List.of());
  }

  /** Whether {@code a} is written to beat {@code b}, directly or through others. */
  public boolean beats(Rule a, Rule b) {
    return beaten.getOrDefault(a.id(), Set.of()).contains(b.id());
  }

  /** The same rules, but for one that is changed: it stands in the place of that with its id. */
  public RuleSet with(Rule changed) {
    return new RuleSet(
        rules.stream().map(r -> r.id().equals(changed.id()) ? changed : r).toList());
  }

  /** The same rules but for one, to see what is lost with it. */
  public RuleSet without(String id) {
    return new RuleSet(rules.stream().filter(r -> !r.id().equals(id)).toList());
  }
}
