package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.lexicon.Conjugation.Form;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.Kind;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Table.Row;
import org.isnad.model.Stance;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Collects the rows of all lexicon files, inflects what inflects, and says what is wrong with a row. Used by one thread, once. */
final class LexiconBuilder {
  /** Before the classes of the forms of verbs that report. */
  private static final String REPORTING = "reporting-";

  /** Class of every finite form of a verb; those of participles and verbal nouns follow. */
  static final String VERB = "verb";
  static final String PARTICIPLE = "participle";
  static final String MASDAR = "masdar";

  /** A language has some ten thousand words; a map that need not grow is filled in half the time. */
  private static final int EXPECTED_FORMS = 1 << 16;

  final WordClasses classes = new WordClasses();
  final Map<String, Stem> stems = new HashMap<>(EXPECTED_FORMS);
  /** Expressions of several words by their first and then their second word: many begin with «newspaper». */
  final Map<String, FormMap<Stem>> phrases = new HashMap<>();
  /** Their second words, without the article: of most pairs of words the second alone tells that they begin none. */
  final FormMap<Boolean> seconds = new FormMap<>();
  final Map<String, List<Entry>> files = new HashMap<>();
  private final List<Fault> faults;

  /** What fills the maps of forms, in the order of the files: dear, and not needed where no sentence is read. */
  private final List<Runnable> forms = new ArrayList<>();

  LexiconBuilder(List<Fault> faults) {
    this.faults = faults;
    classes.define("inner");
  }

  /** Makes the forms of all words that have been added. */
  void makeForms() {
    forms.forEach(Runnable::run);
    forms.clear();
  }

  /** Adds a file of plain words: one entry a row, all findable in text. */
  void addWords(String name, Table table) {
    List<Entry> found = new ArrayList<>(table.rows().size());
    Table.Entries entries = new Table.Entries(table);
    String cls = "";
    for (Row row : table.rows()) {
      Entry e = entries.of(row);
      if (e.form().isEmpty() || e.cls().isEmpty()) {
        Fault.Place place = Fault.at(table.path(), row.line());
        faults.add(row.size() == 1 ? LexiconCheck.noTabs(place) : place.of("the row has no form or no class.", "Fill in both cells."));
        continue;
      }
      found.add(e);
      if (!e.cls().equals(cls)) {
        cls = e.cls();
        classes.define(cls);
      }
    }
    forms.add(() -> found.forEach(this::addForms));
    files.put(name, found);
  }

  private void addForms(Entry e) {
    add(e.form(), e);
    if (e.cls().equals("demonym")) {
      addNisba(e);
    }
  }

  /** Adds a file that is only listed, not looked up word by word. */
  void addList(String name, Table table) {
    List<Entry> found = new ArrayList<>(table.rows().size());
    Table.Entries entries = new Table.Entries(table);
    for (Row row : table.rows()) {
      found.add(entries.of(row));
    }
    files.put(name, found);
  }

  /** Adds a file of verbs that do not report. */
  void addActions(String name, Table table) {
    for (Row row : table.rows()) {
      String lemma = row.cell("lemma").isEmpty() ? row.cell("form") : row.cell("lemma");
      inflect(table, row, new Verb(lemma, List.of(), row.cell("class").equals("copula")));
    }
    addList(name, table);
  }

  /** Adds the file of reporting verbs: one row a lemma and frame. */
  void addVerbs(String name, Table table) {
    Map<List<String>, List<Row>> byVerb = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      byVerb.computeIfAbsent(List.of(row.cell("form"), row.cell("lemma")), k -> new ArrayList<>()).add(row);
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
        inflect(table, rows.getFirst(), new Verb(rows.getFirst().cell("lemma"), frames, false));
      }
    }
    addList(name, table);
  }

  private @Nullable Frame frame(String path, Row row) {
    int before = faults.size();
    Fault.Place place = Fault.at(path, row.line());
    Kind kind = one(place, row, "frame", Kind.CLAUSE);
    ObjectRole object = row.cell("object").isEmpty() ? ObjectRole.NONE : one(place, row, "object", ObjectRole.NONE);
    Guard guard = one(place, row, "class", Guard.SPEECH);
    Stance stance = one(place, row, "stance", Stance.SAY);
    return faults.size() > before ? null : new Frame(kind, Normalizer.fold(row.cell("governed")), object, guard, stance);
  }

  /** The constant that a cell names; a fault where it names none. */
  private <E extends Enum<E>> E one(Fault.Place place, Row row, String column, E otherwise) {
    String cell = row.cell(column);
    List<String> names = new ArrayList<>();
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(cell)) {
        return constant;
      }
      names.add(name);
    }
    faults.add(place.of("\u00AB" + cell + "\u00BB is no " + column + ".", Spelling.remedy(cell, names, "words of this column")));
    return otherwise;
  }

  private void inflect(Table table, Row row, Verb verb) {
    String form = row.cell("form");
    String present = row.cell("present");
    if (form.isEmpty() && present.isEmpty() && row.cell("participle").isEmpty() && row.cell("masdar").isEmpty()) {
      faults.add(Fault.at(table.path(), row.line()).of("the row has no form of the verb.", "Fill in at least one of form, present, participle and masdar."));
      return;
    }
    boolean reports = verb.reports();
    Entry finite = new Entry(form, verb.lemma(), reports ? REPORTING + VERB : VERB, Map.of());
    Entry participle = new Entry(row.cell("participle"), verb.lemma(), reports ? REPORTING + PARTICIPLE : PARTICIPLE, Map.of());
    Entry masdar = new Entry(row.cell("masdar"), verb.lemma(), reports ? REPORTING + MASDAR : MASDAR, Map.of());
    classes.define(finite.cls());
    classes.define(participle.cls());
    classes.define(masdar.cls());
    forms.add(() -> conjugate(row, verb, finite, participle, masdar));
  }

  private void conjugate(Row row, Verb verb, Entry finite, Entry participle, Entry masdar) {
    String form = row.cell("form");
    int space = form.indexOf(' ');
    String tail = space < 0 ? "" : Normalizer.fold(form.substring(space));
    for (Form f : Conjugation.of(firstWord(form), firstWord(row.cell("present")), firstWord(row.cell("participle")),
        space < 0 ? row.cell("masdar") : "")) {
      Entry entry = switch (f.inflection().tense()) {
        case PAST, PRESENT -> finite;
        case PARTICIPLE -> participle;
        case MASDAR -> masdar;
      };
      if (space < 0) {
        put(stems, f.text(), new Stem(entry, List.of(), verb, f.inflection()));
      } else {
        putPhrase(f.text().concat(tail), f.text().length(), entry, verb, f.inflection());
      }
    }
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
      String form = e.form().concat(ending);
      add(form, new Entry(form, e.lemma(), e.cls(), features));
    }
  }

  /** A lookup form without its article. */
  static String bare(String form) {
    return form.substring(bareFrom(form));
  }

  /** Where a lookup form goes on behind its article; 0 where it has none. */
  static int bareFrom(String form) {
    return form.length() > 3 && form.startsWith("\u0627\u0644") ? 2 : 0;
  }

  private void add(String form, Entry entry) {
    String folded = Normalizer.fold(form);
    int space = folded.indexOf(' ');
    if (space < 0) {
      put(stems, folded, new Stem(entry, List.of(), null, null));
    } else {
      putPhrase(folded, space, entry, null, null);
    }
  }

  private void putPhrase(String form, int space, Entry entry, @Nullable Verb verb, @Nullable Inflection inflection) {
    List<String> tail = new ArrayList<>(4);
    for (int from = space + 1; from < form.length(); ) {
      int next = form.indexOf(' ', from);
      int end = next < 0 ? form.length() : next;
      if (end > from) {
        tail.add(bare(form.substring(from, end)));
      }
      from = end + 1;
    }
    seconds.put(tail.getFirst(), true);
    FormMap<Stem> bySecond = phrases.computeIfAbsent(bare(form.substring(0, space)), k -> new FormMap<>());
    Stem stem = new Stem(entry, tail, verb, inflection);
    Stem first = bySecond.get(tail.getFirst());
    if (first == null) {
      bySecond.put(tail.getFirst(), stem);
    } else {
      first.append(stem);
    }
  }

  private static void put(Map<String, Stem> map, String key, Stem stem) {
    Stem first = map.putIfAbsent(key, stem);
    if (first != null) {
      first.append(stem);
    }
  }
}
