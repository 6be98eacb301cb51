package org.isnad.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same over the pages of the corpus, whose articles nobody wrote to be searched. */
final class CorpusSearchTest {
  private static final Path PAGES =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus", "pages");
  private static final Map<String, String> NAMES = new HashMap<>();
  private static DeskIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = DeskIndex.inMemory(SampleArticles.LEXICON);
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        Analysis analysis =
            Isnad.arabic()
                .read(Capture.of(file.getFileName().toString(), Files.readAllBytes(file)));
        int ordinal = 0;
        for (ArticleAnalysis article : analysis.articles()) {
          NAMES.put(
              article.article().id(),
              file.getFileName().toString().replace(".txt", "") + "-" + ++ordinal);
        }
        SampleArticles.put(index, analysis.articles());
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CorpusSearchTest.class.getResourceAsStream("page-queries.tsv"))) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .toList();
      return lines.stream()
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  DynamicTest.dynamicTest(cells[0], () -> check(cells[0], cells[1], cells[2])));
    }
  }

  private static void check(String query, String expected, String why) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (String id : SearchCasesTest.ids(index.search(SearchQuery.of(query)))) {
      int slash = id.indexOf('/');
      String article = slash < 0 ? id : id.substring(0, slash);
      found.add(NAMES.get(article) + (slash < 0 ? "" : id.substring(slash)));
    }
    assertThat(String.join(" ", found)).as(why).isEqualTo(expected);
  }
}
