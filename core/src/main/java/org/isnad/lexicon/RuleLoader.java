package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Example;
import org.isnad.lexicon.Rule.Scope;
import org.isnad.lexicon.Rule.Yield;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads rule files: YAML documents, one rule each, every value a string. Says what is wrong in a linguist's words. */
final class RuleLoader {
  private static final Set<String> KEYS =
      Set.of("rule", "purpose", "why", "scope", "pattern", "yields", "beats", "examples", "counterexamples");

  private final List<String> faults;
  private final Set<String> ids = new HashSet<>();

  RuleLoader(List<String> faults) {
    this.faults = faults;
  }

  List<Rule> load(String path, String text) {
    List<Rule> out = new ArrayList<>();
    LoadSettings settings = LoadSettings.builder().setLabel(path).setSchema(new FailsafeSchema()).setAllowDuplicateKeys(false).build();
    try {
      for (Object document : new Load(settings).loadAllFromString(text)) {
        if (document instanceof Map<?, ?> map) {
          Rule rule = rule(path, map);
          if (rule != null) {
            out.add(rule);
          }
        } else if (document != null) {
          faults.add(path + ": between two «---» lines stands something that is not a rule");
        }
      }
    } catch (YamlEngineException e) {
      faults.add(path + ": not readable as YAML: " + e.getMessage());
    }
    return out;
  }

  private @org.jspecify.annotations.Nullable Rule rule(String path, Map<?, ?> map) {
    int before = faults.size();
    String id = string(map.get("rule"));
    String where = path + ", rule " + (id.isEmpty() ? "without a name" : id);
    for (Object key : map.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        faults.add(where + ": no rule has a part called «" + key + "»; the parts are " + new java.util.TreeSet<>(KEYS));
      }
    }
    for (String needed : List.of("rule", "purpose", "why", "yields")) {
      if (string(map.get(needed)).isEmpty()) {
        faults.add(where + ": «" + needed + "» is missing");
      }
    }
    if (!id.isEmpty() && !ids.add(id)) {
      faults.add(where + ": another rule has the same name");
    }
    List<Element> pattern = pattern(where, map.get("pattern"));
    int cue = cue(where, pattern);
    Scope scope = choice(where, "scope", map.get("scope"), Scope.ANYWHERE);
    Yield yields = choice(where, "yields", map.get("yields"), Yield.STATEMENT);
    List<String> beats = strings(map.get("beats"));
    List<Example> examples = new ArrayList<>();
    for (Map<String, String> e : maps(where, "examples", map.get("examples"))) {
      Map<String, String> spans = new HashMap<>(e);
      String text = spans.remove("text");
      if (text == null) {
        faults.add(where + ": an example has no «text»");
      } else {
        examples.add(new Example(text, spans));
      }
    }
    List<Counterexample> counter = new ArrayList<>();
    for (Map<String, String> e : maps(where, "counterexamples", map.get("counterexamples"))) {
      counter.add(new Counterexample(e.getOrDefault("text", ""), e.get("because")));
    }
    return faults.size() > before ? null
        : new Rule(id, string(map.get("purpose")), string(map.get("why")), scope, pattern, cue, yields, beats, examples, counter);
  }

  private List<Element> pattern(String where, @org.jspecify.annotations.Nullable Object value) {
    List<Element> out = new ArrayList<>();
    for (Map<String, String> item : maps(where, "pattern", value)) {
      if (item.size() != 1) {
        faults.add(where + ": each line of the pattern names one element, «- name: what»; found " + item);
        continue;
      }
      Map.Entry<String, String> e = item.entrySet().iterator().next();
      boolean optional = e.getKey().endsWith("?");
      String name = optional ? e.getKey().substring(0, e.getKey().length() - 1) : e.getKey();
      if (!e.getValue().chars().allMatch(c -> c < 128)) {
        faults.add(where + ": the pattern holds «" + e.getValue() + "»; words belong into a lexicon, the pattern names their class");
      }
      out.add(new Element(name, e.getValue(), optional));
    }
    return out;
  }

  private int cue(String where, List<Element> pattern) {
    for (int i = 0; i < pattern.size(); i++) {
      if (pattern.get(i).name().equals("cue")) {
        return i;
      }
    }
    faults.add(where + ": no element of the pattern is called «cue»");
    return 0;
  }

  private <E extends Enum<E>> E choice(String where, String key, @org.jspecify.annotations.Nullable Object value, E otherwise) {
    String name = string(value);
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
        return constant;
      }
    }
    if (!name.isEmpty()) {
      faults.add(where + ": «" + key + ": " + name + "» is unknown");
    }
    return otherwise;
  }

  private List<Map<String, String>> maps(String where, String key, @org.jspecify.annotations.Nullable Object value) {
    List<Map<String, String>> out = new ArrayList<>();
    if (value == null) {
      return out;
    }
    if (!(value instanceof List<?> list)) {
      faults.add(where + ": «" + key + "» is a list, each item on a line that begins with «-»");
      return out;
    }
    for (Object item : list) {
      Map<String, String> copy = new HashMap<>();
      if (item instanceof Map<?, ?> map) {
        map.forEach((k, v) -> copy.put(String.valueOf(k), string(v)));
      } else {
        copy.put("text", string(item));
      }
      out.add(copy);
    }
    return out;
  }

  private static List<String> strings(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(RuleLoader::string).toList() : List.of();
  }

  private static String string(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : String.valueOf(value).strip();
  }
}
