package org.isnad.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.Finding.EntityFinding;
import org.isnad.store.search.Finding.StatementFinding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Queries in Arabic and in Latin letters find what a reader expects, and nothing else. */
final class SearchCasesTest {
  private static DeskIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = DeskIndex.inMemory(SampleArticles.LEXICON);
    SampleArticles.put(index, SampleArticles.of("articles.jsonl"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SearchCasesTest.class.getResourceAsStream("queries.tsv"))) {
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
    List<String> ids = expected.equals("-") ? List.of() : List.of(expected.split(" ", -1));
    List<String> found = ids(index.search(SearchQuery.of(query)));
    Set<String> same = new TreeSet<>(found);
    assertThat(same).as(why).isEqualTo(new TreeSet<>(ids));
    assertThat(found).as("the best first: %s", why).isEqualTo(ids);
  }

  static List<String> ids(SearchAnswer answer) {
    return switch (answer) {
      case SearchAnswer.Refused refused -> throw new AssertionError(refused.problem().sentence());
      case ResultSlice slice -> slice.findings().stream().map(SearchCasesTest::id).toList();
    };
  }

  static String id(Finding finding) {
    return switch (finding) {
      case ArticleFinding article -> article.article();
      case StatementFinding statement -> statement.article() + "/" + statement.statement();
      case EntityFinding entity -> entity.id();
    };
  }
}
