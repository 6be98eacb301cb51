package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Example;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.trial.ExampleCheck;
import org.isnad.trial.Trial;
import org.isnad.trial.Trial.Found;

/**
 * The rules as pages for reading: one for each rule file, and one that lists them all. Examples
 * stand from right to left with what the rules make of them.
 */
public final class RulePages {
  private static final String CODE = "ar";
  private static final String PARTS = "../../language/README.md#a-rule-part-by-part";
  private static final String BUILT_INS = "../../language/README.md#built-in-elements";
  private static final Set<String> VERB_ENDINGS = Set.of("verb", "participle", "masdar");
  private static final String MADE =
      "<!-- Made by: ./isnad rules docs docs/rules. Change the rules, not this. -->\n";

  private final LanguageFiles files;
  private final Language language;
  private final ExampleCheck examples;
  private final Map<String, String> classes = new TreeMap<>();
  private final Map<String, List<Rule>> byFile = new LinkedHashMap<>();

  private RulePages(LanguageFiles files) {
    this.files = files;
    this.language = LanguageLoader.load(files, CODE);
    this.examples = new ExampleCheck(language);
    for (String line : files.read(CODE + "/classes.tsv").lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && cells.length > 4) {
        classes.putIfAbsent(cells[0], cells[4]);
      }
    }
    for (Rule rule : language.rules().all()) {
      byFile.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(rule);
    }
  }

  /**
   * The pages in Markdown, by the names of their files.
   *
   * @throws org.isnad.lexicon.LanguageException where the rules cannot be used
   */
  public static Map<String, String> of(LanguageFiles files) {
    RulePages pages = new RulePages(files);
    Map<String, String> out = new TreeMap<>();
    out.put("README.md", pages.list());
    pages.byFile.forEach((file, rules) -> out.put(page(file), pages.page(file, rules)));
    return out;
  }

  private static String page(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", ".md");
  }

  private String list() {
    StringBuilder out = new StringBuilder(MADE);
    out.append("# Rules\n\n").append(language.rules().all().size()).append(" rules in ");
    out.append(byFile.size()).append(" files. How they are written and tried: ");
    out.append("[language](../../language/README.md).\n");
    byFile.forEach((file, rules) -> {
      out.append("\n## [").append(page(file).replace(".md", "")).append("](").append(page(file));
      out.append(")\n\n").append(head(file)).append("\n\n");
      rules.forEach(rule ->
          out.append("- ").append(link(rule.id())).append(": ").append(rule.purpose().english()).append('\n'));
    });
    return out.toString();
  }

  /** What the comment at the start of a rule file says. */
  private String head(String file) {
    StringJoiner out = new StringJoiner(" ");
    for (String line : files.read(file).lines().toList()) {
      if (!line.startsWith("#")) {
        break;
      }
      if (!line.startsWith("# yaml-language-server")) {
        out.add(line.substring(1).strip());
      }
    }
    return out.toString();
  }

  private String link(String id) {
    Rule rule = language.rules().rule(id);
    return rule == null
        ? id
        : "[" + id + "](" + page(rule.file()) + "#" + id.replace(".", "") + ")";
  }

  private String page(String file, List<Rule> rules) {
    StringBuilder out = new StringBuilder(MADE);
    out.append("# ").append(page(file).replace(".md", "")).append("\n\n").append(head(file));
    out.append(" [All rules](README.md) \u00B7 [").append(file).append("](../../language/");
    out.append(file).append(")\n\nMarks: `").append(MarkedText.LEGEND).append("`\n");
    rules.forEach(rule -> write(rule, out));
    return out.toString();
  }

  private void write(Rule rule, StringBuilder out) {
    out.append("\n## ").append(rule.id()).append("\n\n").append(rule.purpose().english()).append('\n');
    arabic(rule.purpose().arabic(), out);
    out.append("\n**Why.** ").append(rule.why().english()).append("\n\n| element | takes |\n|---|---|\n");
    for (Element element : rule.pattern()) {
      out.append("| ").append(element.name()).append(element.optional() ? ", or nothing" : "");
      out.append(" | ").append(takes(element.what())).append(" |\n");
    }
    out.append('\n').append(applies(rule)).append('\n');
    out.append("\n**Reads**\n");
    rule.examples().forEach(example -> write(rule, example, out));
    out.append("\n**Leaves alone**\n");
    for (Counterexample counterexample : rule.counterexamples()) {
      arabic(counterexample.text(), out);
      out.append('\n').append(counterexample.because().english()).append('\n');
    }
  }

  private String takes(String what) {
    if (language.lexicon().classes().names().contains(what) && classes.containsKey(what)) {
      return "a word of class " + what + ": " + classes.get(what);
    }
    boolean verb = VERB_ENDINGS.contains(what.substring(what.lastIndexOf('-') + 1));
    return "[" + what + "](" + (verb ? PARTS : BUILT_INS) + ")";
  }

  private String applies(Rule rule) {
    StringJoiner out = new StringJoiner(" ");
    out.add(
        switch (rule.scope()) {
          case ANYWHERE -> "In headlines and body.";
          case BODY -> "In the body only.";
          case HEADLINE -> "In headlines only.";
        });
    if (rule.yields() == Yield.BLOCK) {
      out.add("Keeps other rules from making a statement.");
    }
    if (!rule.beats().isEmpty()) {
      out.add("Beats " + links(rule.beats()) + ".");
    }
    List<String> beating =
        language.rules().all().stream()
            .filter(other -> other.beats().contains(rule.id()))
            .map(Rule::id)
            .toList();
    if (!beating.isEmpty()) {
      out.add("Gives way to " + links(beating) + ".");
    }
    return out.toString();
  }

  private String links(List<String> ids) {
    return String.join(", ", ids.stream().map(this::link).toList());
  }

  private void write(Rule rule, Example example, StringBuilder out) {
    Trial trial = examples.trial(rule, example.text());
    List<Found> found = trial.by(rule.id());
    arabic(
        found.isEmpty() ? example.text() : MarkedText.of(trial, found.getFirst().statement()), out);
    StringJoiner parts = new StringJoiner(" \u00B7 ");
    new TreeMap<>(example.expected())
        .forEach((name, value) -> {
          if (!Set.of("cue", "source", "content").contains(name)) {
            parts.add(name + ": " + escaped(value));
          }
        });
    if (parts.length() > 0) {
      out.append('\n').append(parts).append('\n');
    }
  }

  private static void arabic(String text, StringBuilder out) {
    out.append("\n<p dir=\"rtl\">").append(escaped(text)).append("</p>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
