package org.isnad.story;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.Isnad;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;

/**
 * The article lines of {@code corpus/stories}. Beside what an article line has, each names its
 * {@code story}, and its {@code copy} where it carries the text of others.
 */
final class StoryFiles {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus", "stories");

  private StoryFiles() {}

  /** The lines of a file. */
  static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The articles of the files, read. */
  static List<ArticleAnalysis> articles(List<String> files) {
    List<ArticleAnalysis> articles = new ArrayList<>();
    for (String file : files) {
      for (String line : lines(file)) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        articles.addAll(Isnad.arabic().read(Capture.of(file, bytes)).articles());
      }
    }
    return List.copyOf(articles);
  }

  /** The ids of the articles that have the same value at {@code key}, sorted, the lists too. */
  static List<List<String>> groups(List<String> files, String key) {
    TreeMap<String, TreeSet<String>> groups = new TreeMap<>();
    for (String line : files.stream().flatMap(file -> lines(file).stream()).toList()) {
      JsonObject article = JsonParser.parseString(line).getAsJsonObject();
      if (article.has(key)) {
        groups
            .computeIfAbsent(article.get(key).getAsString(), unused -> new TreeSet<>())
            .add(article.get("id").getAsString());
      }
    }
    return sorted(groups.values().stream().map(List::copyOf).toList());
  }

  /** The same lists, each sorted, in the order of their first elements. */
  static List<List<String>> sorted(List<List<String>> lists) {
    return lists.stream()
        .map(list -> list.stream().sorted().toList())
        .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
        .toList();
  }
}
