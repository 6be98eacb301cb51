package org.isnad.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Example;
import org.isnad.lexicon.Rule.Prose;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.model.Stance;
import org.isnad.model.Statement.Mode;

/** Holds the rules of a language to what can be said without reading a sentence. */
final class RuleCheck {
  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");

  /** Names of elements that mean something to the reading; others are the linguist's own. */
  private static final Set<String> MEANING =
      Set.of("cue", "source", "content", "relay", "verb", "about", "adjuncts", "aside", "particle");

  private static final Set<String> VERB_FORMS = Set.of("verb", "participle", "masdar");
  private static final String COLON = "colon";

  private final Language language;
  private final Set<String> elements;
  private final Set<String> classes;
  private final Set<String> cues = new TreeSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Fault> faults;

  /**
   * @param elements the built-in elements; those for use before the cue with {@code before:}
   */
  RuleCheck(Language language, Set<String> elements, List<Fault> faults) {
    this.language = language;
    this.elements = elements;
    this.classes = new TreeSet<>(language.lexicon().classes().names());
    this.faults = faults;
    for (Frame.Kind kind : Frame.Kind.values()) {
      for (String form : VERB_FORMS) {
        String cue = kind.name().toLowerCase(Locale.ROOT) + "-" + form;
        cues.add(cue);
        cues.add("relay-" + cue);
      }
    }
    language.rules().all().forEach(rule -> ids.add(rule.id()));
  }

  /**
   * Adds what is wrong to the faults.
   *
   * @param complete whether all rules could be loaded; if not, one that another beats may be among
   *     the others
   */
  void check(boolean complete) {
    for (Rule rule : language.rules().all()) {
      Fault.Place place = Fault.at(rule.file(), rule.line()).rule(rule.id());
      checkWords(place, rule);
      rule.pattern().forEach(element -> checkElement(place.line(element.line()), rule, element));
      if (rule.yields() == Yield.STATEMENT
          && rule.pattern().stream().noneMatch(e -> e.name().equals("content"))) {
        faults.add(
            place.of(
                "the rule yields a statement, but no element of its pattern is called content.",
                "Call what is said \u00ABcontent\u00BB."));
      }
      checkExamples(place, rule);
      checkBeats(place, rule, complete);
    }
  }

  private void checkWords(Fault.Place place, Rule rule) {
    if (!ID.matcher(rule.id()).matches()) {
      faults.add(
          place.of(
              "the name is not made of words with points between.",
              "Name it like \u00ABattribution.verb-source-clause\u00BB: small English letters, points, hyphens, no numbers."));
    }
    if (rule.purpose().english().isEmpty()) {
      faults.add(
          place.of("the part purpose is missing.", "Say in a sentence what the rule reads."));
    }
    if (rule.why().english().isEmpty()) {
      faults.add(
          place.of(
              "the part why is missing.",
              "Say why the rule is as it is, or which texts asked for it."));
    }
    checkLanguages(place, "purpose", rule.purpose());
    checkLanguages(place, "why", rule.why());
  }

  /** Whether a text is there in Arabic too, and each in the letters of its language. */
  private void checkLanguages(Fault.Place place, String part, Prose prose) {
    String arabic = part + RuleLoader.ARABIC;
    if (prose.arabic().isEmpty()) {
      faults.add(place.of("the part " + arabic + " is missing.", "Say what " + part + " says in Arabic."));
    } else if (has(prose.arabic(), UnicodeScript.LATIN)) {
      faults.add(place.of("the part " + arabic + " has Latin letters.", "Say it in Arabic."));
    }
    if (has(prose.english(), UnicodeScript.ARABIC)) {
      faults.add(
          place.of(
              "the part " + part + " has Arabic letters.",
              "Say it in English, and in Arabic behind \u00AB" + arabic + ":\u00BB."));
    }
  }

  private static boolean has(String text, UnicodeScript script) {
    return text.codePoints().anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) == script);
  }

  private void checkElement(Fault.Place place, Rule rule, Element element) {
    if (!MEANING.contains(element.name())) {
      String meant = Spelling.nearest(element.name(), MEANING);
      if (meant != null && !element.name().equals(element.what())) {
        faults.add(
            place.of(
                "the element " + element.name() + " is called almost like " + meant + ".",
                "Write " + meant + " if that was meant, else choose another name."));
      }
    }
    String what = element.what();
    int index = rule.pattern().indexOf(element);
    if (!what.chars().allMatch(c -> c < 128)) {
      faults.add(
          place.of(
              "the pattern holds the word \u00AB" + what + "\u00BB.",
              "Put it into a lexicon file and name its word class here."));
    } else if (index != rule.cue()) {
      checkBesideCue(place, what, index < rule.cue());
    } else if (!cues.contains(what) && !classes.contains(what) && !what.equals(COLON)) {
      faults.add(
          place.of(
              what + " is no word class and no kind of verb.",
              unknown(what, cues, "kinds of verbs")));
    }
  }

  private void checkBesideCue(Fault.Place place, String what, boolean before) {
    boolean here = elements.contains(before ? "before:" + what : what);
    boolean elsewhere = elements.contains(before ? what : "before:" + what);
    if (here || classes.contains(what) && !elsewhere) {
      return;
    }
    if (elsewhere) {
      faults.add(
          place.of(
              what + " cannot stand " + (before ? "before" : "behind") + " the cue.",
              unknown(what, sideNames(before), "elements that can")));
    } else if (cues.contains(what)) {
      faults.add(
          place.of(
              what + " can only be the cue.", "Name a word class, for example reporting-verb."));
    } else {
      faults.add(
          place.of(
              what + " is no built-in element and no word class.",
              unknown(what, sideNames(before), "built-in elements")));
    }
  }

  private Set<String> sideNames(boolean before) {
    Set<String> out = new TreeSet<>();
    for (String name : elements) {
      if (name.startsWith("before:") == before) {
        out.add(before ? name.substring("before:".length()) : name);
      }
    }
    return out;
  }

  private String unknown(String what, Set<String> names, String kind) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(classes);
    String nearest = Spelling.nearest(what, all);
    return nearest != null && !nearest.equals(what)
        ? "Did you mean " + nearest + "?"
        : "The " + kind + " are: " + String.join(", ", names) + ".";
  }

  private void checkExamples(Fault.Place place, Rule rule) {
    if (rule.examples().size() < 2) {
      faults.add(
          place.of(
              "the rule has " + (rule.examples().isEmpty() ? "no example" : "one example") + ".",
              "Give at least two that differ."));
    }
    if (rule.counterexamples().isEmpty()) {
      faults.add(
          place.of(
              "the rule has no counterexample.",
              "Give a sentence that looks like its examples and that it must leave alone."));
    }
    Map<String, Integer> texts = new HashMap<>();
    for (Example example : rule.examples()) {
      checkTwice(place.line(example.line()), example.text(), texts);
      checkExample(place.line(example.line()), rule, example);
    }
    for (Counterexample counterexample : rule.counterexamples()) {
      checkTwice(place.line(counterexample.line()), counterexample.text(), texts);
      if (counterexample.because().english().isEmpty()) {
        faults.add(
            place
                .line(counterexample.line())
                .of(
                    "the counterexample does not say why it is one.",
                    "Say it behind \u00ABbecause:\u00BB."));
      }
      checkLanguages(place.line(counterexample.line()), "because", counterexample.because());
    }
  }

  private void checkTwice(Fault.Place place, String text, Map<String, Integer> texts) {
    Integer first = texts.putIfAbsent(text, place.line());
    if (first != null) {
      faults.add(place.of("the same sentence stands in line " + first + ".", "Give another one."));
    }
  }

  private void checkExample(Fault.Place place, Rule rule, Example example) {
    Set<String> names = new TreeSet<>(Set.of("stance", "mode"));
    rule.pattern().forEach(e -> names.add(e.name()));
    new TreeMap<>(example.expected())
        .forEach((name, value) -> {
          if (!names.contains(name)) {
            faults.add(
                place.of(
                    "the pattern has no element called " + name + ".",
                    Spelling.remedy(name, names, "names that an example of the rule can have")));
          } else {
            checkValue(place, example, name, value);
          }
        });
    if (rule.yields() == Yield.STATEMENT && !example.expected().containsKey("content")) {
      faults.add(
          place.of(
              "the example does not say what its content is.",
              "Copy what is said from the text behind \u00ABcontent:\u00BB."));
    }
  }

  private void checkValue(Fault.Place place, Example example, String name, String value) {
    if (name.equals("stance") || name.equals("mode")) {
      Set<String> values = new TreeSet<>();
      for (Enum<?> constant : name.equals("stance") ? Stance.values() : Mode.values()) {
        values.add(constant.name().toLowerCase(Locale.ROOT));
      }
      if (!values.contains(value)) {
        faults.add(
            place.of(
                "\u00AB" + value + "\u00BB is no " + name + ".",
                Spelling.remedy(value, values, "values")));
      }
    } else if (value.isEmpty() || !example.text().contains(value)) {
      String what = "the " + name + " \u00AB" + value + "\u00BB ";
      faults.add(
          place.of(
              what + "does not stand in the text of the example.",
              "Copy it from the text, letter by letter."));
    }
  }

  private void checkBeats(Fault.Place place, Rule rule, boolean complete) {
    for (String other : rule.beats()) {
      if (complete && !ids.contains(other)) {
        faults.add(
            place.of(
                "the rule beats " + other + ", which does not exist.",
                Spelling.remedy(other, ids, "rules")));
      }
    }
    List<String> round = round(rule, new ArrayList<>(List.of(rule.id())));
    if (!round.isEmpty() && rule.id().equals(new TreeSet<>(round).first())) {
      faults.add(
          place.of(
              "rules beat one another in a circle: " + String.join(", ", round) + ".",
              "Take one of these beats away."));
    }
  }

  /** The way back to the first rule of {@code way} over what rules beat, or an empty list. */
  private List<String> round(Rule rule, List<String> way) {
    for (String id : rule.beats()) {
      if (id.equals(way.getFirst())) {
        way.add(id);
        return way;
      }
      Rule next = language.rules().rule(id);
      if (next != null && !way.contains(id)) {
        List<String> longer = new ArrayList<>(way);
        longer.add(id);
        List<String> found = round(next, longer);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
