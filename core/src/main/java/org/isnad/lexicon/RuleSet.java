package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one language, found by the word class of their cue. Immutable, thread-safe. */
public final class RuleSet {
  private final List<Rule> rules;
  private final Map<String, Rule> byId = new HashMap<>();
  private final Map<String, List<Rule>> byCue = new HashMap<>();

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (Rule r : rules) {
      byId.put(r.id(), r);
      byCue.computeIfAbsent(r.pattern().get(r.cue()).what(), k -> new ArrayList<>()).add(r);
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
    for (String id : a.beats()) {
      Rule beaten = byId.get(id);
      if (id.equals(b.id()) || beaten != null && beats(beaten, b)) {
        return true;
      }
    }
    return false;
  }
}
