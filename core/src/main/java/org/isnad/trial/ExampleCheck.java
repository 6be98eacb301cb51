package org.isnad.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Example;
import org.isnad.lexicon.Rule.Scope;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Cue;
import org.isnad.statement.ReadingTrace.Precedence;
import org.isnad.trial.Trial.Found;
import org.isnad.trial.Trial.Refused;
import org.isnad.trial.Trial.Yielded;
import org.jspecify.annotations.Nullable;

/**
 * Reads the examples of rules and says where something else comes out than they say. Immutable,
 * thread-safe.
 */
public final class ExampleCheck {
  private final TrialExtractor trials;

  public ExampleCheck(Language language) {
    this.trials = new TrialExtractor(language);
  }

  /** What the rules do with the text of an example of this rule. */
  public Trial trial(Rule rule, String text) {
    return rule.scope() == Scope.HEADLINE ? trials.headline(text) : trials.body(text);
  }

  /**
   * What is wrong with an example: exactly one statement by its rule, with exactly the parts that
   * it names.
   */
  public List<Fault> faults(Rule rule, Example example) {
    Trial trial = trial(rule, example.text());
    List<Fault> out = new ArrayList<>(undecided(rule, example.line(), trial));
    if (rule.yields() == Yield.BLOCK) {
      blocked(rule, example, trial, out);
      return out;
    }
    List<Found> found = trial.by(rule.id());
    if (found.size() != 1) {
      String what =
          found.isEmpty()
              ? "the rule makes no statement of the example: " + because(rule, trial)
              : "the rule makes " + found.size() + " statements of the example.";
      out.add(
          fault(
              rule,
              example.line(),
              what,
              "Mend the example or the rule; rules try shows every step."));
      return out;
    }
    Map<String, String> expected = new TreeMap<>(example.expected());
    for (String name : List.of("cue", "source", "content")) {
      expected.putIfAbsent(name, "");
    }
    expected.forEach((name, value) -> {
      String read = read(trial, found.getFirst(), name);
      if (!read.equals(value)) {
        out.add(
            fault(
                rule,
                example.line(),
                difference(name, value, read),
                "Mend the example or the rule; rules try shows every step."));
      }
    });
    return out;
  }

  /** What is wrong with a counterexample: a statement by its rule. */
  public List<Fault> faults(Rule rule, Counterexample counterexample) {
    Trial trial = trial(rule, counterexample.text());
    List<Fault> out = new ArrayList<>(undecided(rule, counterexample.line(), trial));
    boolean blocks =
        trial.stood().stream()
            .anyMatch(m -> m.rule().id().equals(rule.id()) && rule.yields() == Yield.BLOCK);
    if (!trial.by(rule.id()).isEmpty() || blocks) {
      String content =
          blocks
              ? ""
              : " (\u00AB" + read(trial, trial.by(rule.id()).getFirst(), "content") + "\u00BB)";
      out.add(
          fault(
              rule,
              counterexample.line(),
              "the rule makes a statement of its counterexample" + content + ".",
              "Narrow the pattern, or write a rule that beats this one."));
    }
    return out;
  }

  private List<Fault> undecided(Rule rule, int line, Trial trial) {
    List<Fault> out = new ArrayList<>();
    for (Yielded y : trial.yielded()) {
      if (y.why() == Precedence.ID) {
        out.add(
            fault(
                rule,
                line,
                "nothing says whether "
                    + y.to().rule().id()
                    + " or "
                    + y.match().rule().id()
                    + " is right here.",
                "Let one of them beat the other."));
      }
    }
    return out;
  }

  private void blocked(Rule rule, Example example, Trial trial, List<Fault> out) {
    List<Match> found =
        trial.stood().stream().filter(m -> m.rule().id().equals(rule.id())).toList();
    if (found.size() != 1) {
      out.add(
          fault(
              rule,
              example.line(),
              "the rule blocks " + found.size() + " stretches of the example.",
              "Mend the example or the rule; rules try shows every step."));
      return;
    }
    new TreeMap<>(example.expected())
        .forEach((name, value) -> {
          String read = part(trial, found.getFirst(), name);
          if (!read.equals(value)) {
            out.add(
                fault(
                    rule,
                    example.line(),
                    difference(name, value, read),
                    "Mend the example or the rule; rules try shows every step."));
          }
        });
  }

  private static String difference(String name, String value, String read) {
    String is = read.isEmpty() ? "nothing" : "\u00AB" + read + "\u00BB";
    return value.isEmpty()
        ? "the " + name + " is " + is + ", but the example names none."
        : "the " + name + " is " + is + ", not \u00AB" + value + "\u00BB.";
  }

  /** What became of the rule in the text: goes on after a colon. */
  private static String because(Rule rule, Trial trial) {
    for (Refused r : trial.refused()) {
      if (r.match().rule().id().equals(rule.id())) {
        return "it matches, but its cue does not report here, since " + r.why().sentence() + ".";
      }
    }
    for (Yielded y : trial.yielded()) {
      if (y.match().rule().id().equals(rule.id())) {
        return "it matches, but gives way to "
            + y.to().rule().id()
            + ": "
            + y.why().sentence()
            + ".";
      }
    }
    if (trial.stood().stream().anyMatch(m -> m.rule().id().equals(rule.id()))) {
      return "it matches, but is a link in the chain of another statement, or nothing is left of its content.";
    }
    TreeSet<String> others = new TreeSet<>();
    trial.found().forEach(f -> others.add(f.statement().rule()));
    String instead = others.isEmpty() ? "." : "; " + String.join(" and ", others) + " makes one.";
    return trial.misses().stream()
        .filter(m -> m.rule().id().equals(rule.id()))
        .max((a, b) -> Integer.compare(a.at(), b.at()))
        .map(m -> "the element " + m.reached().name() + " finds no place" + instead)
        .orElse("its cue does not stand there" + instead);
  }

  /** A part of a statement as the article has it, empty where it has none. */
  static String read(Trial trial, Found found, String name) {
    Statement s = found.statement();
    Cue cue = s.cue();
    return switch (name) {
      case "content" -> s.at().in(trial.text());
      case "cue" -> cue == null ? "" : cue.at().in(trial.text());
      case "source" -> stretch(trial, s.source().at());
      case "stance" -> s.stance().key();
      case "mode" -> s.mode().key();
      default -> found.match() == null ? "" : part(trial, found.match(), name);
    };
  }

  private static String part(Trial trial, Match match, String name) {
    Part part = match.part(name);
    if (name.equals("cue")) {
      return match.sentence().span(match.cueFirst(), match.cueEnd()).in(trial.text());
    }
    if (part == null || part.isEmpty()) {
      return "";
    }
    Span at = match.sentence().span(part.first(), part.end());
    return new Span(at.start() + part.skip(), at.end()).in(trial.text());
  }

  private static String stretch(Trial trial, @Nullable Span at) {
    return at == null ? "" : at.in(trial.text());
  }

  private static Fault fault(Rule rule, int line, String what, String remedy) {
    return new Fault(rule.file(), line, rule.id(), what, remedy);
  }
}
