package org.isnad.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.isnad.lexicon.Fault;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageCheck;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Example;
import org.isnad.match.Grammar;
import org.isnad.match.RuleMatcher;
import org.isnad.trial.Trial.Found;

/**
 * Everything that the build and {@code isnad rules check} ask of one language of the linguist's
 * folder.
 */
public final class FolderCheck {
  private FolderCheck() {}

  /**
   * What is wrong, by file and line; examples are read only where the files are right.
   *
   * @param present the paths of all files in the folder of the language, as {@link
   *     LanguageFiles#read} takes them
   */
  public static List<Fault> faults(LanguageFiles files, String code, Collection<String> present) {
    LanguageCheck check = LanguageCheck.of(files, code);
    Language language = check.language();
    RuleMatcher matcher = new RuleMatcher(language, new Grammar(language.lexicon()));
    List<Fault> faults = check.faults(present, matcher.builtInNames());
    return faults.isEmpty() ? exampleFaults(language) : faults;
  }

  /** What comes out of examples otherwise than they say, and what no example shows. */
  public static List<Fault> exampleFaults(Language language) {
    List<Fault> out = new ArrayList<>();
    ExampleCheck examples = new ExampleCheck(language);
    Coverage coverage = new Coverage();
    DeletionCheck deletion = new DeletionCheck(language, examples);
    for (Rule rule : language.rules().all()) {
      for (Example example : rule.examples()) {
        out.addAll(examples.faults(rule, example));
        Trial trial = examples.trial(rule, example.text());
        for (Found found : trial.by(rule.id())) {
          if (found.match() != null) {
            coverage.add(found.match());
          }
        }
      }
      for (Counterexample counterexample : rule.counterexamples()) {
        out.addAll(examples.faults(rule, counterexample));
      }
      List<Fault> unshown = coverage.faults(rule);
      out.addAll(unshown);
      // What no example shows none can miss: that is told once.
      deletion.faults(rule).stream()
          .filter(fault -> unshown.stream().noneMatch(other -> other.line() == fault.line()))
          .forEach(out::add);
    }
    for (String form : coverage.missingForms(language.rules().all())) {
      out.add(
          new Fault(
              language.code() + "/rules",
              0,
              "",
              "no example of any rule shows " + form + ".",
              "Give one."));
    }
    return out.stream().sorted().toList();
  }
}
