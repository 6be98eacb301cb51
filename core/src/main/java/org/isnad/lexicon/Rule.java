package org.isnad.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A rule of the linguist's folder: named elements in order, and what they yield.
 *
 * @param id dotted words that say the purpose, permanent
 * @param file path below the folder
 * @param line where it begins in the file, from 1
 * @param purpose what it reads
 * @param why why it is as it is
 * @param scope where it applies
 * @param cue index of the element that the rule is tried at
 * @param beats ids of the rules that give way where both match as much
 */
public record Rule(
    String id,
    String file,
    int line,
    Prose purpose,
    Prose why,
    Scope scope,
    List<Element> pattern,
    int cue,
    Yield yields,
    List<String> beats,
    List<Example> examples,
    List<Counterexample> counterexamples) {
  public Rule {
    pattern = List.copyOf(pattern);
    beats = List.copyOf(beats);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** The same rule without one of its elements, which is not its cue. */
  public Rule without(Element element) {
    List<Element> rest = pattern.stream().filter(e -> !e.equals(element)).toList();
    int at = rest.indexOf(pattern.get(cue));
    return new Rule(
        id, file, line, purpose, why, scope, rest, at, yields, beats, examples, counterexamples);
  }

  /** The same rule, but one that does not beat another. */
  public Rule withoutBeating(String other) {
    List<String> rest = beats.stream().filter(b -> !b.equals(other)).toList();
    return new Rule(
        id, file, line, purpose, why, scope, pattern, cue, yields, rest, examples, counterexamples);
  }

  /** What a rule says to people, in the languages of those who read it. */
  public record Prose(String english, String arabic) {
    /** What it says in the language with that ISO 639 code. */
    public String in(String language) {
      return language.equals("ar") ? arabic : english;
    }
  }

  /** Where a rule applies. */
  public enum Scope {
    ANYWHERE,
    BODY,
    HEADLINE
  }

  /**
   * One element of a pattern.
   *
   * @param name what the element is called: cue, source, content … or any word
   * @param what a built-in or a word class
   * @param optional written with a question mark after the name
   */
  public record Element(String name, String what, boolean optional, int line) {}

  /** What a match is. */
  public enum Yield {
    STATEMENT,
    /** Other rules make no statement of the cue's words. */
    BLOCK
  }

  /**
   * A sentence that the rule must read.
   *
   * @param expected what must come out by name: the stretch of an element, or the stance or mode of the statement
   */
  public record Example(String text, Map<String, String> expected, int line) {
    public Example {
      expected = Map.copyOf(expected);
    }
  }

  /**
   * A sentence that the rule must leave alone.
   *
   * @param because why
   */
  public record Counterexample(String text, Prose because, int line) {}
}
