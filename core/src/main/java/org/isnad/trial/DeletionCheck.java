package org.isnad.trial;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Example;
import org.isnad.lexicon.RuleSet;
import org.isnad.model.Statement;
import org.isnad.statement.ReadingTrace.Precedence;

/**
 * Takes rules, their optional elements and what they beat away, one at a time, and says where
 * nothing comes out otherwise then: that is dead weight. Immutable, thread-safe.
 */
final class DeletionCheck {
  private final Language language;
  private final ExampleCheck whole;

  /**
   * @param whole reads examples with all rules
   */
  DeletionCheck(Language language, ExampleCheck whole) {
    this.language = language;
    this.whole = whole;
  }

  /** What of a rule is dead weight by the examples. */
  List<Fault> faults(Rule rule) {
    if (rule.examples().isEmpty()) {
      return List.of();
    }
    List<Fault> out = new ArrayList<>();
    if (isSame(language.rules().without(rule.id()), List.of(rule), false)) {
      out.add(
          fault(
              rule,
              rule.line(),
              "without the rule every one of its examples comes out the same.",
              "Give an example that only this rule reads, or delete the rule."));
      return out;
    }
    for (Element element : rule.pattern()) {
      if (element.optional() && isSame(with(rule.without(element)), List.of(rule), true)) {
        out.add(
            fault(
                rule,
                element.line(),
                "without the optional element "
                    + element.name()
                    + " the rule reads every example the same.",
                "Give an example that needs it, or take the element out."));
      }
    }
    for (String beaten : rule.beats()) {
      Rule other = language.rules().rule(beaten);
      if (other != null && isSame(with(rule.withoutBeating(beaten)), List.of(rule, other), true)) {
        out.add(
            fault(
                rule,
                rule.line(),
                "no example needs it to beat " + beaten + ".",
                "Give one where both fit equally well, or take the name out."));
      }
    }
    return out;
  }

  private RuleSet with(Rule changed) {
    return language.rules().with(changed);
  }

  /**
   * Whether the examples of the rules come out the same with other rules.
   *
   * @param strictly whether by the same rules, without leaving it to the alphabet
   */
  private boolean isSame(RuleSet rules, List<Rule> of, boolean strictly) {
    ExampleCheck other =
        new ExampleCheck(new Language(language.code(), language.lexicon(), rules));
    for (Rule rule : of) {
      for (Example example : rule.examples()) {
        List<String> before = outcome(whole.trial(rule, example.text()), strictly);
        if (!before.equals(outcome(other.trial(rule, example.text()), strictly))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The statements; unless strictly, without the rules that made them. */
  private static List<String> outcome(Trial trial, boolean strictly) {
    List<String> out = new ArrayList<>();
    for (Trial.Found found : trial.found()) {
      Statement s = found.statement();
      out.add(
          s.at()
              + " "
              + s.source()
              + " "
              + s.cue()
              + " "
              + s.mode()
              + " "
              + s.stance()
              + " "
              + s.chain()
              + (strictly ? " " + s.rule() : ""));
    }
    if (strictly) {
      trial.yielded().stream()
          .filter(y -> y.why() == Precedence.ID)
          .forEach(y -> out.add(y.to().rule().id() + " or " + y.match().rule().id()));
    }
    return out;
  }

  private static Fault fault(Rule rule, int line, String what, String remedy) {
    return new Fault(rule.file(), line, rule.id(), what, remedy);
  }
}
