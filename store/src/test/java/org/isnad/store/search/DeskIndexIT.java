package org.isnad.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.store.search.query.QueryProblem;
import org.isnad.store.search.query.SearchKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeskIndexIT {
  @TempDir Path folder;

  private DeskIndex open() throws IOException {
    return DeskIndex.open(folder, SampleArticles.LEXICON);
  }

  private static ResultSlice page(SearchAnswer answer) {
    assertThat(answer).isInstanceOf(ResultSlice.class);
    return (ResultSlice) answer;
  }

  @Test
  void whatWasCommittedIsThereAgainWithItsSequence() throws IOException {
    List<ArticleAnalysis> articles = SampleArticles.of("articles.jsonl");
    try (DeskIndex index = open()) {
      assertThat(index.sequence()).isZero();
      SampleArticles.put(index, articles.subList(0, 2));
      index.commit(17);
      SampleArticles.put(index, articles);
    }
    try (DeskIndex index = open()) {
      assertThat(index.sequence()).isEqualTo(17);
      assertThat(page(index.search(SearchQuery.of("*"))).total()).isEqualTo(2);
    }
  }

  @Test
  void puttingTwiceIsPuttingOnceAndRemovingTakesStatementsAlong() throws IOException {
    List<ArticleAnalysis> articles = SampleArticles.of("articles.jsonl");
    try (DeskIndex index = open()) {
      SampleArticles.put(index, articles);
      long statements = page(index.search(SearchQuery.of("kind:statement"))).total();
      SampleArticles.put(index, articles);
      assertThat(page(index.search(SearchQuery.of("*"))).total()).isEqualTo(articles.size());
      assertThat(page(index.search(SearchQuery.of("kind:statement"))).total())
          .isEqualTo(statements);
      for (ArticleAnalysis article : articles) {
        index.remove(article.article().id());
      }
      index.refresh();
      assertThat(page(index.search(SearchQuery.of("kind:statement"))).total()).isZero();
      assertThat(page(index.search(SearchQuery.of("kind:entity"))).total()).isPositive();
      index.clear();
      index.refresh();
      assertThat(page(index.search(SearchQuery.of("kind:entity"))).total()).isZero();
    }
  }

  @Test
  void pagesFollowEachOtherWhileArticlesComeIn() throws IOException {
    List<ArticleAnalysis> articles = SampleArticles.of("articles.jsonl");
    for (SortOrder order : SortOrder.values()) {
      try (DeskIndex index = DeskIndex.openAnew(folder, SampleArticles.LEXICON)) {
        SampleArticles.put(index, articles.subList(0, 8));
        SearchQuery query =
            SearchQuery.of(
                    "kind:statement \u0642\u0627\u0644 OR text:\u0647\u062F\u0646\u0629 OR"
                        + " from:2026")
                .order(order)
                .size(3);
        List<String> all = SearchCasesTest.ids(index.search(query.size(200)));
        List<String> paged = new ArrayList<>();
        ResultSlice page = page(index.search(query));
        long total = page.total();
        while (true) {
          page.findings().forEach(finding -> paged.add(SearchCasesTest.id(finding)));
          assertThat(page.total()).isEqualTo(total);
          if (page.next() == null) {
            break;
          }
          SampleArticles.put(index, articles.subList(8, articles.size()));
          page = page(index.search(query.cursor(page.next())));
        }
        assertThat(paged).as("%s", order).isEqualTo(all).hasSizeGreaterThan(9);
      }
    }
  }

  @Test
  void aCursorAnswersNoOtherQuery() throws IOException {
    try (DeskIndex index = open()) {
      SampleArticles.put(index, SampleArticles.of("articles.jsonl"));
      String next = page(index.search(SearchQuery.of("*").size(2))).next();
      assertThat(next).isNotNull();
      for (SearchQuery other :
          List.of(
              SearchQuery.of("kind:statement").cursor(next),
              SearchQuery.of("*").cursor("x"),
              SearchQuery.of("*").cursor("\u0661"))) {
        assertThat(index.search(other))
            .isInstanceOfSatisfying(
                SearchAnswer.Refused.class,
                refused ->
                    assertThat(refused.problem().kind()).isEqualTo(QueryProblem.Kind.BAD_CURSOR));
      }
    }
  }

  @Test
  void facetsCountAndNarrow() throws IOException {
    try (DeskIndex index = open()) {
      SampleArticles.put(index, SampleArticles.of("articles.jsonl"));
      SearchQuery statements =
          SearchQuery.of("")
              .kind(SearchKind.STATEMENT)
              .facets(Set.of(Facet.OUTLET, Facet.SOURCE, Facet.STANCE, Facet.MONTH));
      ResultSlice all = page(index.search(statements));
      assertThat(all.exact()).isTrue();
      for (Facet facet : List.of(Facet.OUTLET, Facet.STANCE, Facet.MONTH)) {
        List<ResultSlice.FacetCount> counts = all.facets().getOrDefault(facet, List.of());
        assertThat(counts.stream().mapToLong(ResultSlice.FacetCount::count).sum())
            .as("%s", facet)
            .isEqualTo(all.total());
        for (ResultSlice.FacetCount count : counts) {
          ResultSlice narrowed =
              page(index.search(statements.filters(Map.of(facet, List.of(count.value())))));
          assertThat(narrowed.total()).isEqualTo(count.count());
        }
      }
      assertThat(all.facets().getOrDefault(Facet.SOURCE, List.of()))
          .isNotEmpty()
          .allSatisfy(count -> assertThat("x:" + count.label()).isEqualTo(count.value()));
    }
  }

  @Test
  void whatIsPutIntoAClosedIndexIsRefusedInOurWords() throws IOException {
    DeskIndex index = open();
    index.close();
    assertThatThrownBy(() -> index.remove("x"))
        .isInstanceOfSatisfying(
            IndexException.class,
            e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.BROKEN_OFF));
  }

  @Test
  void whatCannotBeUsedIsSaidAndMadeAnew() throws IOException {
    try (DeskIndex index = open()) {
      SampleArticles.put(index, SampleArticles.of("articles.jsonl"));
      index.commit(3);
      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              IndexException.class,
              e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.IN_USE));
    }
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            IndexException.class,
            e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.UNREADABLE));
    try (DeskIndex index = DeskIndex.openAnew(folder, SampleArticles.LEXICON)) {
      assertThat(index.sequence()).isZero();
      index.commit(1);
    }
    try (DeskIndex index = open()) {
      assertThat(index.sequence()).isEqualTo(1);
    }
  }
}
