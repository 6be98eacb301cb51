package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated file of the linguist's folder: comment lines, one line of column names, rows.
 *
 * @param path for messages
 * @param columns the names, in order
 * @param rows cells by column; a cell {@code -} reads as empty
 */
record Table(String path, List<String> columns, List<Row> rows) {

  /** One row with its line number (from 1). */
  record Row(int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** Reads the table; what is wrong with a line goes to {@code faults} and the line is left out. */
  static Table parse(String path, String text, List<String> faults) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
      } else if (cells.size() > columns.size()) {
        faults.add(path + " line " + number + ": " + cells.size() + " cells, but the head line names " + columns.size()
            + " columns");
      } else {
        rows.add(new Row(number, cells(columns, cells)));
      }
    }
    return new Table(path, columns, rows);
  }

  private static Map<String, String> cells(List<String> columns, List<String> cells) {
    Map<String, String> out = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (!cell.isEmpty() && !cell.equals("-")) {
        out.put(columns.get(i), cell);
      }
    }
    return out;
  }

  /** The row as an entry; features are written {@code key=value;key=value}. */
  static Entry entry(Row row) {
    Map<String, String> features = new HashMap<>();
    for (String pair : row.cell("features").split(";", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        features.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
      }
    }
    String lemma = row.cell("lemma");
    return new Entry(row.cell("form"), lemma.isEmpty() ? row.cell("form") : lemma, row.cell("class"), features);
  }
}
