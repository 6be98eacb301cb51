package org.isnad.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.ClassList.WordClass;
import org.isnad.lexicon.Table.Row;
import org.isnad.model.ChannelType;
import org.isnad.model.Stance;

/** Holds one lexicon file to its format: columns, order, classes, features, letters. */
final class LexiconCheck {
  static final Map<String, List<String>> COLUMNS =
      Map.of(
          "words", List.of("form", "lemma", "class", "features", "note"),
          "list", List.of("form", "lemma", "class", "features", "note"),
          "actions", List.of("form", "lemma", "class", "present", "participle", "masdar", "note"),
          "verbs",
              List.of(
                  "form",
                  "lemma",
                  "class",
                  "present",
                  "participle",
                  "masdar",
                  "frame",
                  "governed",
                  "object",
                  "stance",
                  "note"),
          "classes", List.of("class", "file", "features", "letters", "meaning"));
  private static final List<String> FORMS =
      List.of("form", "lemma", "present", "participle", "masdar", "governed");

  /** Features with a closed list of values. */
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "gender", Set.of("f", "m"),
          "number", Set.of("sg", "du", "pl"),
          "stance", names(Stance.values()));

  /** The classes of a file of actions, which the list of word classes does not have. */
  private static final Set<String> ACTIONS = Set.of("action", "copula");

  private static final Set<String> CHANNELS = names(ChannelType.values());

  /** Letters that look like Arabic ones and are not found in Arabic text, with what to write. */
  private static final Map<Integer, String> LOOKALIKES =
      Map.of(0x06CC, "\u064A", 0x06A9, "\u0643", 0x06C1, "\u0647", 0x06BE, "\u0647");

  private static final char TATWEEL = '\u0640';

  private final ClassList classes;
  private final String kind;
  private final List<Fault> faults;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Classes and features that were said to be unknown: a new one often stands in many rows. */
  private final Set<String> unknown = new HashSet<>();

  LexiconCheck(ClassList classes, String kind, List<Fault> faults) {
    this.classes = classes;
    this.kind = kind;
    this.faults = faults;
  }

  private static Set<String> names(Enum<?>[] constants) {
    Set<String> out = new HashSet<>();
    for (Enum<?> constant : constants) {
      out.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return out;
  }

  void check(Table table) {
    List<String> columns = COLUMNS.getOrDefault(kind, List.of());
    if (!table.columns().equals(columns)) {
      faults.add(
          Fault.at(table.path(), 0)
              .of(
                  "the line of column names is not that of a file of kind " + kind + ".",
                  "Let it be, with tabs between: " + String.join(" ", columns) + "."));
      return;
    }
    String before = "";
    for (Row row : table.rows()) {
      Fault.Place place = Fault.at(table.path(), row.line());
      if (row.size() < columns.size()) {
        faults.add(
            row.size() == 1
                ? noTabs(place)
                : place.of(
                    "the row has "
                        + row.size()
                        + " cells, but there are "
                        + columns.size()
                        + " columns.",
                    "Write a hyphen for each cell that is empty."));
        continue;
      }
      String order = order(row);
      if (order.compareTo(before) < 0) {
        faults.add(
            place.of(
                "\u00AB"
                    + printed(row)
                    + "\u00BB stands too late: rows are sorted by their first cell, letter by letter.",
                "Move it up, or sort the rows below the column names by code points."));
      }
      before = order;
      checkTwice(place, row);
      checkCells(place, row, table);
    }
  }

  /** Said while loading as well. */
  static Fault noTabs(Fault.Place place) {
    return place.of("the row has no tab in it.", "Put tabs, not spaces, between the cells.");
  }

  private static String order(Row row) {
    return raw(row, 0) + "\t" + raw(row, 1);
  }

  private static String raw(Row row, int cell) {
    String value = row.cell(cell);
    return value.isEmpty() ? "-" : value;
  }

  private String printed(Row row) {
    return row.cell(0).isEmpty() ? row.cell(1) : row.cell(0);
  }

  private void checkTwice(Fault.Place place, Row row) {
    String key =
        switch (kind) {
          case "verbs" ->
              String.join(
                  " ",
                  row.cell("form"),
                  row.cell("lemma"),
                  row.cell("frame"),
                  row.cell("governed"),
                  row.cell("object"));
          case "actions", "classes" -> row.cell(0) + " " + row.cell(1);
          default -> row.cell("form") + " " + row.cell("class");
        };
    Integer first = seen.putIfAbsent(key, place.line());
    if (first != null) {
      String what =
          kind.equals("verbs")
              ? "the verb with this frame"
              : kind.equals("words") || kind.equals("list") ? "the form with this class" : "this";
      faults.add(place.of(what + " stands already in line " + first + ".", "Keep one of the two."));
    }
  }

  private void checkCells(Fault.Place place, Row row, Table table) {
    if (kind.equals("classes")) {
      return;
    }
    if (kind.equals("verbs") || kind.equals("actions")) {
      String present = row.cell("present");
      if (!present.isEmpty() && present.charAt(0) != '\u064A') {
        faults.add(
            place.of(
                "the present \u00AB" + present + "\u00BB does not begin with \u064A.",
                "Write the third person masculine singular."));
      }
      if (kind.equals("actions") && !ACTIONS.contains(row.cell("class"))) {
        faults.add(
            place.of(
                "\u00AB" + raw(row, 2) + "\u00BB is no class of actions.",
                Spelling.remedy(row.cell("class"), ACTIONS, "classes of this file")));
      }
      checkLetters(place, row, false);
      return;
    }
    String file = table.path().substring(table.path().lastIndexOf('/') + 1).replace(".tsv", "");
    String cls = row.cell("class");
    WordClass known = classes.find(file, cls);
    if (cls.isEmpty() || classes.isEmpty()) {
      return;
    }
    if (known == null) {
      if (!unknown.add(cls)) {
        return;
      }
      List<String> elsewhere = classes.files(cls);
      faults.add(
          place.of(
              "\u00AB" + cls + "\u00BB is no class of " + file + ".",
              elsewhere.isEmpty()
                  ? Spelling.remedy(cls, classes.names(file), "classes of this file")
                      + " A new one needs a row in classes.tsv."
                  : "Words of that class stand in " + String.join(", ", elsewhere) + "."));
      return;
    }
    checkFeatures(place, row.cell("features"), cls, known);
    checkLetters(place, row, known.anyScript());
  }

  private void checkFeatures(Fault.Place place, String cell, String cls, WordClass known) {
    if (cell.isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (String pair : cell.split(";", -1)) {
      int at = pair.indexOf('=');
      String name = at < 0 ? pair : pair.substring(0, at);
      if (at <= 0 || at == pair.length() - 1) {
        faults.add(
            place.of(
                "the feature \u00AB" + pair + "\u00BB is not of the kind name=value.",
                "Write features as \u00ABgender=f;number=pl\u00BB, without spaces."));
      } else if (!names.add(name)) {
        faults.add(
            place.of(
                "the feature " + name + " stands twice.",
                "Keep one of the two; several values are set off by commas."));
      } else if (!known.features().contains(name) && unknown.add(cls + " " + name)) {
        faults.add(
            place.of(
                "words of class " + cls + " have no feature called " + name + ".",
                known.features().isEmpty()
                    ? "They have none."
                    : Spelling.remedy(name, known.features(), "features of the class")));
      } else {
        checkValue(place, cls, name, pair.substring(at + 1));
      }
    }
  }

  private void checkValue(Fault.Place place, String cls, String name, String value) {
    Set<String> values = VALUES.get(name);
    boolean channel = cls.equals("channel") && name.equals("type");
    if (channel && !value.equals("none")) {
      values = CHANNELS;
    }
    if (values != null && !values.contains(value)) {
      faults.add(
          place.of(
              "\u00AB" + value + "\u00BB is no " + name + ".",
              Spelling.remedy(value, values, "values")));
    }
  }

  private void checkLetters(Fault.Place place, Row row, boolean anyScript) {
    for (String column : FORMS) {
      String cell = row.cell(column);
      String start = "the " + column + " \u00AB" + cell + "\u00BB holds ";
      for (int i = 0; i < cell.length() && !anyScript; i++) {
        if (checkLetter(place, start, cell.charAt(i))) {
          break;
        }
      }
      if (Arrays.asList(cell.split(" ", -1)).contains("") && !cell.isEmpty()) {
        faults.add(place.of(start + "two spaces.", "Put one between words."));
      }
    }
  }

  /** Adds a fault and says so where a character does not belong into an Arabic word. */
  private boolean checkLetter(Fault.Place place, String start, char c) {
    String instead = LOOKALIKES.get((int) c);
    if (c == TATWEEL) {
      faults.add(place.of(start + "a tatweel.", "Leave it out: text is looked up without."));
    } else if (instead != null) {
      faults.add(
          place.of(
              start + "\u00AB" + c + "\u00BB of another keyboard.",
              "Write \u00AB" + instead + "\u00BB."));
    } else if (Character.isLetter(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.ARABIC) {
      faults.add(place.of(start + "the letter " + c + ".", "Write it with Arabic letters."));
    } else {
      return false;
    }
    return true;
  }
}
