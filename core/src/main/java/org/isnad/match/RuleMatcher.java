package org.isnad.match;

import java.util.ArrayList;
import java.util.EnumMap;
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

  private final BuiltIns builtIns;
  private final Map<String, List<BoundRule>> byCue = new HashMap<>();
  // By what the forms of reporting verbs can fill: asked at every verb.
  private final Map<Frame.Kind, Map<Tense, List<BoundRule>>> forVerbs = new EnumMap<>(Frame.Kind.class);
  private final Map<Frame.Kind, Map<Tense, List<BoundRule>>> forRelays = new EnumMap<>(Frame.Kind.class);
  /** The classes of words that are the cue of some rule without being forms of a reporting verb. */
  private final ClassSet cues;
  /** The same and those of the forms of reporting verbs. */
  private final ClassSet cueWords;

  public RuleMatcher(Language language, Grammar grammar) {
    this.builtIns = new BuiltIns(grammar);
    for (Rule rule : language.rules().all()) {
      byCue.computeIfAbsent(rule.pattern().get(rule.cue()).what(), k -> new ArrayList<>()).add(BoundRule.of(rule, builtIns));
    }
    this.cues = grammar.names().bits(byCue.keySet().toArray(String[]::new));
    this.cueWords = cues.or(grammar.names().bits("reporting-verb", "reporting-participle", "reporting-masdar"));
    for (Frame.Kind kind : Frame.Kind.values()) {
      forVerbs.put(kind, bound(kind, false));
      forRelays.put(kind, bound(kind, true));
    }
  }

  /** The names of all built-in elements that a pattern may use. */
  public java.util.Set<String> builtInNames() {
    return builtIns.names();
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
        tryRules(forCue(COLON), Cue.of(sentence, i, i + 1, COLON_READING), out, misses);
      }
      if (!sentence.token(i).isWord()) {
        continue;
      }
      List<Phrase> phrases = sentence.opensPhrase(i) ? sentence.phrases(i) : List.of();
      for (int k = 0; k < phrases.size(); k++) {
        tryCue(sentence, i, phrases.get(k).end(), phrases.get(k).reading(), out, misses);
      }
      if (sentence.word(i).isAny(cueWords)) {
        for (Reading r : sentence.word(i).readings()) {
          tryCue(sentence, i, i + 1, r, out, misses);
        }
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
      if (reading.classBit().meets(cues)) {
        tryRules(forCue(reading.entry().cls()), Cue.of(s, first, end, reading), out, misses);
      }
      return;
    }
    for (Frame f : reading.verb().frames()) {
      Map<Tense, List<BoundRule>> candidates = (f.guard() == Guard.RELAY ? forRelays : forVerbs).getOrDefault(f.kind(), Map.of());
      tryRules(candidates.getOrDefault(reading.inflection().tense(), List.of()), Cue.of(s, first, end, reading, f), out, misses);
    }
  }

  /** The rules that a form of a reporting verb can fill in that kind of frame. */
  private Map<Tense, List<BoundRule>> bound(Frame.Kind kind, boolean relays) {
    Map<Tense, List<BoundRule>> out = new EnumMap<>(Tense.class);
    for (Tense tense : Tense.values()) {
      String form = switch (tense) {
        case PAST, PRESENT -> "-verb";
        case PARTICIPLE -> "-participle";
        case MASDAR -> "-masdar";
      };
      String cue = kind.name().toLowerCase(Locale.ROOT) + form;
      List<BoundRule> found = new ArrayList<>(forCue(cue));
      if (relays) {
        found.addAll(forCue("relay-" + cue));
      }
      out.put(tense, List.copyOf(found));
    }
    return out;
  }

  private List<BoundRule> forCue(String what) {
    return byCue.getOrDefault(what, List.of());
  }

  private static void tryRules(List<BoundRule> candidates, Cue cue, List<Match> out, @Nullable Consumer<Miss> misses) {
    List<Sign> absent = new ArrayList<>(0);
    for (int k = 0; k < candidates.size(); k++) {
      BoundRule pattern = candidates.get(k);
      // Who asks what was tried in vain is told how far each try came.
      if (!pattern.appliesTo(cue.sentence()) || misses == null && !(pattern.goesOn(cue, pattern.rule().cue(), cue.end()) && pattern.possible(cue, absent))) {
        continue;
      }
      Attempt a = new Attempt(cue, pattern, misses != null);
      if (behind(a, pattern.rule().cue() + 1, cue.end(), 0)) {
        Map<String, Part> parts = new HashMap<>(a.parts());
        out.add(new Match(cue.sentence(), pattern.rule(), cue.first(), cue.end(), cue.reading(), cue.frame(), parts));
      } else if (misses != null) {
        misses.accept(a.miss());
      }
    }
  }

  private static boolean behind(Attempt a, int element, int at, int skip) {
    if (element == a.rule.pattern().size()) {
      return before(a, a.rule.cue() - 1, a.cueFirst);
    }
    a.reach(element, at);
    Element e = a.rule.pattern().get(element);
    List<Part> options = a.pattern.elements().get(element).options(a, at, skip);
    for (int k = 0; k < options.size(); k++) {
      Part p = options.get(k);
      if (!a.goesOn(element, p.end())) {
        continue;
      }
      if (a.steps-- < 0) {
        return false;
      }
      a.take(element, p);
      // What an empty part has used of its token is what the next element must leave out.
      if (behind(a, element + 1, p.end(), p.isEmpty() ? p.skip() : 0)) {
        return true;
      }
    }
    a.take(element, null);
    return e.optional() && a.goesOn(element, at) && behind(a, element + 1, at, skip);
  }

  private static boolean before(Attempt a, int element, int end) {
    if (element < 0) {
      return true;
    }
    a.reach(element, end);
    Element e = a.rule.pattern().get(element);
    List<Part> options = a.pattern.elements().get(element).options(a, end, 0);
    for (int k = 0; k < options.size(); k++) {
      if (a.steps-- < 0) {
        return false;
      }
      Part p = options.get(k);
      a.take(element, p);
      if (before(a, element - 1, p.first())) {
        return true;
      }
    }
    a.take(element, null);
    return e.optional() && before(a, element - 1, end);
  }
}
