package org.isnad.match;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A rule with what matches each of its elements, looked up once. Immutable, thread-safe.
 *
 * @param elements the matcher of each element of the rule's pattern; that of the cue is never asked
 * @param signs of those elements behind the cue that no match can do without, as far as they have one
 * @param next for each element what the one behind it must begin with, whichever that is; empty where a look does not tell
 * @param before what must stand right before the cue, told from the cue; null where a look at it does not tell
 */
record BoundRule(Rule rule, List<ElementMatcher> elements, List<Sign> signs, List<List<Sign>> next, @Nullable Sign before) {

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
    Element last = rule.cue() > 0 ? rule.pattern().get(rule.cue() - 1) : null;
    Element first = rule.cue() > 0 ? rule.pattern().getFirst() : null;
    // What is optional between the cue and an element tells nothing of it, but a cue that no noun phrase can stand before tells all.
    String what = first == null || last == null ? "" : last.optional() ? first.what() : last.what();
    List<List<Sign>> next = new ArrayList<>();
    for (int i = 0; i < rule.pattern().size(); i++) {
      next.add(next(rule, i, builtIns));
    }
    return new BoundRule(rule, List.copyOf(elements), List.copyOf(signs), next, builtIns.signBefore(what, last == null || !last.optional()));
  }

  /** Of each element that can stand right behind one its sign; none where one of them has no sign, or nothing need stand there. */
  private static List<Sign> next(Rule rule, int element, BuiltIns builtIns) {
    List<Sign> out = new ArrayList<>();
    for (int i = element + 1; i < rule.pattern().size() && element >= rule.cue(); i++) {
      Sign sign = builtIns.sign(rule.pattern().get(i).what());
      if (sign == null) {
        return List.of();
      }
      out.add(sign);
      if (!rule.pattern().get(i).optional()) {
        return List.copyOf(out);
      }
    }
    return List.of();
  }

  /** Whether the rule can go on at token {@code at} behind an element, as far as a look at the token tells. */
  boolean goesOn(Cue cue, int element, int at) {
    List<Sign> signs = next.get(element);
    if (signs.isEmpty()) {
      return true;
    }
    for (int k = 0; k < signs.size() && at < cue.sentence().size(); k++) {
      if (signs.get(k).at(cue, at)) {
        return true;
      }
    }
    return false;
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
    if (before != null && !before.at(cue, cue.first())) {
      return false;
    }
    for (int k = 0; k < signs.size(); k++) {
      Sign sign = signs.get(k);
      if (absent.contains(sign)) {
        return false;
      }
      if (!sign.from(cue, cue.end())) {
        absent.add(sign);
        return false;
      }
    }
    return true;
  }
}
