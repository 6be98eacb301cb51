package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated file of the linguist's folder: comment lines, one line of column names, rows.
 *
 * <p>A language has tens of thousands of rows and is loaded whenever the program starts. So a row
 * is a stretch of the file's characters, and a cell becomes a string when somebody asks for it:
 * most notes are never read.
 *
 * @param path for messages
 * @param columns the names, in order
 */
record Table(String path, List<String> columns, List<Row> rows) {

  /** One row with its line number (from 1). */
  static final class Row {
    private final int line;
    private final List<String> columns;
    private final char[] text;

    /** Where each cell begins, and at the end where the one after the last would begin. */
    private final int[] starts;

    Row(int line, List<String> columns, char[] text, int[] starts) {
      this.line = line;
      this.columns = columns;
      this.text = text;
      this.starts = starts;
    }

    int line() {
      return line;
    }

    /** How many cells the row has. */
    int size() {
      return starts.length - 1;
    }

    /** The cell of that column; empty where it is missing or a hyphen. */
    String cell(String column) {
      return cell(columns.indexOf(column));
    }

    /** The cell by the index of its column; -1 reads as empty. */
    String cell(int i) {
      return i < 0 || i >= size() || isHyphen(i)
          ? ""
          : new String(text, starts[i], starts[i + 1] - starts[i] - 1).strip();
    }

    private boolean isHyphen(int i) {
      return starts[i + 1] == starts[i] + 2 && text[starts[i]] == '-';
    }

    /** Whether the cell is exactly this. */
    boolean is(int i, String value) {
      return i >= 0
          && i < size()
          && value.length() == starts[i + 1] - starts[i] - 1
          && Arrays.mismatch(
                  text, starts[i], starts[i + 1] - 1, value.toCharArray(), 0, value.length())
              < 0;
    }
  }

  /** Reads the table; what is wrong with a line goes to {@code faults} and the line is left out. */
  static Table parse(String path, String text, List<Fault> faults) {
    char[] chars = text.toCharArray();
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>(chars.length / 64);
    int[] starts = new int[32];
    int line = 0;
    for (int i = 0; i < chars.length; i++) {
      int first = i;
      int cells = 0;
      starts[0] = i;
      while (i < chars.length && chars[i] != '\n') {
        if (chars[i] == '\t' && cells + 2 < starts.length) {
          starts[++cells] = i + 1;
        }
        i++;
      }
      line++;
      int end = i > first && chars[i - 1] == '\r' ? i - 1 : i;
      starts[++cells] = end + 1;
      if (!ignored(chars, first, end)) {
        Row row = new Row(line, columns, chars, Arrays.copyOf(starts, cells + 1));
        if (columns.isEmpty()) {
          columns = List.of(new String(chars, first, end - first).split("\t", -1));
        } else if (row.size() > columns.size()) {
          faults.add(tooMany(path, line, row.size(), columns.size()));
        } else {
          rows.add(row);
        }
      }
    }
    return new Table(path, columns, rows);
  }

  private static boolean ignored(char[] chars, int start, int end) {
    if (start == end || chars[start] == '#') {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }

  private static Fault tooMany(String path, int line, int found, int named) {
    return Fault.at(path, line)
        .of(
            "the row has " + found + " cells, but the line of column names has " + named + ".",
            "Take out the tab that is too much.");
  }

  /**
   * Turns the rows of one table into entries; what is the same from row to row is made only once.
   */
  static final class Entries {
    private final int form;
    private final int lemma;
    private final int cls;
    private final int features;
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private String lastClass = "";

    Entries(Table table) {
      this.form = table.columns.indexOf("form");
      this.lemma = table.columns.indexOf("lemma");
      this.cls = table.columns.indexOf("class");
      this.features = table.columns.indexOf("features");
    }

    Entry of(Row row) {
      String text = row.cell(form);
      String canonical = row.is(lemma, text) ? "" : row.cell(lemma);
      if (!row.is(cls, lastClass)) {
        // Compared with literals, all day: the same object is known without looking at its letters.
        lastClass = row.cell(cls).intern();
      }
      return new Entry(
          text, canonical.isEmpty() ? text : canonical, lastClass, features(row.cell(features)));
    }

    /** Features are written {@code key=value;key=value}. */
    private Map<String, String> features(String cell) {
      if (cell.isEmpty()) {
        return Map.of();
      }
      Map<String, String> made = known.get(cell);
      if (made == null) {
        made = parse(cell);
        known.put(cell, made);
      }
      return made;
    }

    private static Map<String, String> parse(String cell) {
      Map<String, String> features = new HashMap<>();
      for (int start = 0; start <= cell.length(); ) {
        int semicolon = cell.indexOf(';', start);
        int end = semicolon < 0 ? cell.length() : semicolon;
        int at = cell.indexOf('=', start);
        if (at > start && at < end) {
          features.put(cell.substring(start, at).strip().intern(), cell.substring(at + 1, end).strip());
        }
        start = end + 1;
      }
      return Map.copyOf(features);
    }
  }
}
