package org.isnad.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The word classes that a language has, by the file whose words are of them: {@code classes.tsv}.
 */
final class ClassList {
  private final Map<String, Map<String, WordClass>> byFile = new HashMap<>();

  private ClassList() {}

  /**
   * One class in one file.
   *
   * @param features those that its words may have
   * @param anyScript whether its words may be written with other than Arabic letters
   */
  record WordClass(Set<String> features, boolean anyScript) {}

  static ClassList of(Table table) {
    ClassList out = new ClassList();
    for (Row row : table.rows()) {
      Set<String> features = new TreeSet<>(Arrays.asList(row.cell("features").split(",", -1)));
      features.remove("");
      out.byFile
          .computeIfAbsent(row.cell("file"), f -> new HashMap<>())
          .put(row.cell("class"), new WordClass(features, row.cell("letters").equals("any")));
    }
    return out;
  }

  boolean isEmpty() {
    return byFile.isEmpty();
  }

  /** The class of that name in that file, or null where it has none. */
  @Nullable WordClass find(String file, String cls) {
    return byFile.getOrDefault(file, Map.of()).get(cls);
  }

  Set<String> names(String file) {
    return byFile.getOrDefault(file, Map.of()).keySet();
  }

  /** The files whose words may be of that class. */
  List<String> files(String cls) {
    return byFile.entrySet().stream()
        .filter(e -> e.getValue().containsKey(cls))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
