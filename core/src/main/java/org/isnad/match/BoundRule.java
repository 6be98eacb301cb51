package org.isnad.match;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Scope;

/**
 * A rule with what matches each of its elements, looked up once. Immutable, thread-safe.
 *
 * @param elements the matcher of each element of the rule's pattern; that of the cue is never asked
 * @param signs of those elements behind the cue that no match can do without, as far as they have one
 */
record BoundRule(Rule rule, List<ElementMatcher> elements, List<Sign> signs) {

  static BoundRule of(Rule rule, BuiltIns builtIns) {
    List<ElementMatcher> elements = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    for (int i = 0; i < rule.pattern().size(); i++) {
      Element e = rule.pattern().get(i);
      elements.add(i < rule.cue() ? builtIns.before(e.what()) : builtIns.behind(e.what()));
      Sign sign = i > rule.cue() && !e.optional() ? builtIns.sign(e.what()) : null;
      if (sign != null) {
        signs.add(sign);
      }
    }
    return new BoundRule(rule, List.copyOf(elements), List.copyOf(signs));
  }

  /** Whether the rule applies to sentences of that kind. */
  boolean appliesTo(Sentence s) {
    return rule.scope() == Scope.ANYWHERE || (rule.scope() == Scope.HEADLINE) == s.headline();
  }

  /**
   * Whether each element that the rule cannot do without could begin at some token behind the cue.
   *
   * @param absent signs of other rules that no token behind the same cue bears; takes one that this rule looks for in vain
   */
  boolean possible(Cue cue, List<Sign> absent) {
    for (int k = 0; k < signs.size(); k++) {
      Sign sign = signs.get(k);
      if (absent.contains(sign)) {
        return false;
      }
      int i = cue.end();
      while (i < cue.sentence().size() && !sign.at(cue, i)) {
        i++;
      }
      if (i == cue.sentence().size()) {
        absent.add(sign);
        return false;
      }
    }
    return true;
  }
}
