package org.isnad.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Span;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.Finding.EntityFinding;
import org.isnad.store.search.Finding.Passage;
import org.isnad.store.search.Finding.StatementFinding;
import org.isnad.store.search.query.SearchKind;
import org.junit.jupiter.api.Test;

/** Whatever is typed is answered, and what is shown stands in the texts. */
final class SearchFuzzTest {
  private static final long SEED = 41;

  @Test
  void everyQueryIsAnswered() throws IOException {
    List<ArticleAnalysis> articles = SampleArticles.of("articles.jsonl");
    List<String> pieces = pieces();
    Random random = new Random(SEED);
    try (DeskIndex index = DeskIndex.inMemory(SampleArticles.LEXICON)) {
      SampleArticles.put(index, articles);
      for (int i = 0; i < 1_500; i++) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int k = 0; k < length; k++) {
          text.append(pieces.get(random.nextInt(pieces.size())))
              .append(random.nextInt(3) == 0 ? "" : " ");
        }
        SearchQuery query =
            SearchQuery.of(text.toString())
                .kind(List.of(SearchKind.values()).get(random.nextInt(3)))
                .order(List.of(SortOrder.values()).get(random.nextInt(3)))
                .size(1 + random.nextInt(20))
                .facets(random.nextInt(4) == 0 ? Set.of(Facet.values()) : Set.of());
        check(index.search(query), articles, "seed " + SEED + ", query " + i + ": " + text);
      }
    }
  }

  @Test
  void theLongestQueriesAreAnswered() throws IOException {
    try (DeskIndex index = DeskIndex.inMemory(SampleArticles.LEXICON)) {
      SampleArticles.put(index, SampleArticles.of("articles.jsonl"));
      for (String piece :
          List.of(
              "Zelensky OR ",
              "\u063A\u0648\u062A\u064A\u0631\u064A\u0634 ",
              "source:Mohammed ",
              "Jean-Marie-Le-Pen OR ",
              "\u0627\u0644* OR ")) {
        String text = "kind:statement " + piece.repeat(50) + "x";
        assertThat(index.search(SearchQuery.of(text).facets(Set.of(Facet.SOURCE))))
            .as(piece)
            .isNotNull();
      }
    }
  }

  private static void check(SearchAnswer answer, List<ArticleAnalysis> articles, String as) {
    switch (answer) {
      case SearchAnswer.Refused refused ->
          assertThat(refused.problem().sentence()).as(as).isNotBlank();
      case ResultSlice slice -> {
        assertThat(slice.total()).as(as).isGreaterThanOrEqualTo(slice.findings().size());
        for (Finding finding : slice.findings()) {
          switch (finding) {
            case ArticleFinding article -> {
              check(article.headline(), text(articles, article.article()), as);
              check(article.passage(), text(articles, article.article()), as);
            }
            case StatementFinding statement ->
                check(statement.content(), text(articles, statement.article()), as);
            case EntityFinding entity -> assertThat(entity.name()).as(as).isNotBlank();
          }
        }
      }
    }
  }

  private static String text(List<ArticleAnalysis> articles, String id) {
    return articles.stream()
        .filter(a -> a.article().id().equals(id))
        .findFirst()
        .orElseThrow()
        .article()
        .text();
  }

  private static void check(Passage passage, String text, String as) {
    assertThat(slice(text, passage.at())).as(as).isEqualTo(passage.text());
    int before = passage.at().start();
    for (Span highlight : passage.highlights()) {
      assertThat(highlight.start()).as(as).isGreaterThanOrEqualTo(before);
      assertThat(highlight.end()).as(as).isLessThanOrEqualTo(passage.at().end());
      before = highlight.end();
    }
  }

  private static String slice(String text, Span points) {
    return text.substring(
        text.offsetByCodePoints(0, points.start()), text.offsetByCodePoints(0, points.end()));
  }

  /** The words of the query table and what joins and breaks them. */
  private static List<String> pieces() throws IOException {
    List<String> out =
        new ArrayList<>(
            List.of(
                "(",
                ")",
                "\"",
                "-",
                "OR",
                "*",
                "=",
                ":",
                "source:",
                "role:",
                "chain:",
                "place:",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0640",
                "\u064E",
                "2026-06"));
    try (InputStream in =
        Objects.requireNonNull(SearchFuzzTest.class.getResourceAsStream("queries.tsv"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> out.addAll(List.of(line.split("[\t ]", -1))));
    }
    return out;
  }
}
