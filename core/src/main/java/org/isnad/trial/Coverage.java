package org.isnad.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Element;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;

/**
 * What of the rules the examples have shown: each optional element both there and left out, each
 * form of each built-in that some rule names. For one thread.
 */
final class Coverage {
  /** They stand though they take no word of their own: they are written onto the next one. */
  private static final Set<String> WRITTEN_ON = Set.of("complementizer", "governed");

  private final Map<String, Set<String>> there = new HashMap<>();
  private final Map<String, Set<String>> leftOut = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();

  /** Takes note of how the rule's own match was made up in one of its examples. */
  void add(Match match) {
    for (Element e : match.rule().pattern()) {
      Part part = match.part(e.name());
      if (part != null && (!part.isEmpty() || WRITTEN_ON.contains(e.what()))) {
        there.computeIfAbsent(match.rule().id(), k -> new HashSet<>()).add(e.name());
        forms
            .computeIfAbsent(e.what(), k -> new HashSet<>())
            .add(ElementForms.of(e.what(), match, part));
      } else {
        leftOut.computeIfAbsent(match.rule().id(), k -> new HashSet<>()).add(e.name());
      }
    }
  }

  /** What no example of the rule shows. */
  List<Fault> faults(Rule rule) {
    List<Fault> out = new ArrayList<>();
    for (Element e : rule.pattern()) {
      if (e.optional()) {
        if (!there.getOrDefault(rule.id(), Set.of()).contains(e.name())) {
          out.add(
              new Fault(
                  rule.file(),
                  e.line(),
                  rule.id(),
                  "no example shows the optional element " + e.name() + ".",
                  "Give one, or take the element out."));
        } else if (!leftOut.getOrDefault(rule.id(), Set.of()).contains(e.name())) {
          out.add(
              new Fault(
                  rule.file(),
                  e.line(),
                  rule.id(),
                  "every example has the optional element " + e.name() + ".",
                  "Give one without it, or take the question mark away."));
        }
      }
    }
    return out;
  }

  /**
   * The forms of built-ins that the rules name and no example of any rule shows, each with the
   * built-in before it.
   */
  Set<String> missingForms(List<Rule> rules) {
    Set<String> out = new TreeSet<>();
    for (Rule rule : rules) {
      for (Element e : rule.pattern()) {
        for (String form : e.name().equals("cue") ? List.<String>of() : ElementForms.of(e.what())) {
          if (!forms.getOrDefault(e.what(), Set.of()).contains(form)) {
            out.add(e.what() + ": " + form);
          }
        }
      }
    }
    return out;
  }
}
