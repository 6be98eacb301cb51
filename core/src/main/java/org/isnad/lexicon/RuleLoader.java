package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Example;
import org.isnad.lexicon.Rule.Prose;
import org.isnad.lexicon.Rule.Scope;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.lexicon.Yaml.Fields;
import org.isnad.lexicon.Yaml.Items;
import org.isnad.lexicon.Yaml.Node;
import org.isnad.lexicon.Yaml.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule files: YAML documents, one rule each, every value a text. Here is checked only what a
 * rule cannot be used without; {@link LanguageCheck} holds it to the rest.
 */
final class RuleLoader {
  static final List<String> PARTS =
      List.of(
          "rule",
          "purpose",
          "purpose-ar",
          "why",
          "why-ar",
          "scope",
          "pattern",
          "yields",
          "beats",
          "examples",
          "counterexamples");

  /** What the names of parts end in that say the same in Arabic. */
  static final String ARABIC = "-ar";

  private static final Set<String> COUNTEREXAMPLE_PARTS = Set.of("text", "because", "because" + ARABIC);

  private final List<Fault> faults;
  private final Map<String, Fault.Place> ids = new HashMap<>();

  RuleLoader(List<Fault> faults) {
    this.faults = faults;
  }

  /** The rules of one file that can be used; what is wrong with the others goes to the faults. */
  List<Rule> load(String path, String text) {
    List<Rule> out = new ArrayList<>();
    for (Fields document : Yaml.parse(path, text, faults)) {
      Rule rule = rule(path, document);
      if (rule != null) {
        out.add(rule);
      }
    }
    return out;
  }

  private @Nullable Rule rule(String path, Fields fields) {
    int before = faults.size();
    String id = text(fields, "rule");
    Fault.Place place = Fault.at(path, fields.line()).rule(id);
    checkParts(place, fields);
    checkName(place, id);
    List<Element> pattern = pattern(place, fields.get("pattern"));
    int cue = cue(place, pattern);
    Scope scope = choice(place, fields, "scope", Scope.ANYWHERE);
    Yield yields = choice(place, fields, "yields", Yield.STATEMENT);
    List<Example> examples = examples(place, fields.get("examples"));
    List<Counterexample> counterexamples = counterexamples(place, fields.get("counterexamples"));
    return faults.size() > before
        ? null
        : new Rule(
            id,
            path,
            fields.line(),
            prose(fields, "purpose"),
            prose(fields, "why"),
            scope,
            pattern,
            cue,
            yields,
            words(fields.get("beats")),
            examples,
            counterexamples);
  }

  private void checkParts(Fault.Place place, Fields fields) {
    fields
        .values()
        .forEach((name, node) -> {
          if (!PARTS.contains(name)) {
            faults.add(
                place
                    .line(node.line())
                    .of(
                        "no rule has a part called " + name + ".",
                        Spelling.remedy(name, PARTS, "parts")));
          }
        });
    if (text(fields, "yields").isEmpty()) {
      faults.add(
          place.of(
              "the part yields is missing.",
              "Write what a match is, for example \u00AByields: statement\u00BB."));
    }
  }

  private void checkName(Fault.Place place, String id) {
    if (id.isEmpty()) {
      faults.add(
          place.of(
              "a rule without a name.",
              "Begin it with \u00ABrule: \u2026\u00BB, a name that no other rule has."));
      return;
    }
    Fault.Place other = ids.putIfAbsent(id, place);
    if (other != null) {
      faults.add(
          place.of(
              "another rule has the same name, in " + other.file() + ", line " + other.line() + ".",
              "Give one of them another name."));
    }
  }

  private List<Element> pattern(Fault.Place place, @Nullable Node node) {
    List<Element> out = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields item : list(place, "pattern", node)) {
      Map.Entry<String, Node> only =
          item.values().size() == 1 ? item.values().entrySet().iterator().next() : null;
      if (only == null || !(only.getValue() instanceof Text what) || what.value().isEmpty()) {
        faults.add(
            place
                .line(item.line())
                .of(
                    "a line of the pattern names one element and what it takes.",
                    "Write it as \u00AB- source: noun-phrase\u00BB; optional elements as \u00AB- source?: noun-phrase\u00BB."));
        continue;
      }
      boolean optional = only.getKey().endsWith("?");
      String name =
          optional ? only.getKey().substring(0, only.getKey().length() - 1) : only.getKey();
      if (!names.add(name)) {
        faults.add(
            place
                .line(item.line())
                .of(
                    "two elements of the pattern are called " + name + ".",
                    "Give one of them another name."));
      }
      out.add(new Element(name, what.value(), optional, item.line()));
    }
    return out;
  }

  private int cue(Fault.Place place, List<Element> pattern) {
    for (int i = 0; i < pattern.size(); i++) {
      if (pattern.get(i).name().equals("cue")) {
        if (pattern.get(i).optional()) {
          faults.add(
              place
                  .line(pattern.get(i).line())
                  .of(
                      "the cue is optional.",
                      "Take the question mark away: a rule is tried only where its cue stands."));
        }
        return i;
      }
    }
    faults.add(
        place.of(
            "no element of the pattern is called cue.",
            "Call the word that the rule is tried at \u00ABcue\u00BB."));
    return 0;
  }

  private <E extends Enum<E>> E choice(Fault.Place place, Fields fields, String part, E otherwise) {
    String name = text(fields, part);
    List<String> names = new ArrayList<>();
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      String known = constant.name().toLowerCase(Locale.ROOT);
      if (known.equals(name)) {
        return constant;
      }
      names.add(known);
    }
    Node node = fields.get(part);
    if (node != null && !name.isEmpty()) {
      faults.add(
          place
              .line(node.line())
              .of(
                  "\u00AB" + part + ": " + name + "\u00BB is unknown.",
                  Spelling.remedy(name, names, "choices")));
    }
    return otherwise;
  }

  private List<Example> examples(Fault.Place place, @Nullable Node node) {
    List<Example> out = new ArrayList<>();
    for (Fields item : list(place, "examples", node)) {
      Map<String, String> expected = new LinkedHashMap<>();
      item.values().keySet().forEach(name -> expected.put(name, text(item, name)));
      String text = expected.remove("text");
      if (text == null || text.isEmpty()) {
        faults.add(
            place
                .line(item.line())
                .of("an example has no text.", "Write the sentence behind \u00ABtext:\u00BB."));
      } else {
        out.add(new Example(text, expected, item.line()));
      }
    }
    return out;
  }

  private List<Counterexample> counterexamples(Fault.Place place, @Nullable Node node) {
    List<Counterexample> out = new ArrayList<>();
    for (Fields item : list(place, "counterexamples", node)) {
      if (text(item, "text").isEmpty()) {
        faults.add(
            place
                .line(item.line())
                .of(
                    "a counterexample has no text.",
                    "Write the sentence behind \u00ABtext:\u00BB."));
      }
      for (String name : item.values().keySet()) {
        if (!COUNTEREXAMPLE_PARTS.contains(name)) {
          faults.add(
              place
                  .line(item.line())
                  .of(
                      "no counterexample has a part called " + name + ".",
                      "It has text, because and because-ar."));
        }
      }
      out.add(new Counterexample(text(item, "text"), prose(item, "because"), item.line()));
    }
    return out;
  }

  /** The items of a list of named values; none where the part is left out. */
  private List<Fields> list(Fault.Place place, String part, @Nullable Node node) {
    List<Fields> out = new ArrayList<>();
    // Not a switch over types: setting one up takes longer than reading all rules does.
    List<Node> items =
        node instanceof Items list
            ? list.items()
            : node instanceof Text text && text.value().isEmpty()
                ? List.of()
                : node == null ? List.of() : List.of(new Text(node.line(), ""));
    for (Node item : items) {
      if (item instanceof Fields fields) {
        out.add(fields);
      } else {
        faults.add(
            place
                .line(item.line())
                .of(
                    "the part " + part + " is a list of named values.",
                    "Begin each item with \u00AB- name: value\u00BB on a line of its own."));
      }
    }
    return out;
  }

  private static List<String> words(@Nullable Node node) {
    if (node instanceof Items items) {
      return items.items().stream()
          .map(item -> item instanceof Text text ? text.value() : "")
          .toList();
    }
    return node instanceof Text text && !text.value().isEmpty() ? List.of(text.value()) : List.of();
  }

  private static Prose prose(Fields fields, String name) {
    return new Prose(text(fields, name), text(fields, name + ARABIC));
  }

  private static String text(Fields fields, String name) {
    return fields.get(name) instanceof Text text ? text.value() : "";
  }
}
