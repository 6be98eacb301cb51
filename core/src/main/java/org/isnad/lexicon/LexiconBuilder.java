package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.Kind;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Table.Row;
import org.isnad.model.Stance;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Collects the rows of all lexicon files, inflects what inflects, and says what is wrong with a row. Used by one thread, once. */
final class LexiconBuilder {
  /** Class of every finite form, participle and verbal noun of a verb, reporting or not. */
  static final String VERB = "verb";
  static final String PARTICIPLE = "participle";
  static final String MASDAR = "masdar";

  final WordClasses classes = new WordClasses();
  final Map<String, List<Stem>> stems = new HashMap<>();
  final Map<String, List<Stem>> phrases = new HashMap<>();
  final Map<String, List<Entry>> files = new HashMap<>();
  private final List<String> faults;

  LexiconBuilder(List<String> faults) {
    this.faults = faults;
    classes.define("inner");
  }

  /**
   * A word or expression before clitics.
   *
   * @param tail the lookup forms after the first, empty for a single word
   */
  record Stem(Entry entry, List<String> tail, @Nullable Verb verb, @Nullable Inflection inflection) {
    boolean continues(List<Token> tokens, int first) {
      if (first + tail.size() >= tokens.size()) {
        return false;
      }
      for (int i = 0; i < tail.size(); i++) {
        if (!bare(tokens.get(first + 1 + i).form()).equals(tail.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Adds a file of plain words: one entry a row, all findable in text. */
  void addWords(String name, Table table) {
    List<Entry> entries = new ArrayList<>();
    for (Row row : table.rows()) {
      Entry e = Table.entry(row);
      if (e.form().isEmpty() || e.cls().isEmpty()) {
        faults.add(table.path() + " line " + row.line() + ": a row needs a form and a class");
        continue;
      }
      entries.add(e);
      add(e.form(), e, null, null);
      if (e.cls().equals("demonym")) {
        addNisba(e);
      }
    }
    files.put(name, List.copyOf(entries));
  }

  /** Adds a file that is only listed, not looked up word by word. */
  void addList(String name, Table table) {
    files.put(name, table.rows().stream().map(Table::entry).toList());
  }

  /** Adds a file of verbs that do not report. */
  void addActions(String name, Table table) {
    for (Row row : table.rows()) {
      Verb verb = new Verb(row.cell("lemma").isEmpty() ? row.cell("form") : row.cell("lemma"), List.of());
      inflect(row, verb);
    }
    files.put(name, table.rows().stream().map(Table::entry).toList());
  }

  /** Adds the file of reporting verbs: one row a lemma and frame. */
  void addVerbs(String name, Table table) {
    Map<String, List<Row>> byVerb = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      byVerb.computeIfAbsent(row.cell("form") + "\t" + row.cell("lemma"), k -> new ArrayList<>()).add(row);
    }
    for (List<Row> rows : byVerb.values()) {
      List<Frame> frames = new ArrayList<>();
      for (Row row : rows) {
        Frame f = frame(table.path(), row);
        if (f != null) {
          frames.add(f);
        }
      }
      if (!frames.isEmpty()) {
        inflect(rows.getFirst(), new Verb(rows.getFirst().cell("lemma"), frames));
      }
    }
    files.put(name, table.rows().stream().map(Table::entry).toList());
  }

  private @Nullable Frame frame(String path, Row row) {
    try {
      String object = row.cell("object");
      return new Frame(
          Kind.valueOf(row.cell("frame").toUpperCase(Locale.ROOT)),
          Normalizer.fold(row.cell("governed")),
          object.isEmpty() ? ObjectRole.NONE : ObjectRole.valueOf(object.toUpperCase(Locale.ROOT)),
          Guard.valueOf(row.cell("class").toUpperCase(Locale.ROOT)),
          Stance.of(row.cell("stance")));
    } catch (IllegalArgumentException e) {
      faults.add(path + " line " + row.line() + ": frame «" + row.cell("frame") + "», object «" + row.cell("object")
          + "», class «" + row.cell("class") + "» or stance «" + row.cell("stance") + "» is not one of the closed lists");
      return null;
    }
  }

  private void inflect(Row row, Verb verb) {
    String[] past = Normalizer.fold(row.cell("form")).split(" ", 2);
    String tail = past.length > 1 ? " " + past[1] : "";
    Map<String, Inflection> forms = Conjugation.of(firstWord(row.cell("form")), firstWord(row.cell("present")),
        firstWord(row.cell("participle")), tail.isEmpty() ? row.cell("masdar") : "");
    forms.forEach((form, inflection) -> {
      String cls = inflection.finite() ? VERB : inflection.tense() == Tense.PARTICIPLE ? PARTICIPLE : MASDAR;
      String full = verb.reports() ? "reporting-" + cls : cls;
      add(form + tail, new Entry(form, verb.lemma(), full, Map.of()), verb, inflection);
    });
  }

  private static String firstWord(String cell) {
    int space = cell.indexOf(' ');
    return space < 0 ? cell : cell.substring(0, space);
  }

  /** The other forms of a nisba adjective: feminine, sound plural and dual. */
  private void addNisba(Entry e) {
    if (e.has("number", "pl") || !Normalizer.fold(e.form()).endsWith("\u064A")) {
      return;
    }
    for (String ending : List.of("\u0629", "\u064A\u0646", "\u0648\u0646", "\u0627\u0646", "\u062A\u064A\u0646", "\u0627\u062A", "\u0627")) {
      Map<String, String> features = new HashMap<>(e.features());
      features.put("gender", ending.equals("\u0629") || ending.startsWith("\u062A") ? "f" : "m");
      if (ending.length() > 1) {
        features.put("number", "pl");
      }
      add(e.form() + ending, new Entry(e.form() + ending, e.lemma(), e.cls(), features), null, null);
    }
  }

  /** A lookup form without its article. */
  static String bare(String form) {
    return form.length() > 3 && form.startsWith("\u0627\u0644") ? form.substring(2) : form;
  }

  private void add(String form, Entry entry, @Nullable Verb verb, @Nullable Inflection inflection) {
    classes.define(entry.cls());
    String[] parts = Normalizer.fold(form).strip().split(" +");
    List<String> tail = Arrays.stream(parts).skip(1).map(LexiconBuilder::bare).toList();
    List<Stem> list = tail.isEmpty() ? stems.computeIfAbsent(parts[0], k -> new ArrayList<>(2))
        : phrases.computeIfAbsent(bare(parts[0]), k -> new ArrayList<>(2));
    Stem stem = new Stem(entry, tail, verb, inflection);
    if (!list.contains(stem)) {
      list.add(stem);
      list.sort(Comparator.comparingInt(s -> -s.tail().size()));
    }
  }
}
