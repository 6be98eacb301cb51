package org.isnad.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Scope;
import org.isnad.lexicon.RuleSet;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.text.CliticSplitter.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * Tries rules on a sentence. A rule is tried only where its cue stands; from there its elements are matched outwards,
 * first those behind the cue from left to right in reading order, then those before it backwards, each at its preferred
 * stretch first. Immutable, thread-safe.
 */
public final class RuleMatcher {
  /** What a rule names as its cue where the colon itself is the cue. */
  public static final String COLON = "colon";
  private static final Reading COLON_READING =
      new Reading(new Segmentation('\0', '\0', false, ":", ""), new Entry(":", ":", COLON, Map.of()), null, null, ClassSet.EMPTY);

  private final RuleSet rules;
  private final Map<CueKind, List<Rule>> forVerbs;
  private final Map<String, ElementMatcher> builtIns;
  private final Grammar grammar;

  public RuleMatcher(Language language, Grammar grammar) {
    this.rules = language.rules();
    this.forVerbs = forVerbs(rules);
    this.grammar = grammar;
    this.builtIns = BuiltIns.all(grammar);
  }

  /** The names of all built-in elements that a pattern may use. */
  public java.util.Set<String> builtInNames() {
    return builtIns.keySet();
  }

  /** Every match of every rule, in order of the cues. */
  public List<Match> matches(Sentence sentence) {
    return matches(sentence, null);
  }

  /**
   * The same, telling also what was tried in vain.
   *
   * @param misses is handed each try that came to nothing; null where nobody asks, which is quicker
   */
  public List<Match> matches(Sentence sentence, @Nullable Consumer<Miss> misses) {
    List<Match> out = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).is(':')) {
        tryRules(rules.forCue(COLON), new Cue(sentence, i, i + 1, COLON_READING, null), out, misses);
      }
      if (!sentence.token(i).isWord()) {
        continue;
      }
      List<Phrase> phrases = sentence.phrases().get(i);
      if (phrases != null) {
        for (Phrase p : phrases) {
          tryCue(sentence, i, p.end(), p.reading(), out, misses);
        }
      }
      for (Reading r : sentence.word(i).readings()) {
        tryCue(sentence, i, i + 1, r, out, misses);
      }
    }
    return out;
  }

  /**
   * A try in vain: the cue stood there, and another element found no place.
   *
   * @param reached the element of the pattern that found no place
   * @param at index of the token where it was looked for: behind the cue its first one, before the cue the one past its last
   * @param found what the elements matched up to there took, by name
   */
  public record Miss(
      Sentence sentence, Rule rule, int cueFirst, int cueEnd, Reading reading, @Nullable Frame frame, Element reached, int at, Map<String, Part> found) {}

  private void tryCue(Sentence s, int first, int end, Reading reading, List<Match> out, @Nullable Consumer<Miss> misses) {
    if (reading.verb() == null || !reading.verb().reports() || reading.inflection() == null) {
      tryRules(rules.forCue(reading.entry().cls()), new Cue(s, first, end, reading, null), out, misses);
      return;
    }
    for (Frame f : reading.verb().frames()) {
      CueKind cue = new CueKind(f.kind(), reading.inflection().tense(), f.guard() == Guard.RELAY);
      tryRules(forVerbs.getOrDefault(cue, List.of()), new Cue(s, first, end, reading, f), out, misses);
    }
  }

  /** What decides which rules a form of a reporting verb can fill: asked at every verb, so found without making names. */
  private record CueKind(Frame.Kind kind, Tense tense, boolean relays) {
    String name() {
      String form = switch (tense) {
        case PAST, PRESENT -> "-verb";
        case PARTICIPLE -> "-participle";
        case MASDAR -> "-masdar";
      };
      return kind.name().toLowerCase(Locale.ROOT) + form;
    }
  }

  private static Map<CueKind, List<Rule>> forVerbs(RuleSet rules) {
    Map<CueKind, List<Rule>> out = new HashMap<>();
    for (Frame.Kind kind : Frame.Kind.values()) {
      for (Tense tense : Tense.values()) {
        for (boolean relays : new boolean[] {false, true}) {
          CueKind cue = new CueKind(kind, tense, relays);
          List<Rule> found = new ArrayList<>(rules.forCue(cue.name()));
          if (relays) {
            found.addAll(rules.forCue("relay-" + cue.name()));
          }
          out.put(cue, List.copyOf(found));
        }
      }
    }
    return out;
  }

  private record Cue(Sentence s, int first, int end, Reading reading, @Nullable Frame frame) {}

  private void tryRules(List<Rule> candidates, Cue cue, List<Match> out, @Nullable Consumer<Miss> misses) {
    for (Rule rule : candidates) {
      if (rule.scope() == Scope.HEADLINE && !cue.s.headline() || rule.scope() == Scope.BODY && cue.s.headline()) {
        continue;
      }
      Attempt a = new Attempt(cue.s, rule, cue.first, cue.end, cue.reading, cue.frame, misses != null);
      if (behind(a, rule.cue() + 1, cue.end, 0)) {
        Map<String, Part> parts = new HashMap<>(a.parts);
        out.add(new Match(cue.s, rule, cue.first, cue.end, cue.reading, cue.frame, parts));
      } else if (misses != null) {
        misses.accept(a.miss());
      }
    }
  }

  private boolean behind(Attempt a, int element, int at, int skip) {
    if (element == a.rule.pattern().size()) {
      return before(a, a.rule.cue() - 1, a.cueFirst);
    }
    a.reach(element, at);
    Element e = a.rule.pattern().get(element);
    for (Part p : options(a, e, at, skip)) {
      if (a.steps-- < 0) {
        return false;
      }
      a.parts.put(e.name(), p);
      // What an empty part has used of its token is what the next element must leave out.
      if (behind(a, element + 1, p.end(), p.isEmpty() ? p.skip() : 0)) {
        return true;
      }
      a.parts.remove(e.name());
    }
    return e.optional() && behind(a, element + 1, at, skip);
  }

  private boolean before(Attempt a, int element, int end) {
    if (element < 0) {
      return true;
    }
    a.reach(element, end);
    Element e = a.rule.pattern().get(element);
    for (Part p : options(a, e, end, -1)) {
      if (a.steps-- < 0) {
        return false;
      }
      a.parts.put(e.name(), p);
      if (before(a, element - 1, p.first())) {
        return true;
      }
      a.parts.remove(e.name());
    }
    return e.optional() && before(a, element - 1, end);
  }

  private List<Part> options(Attempt a, Element e, int at, int skip) {
    ElementMatcher builtIn = builtIns.get(skip < 0 ? "before:" + e.what() : e.what());
    if (builtIn != null) {
      return builtIn.options(a, at, skip);
    }
    int i = skip < 0 ? at - 1 : at;
    if (i < 0 || i >= a.sentence.size()) {
      return List.of();
    }
    Phrase p = skip < 0 ? null : a.sentence.phraseAt(i, e.what());
    if (p != null) {
      return List.of(new Part(i, p.end(), 0));
    }
    Reading r = grammar.reading(a.sentence, i, e.what());
    Entry entry = r == null ? null : r.entry();
    return entry == null ? List.of() : List.of(new Part(i, i + 1, 0));
  }
}
