package org.isnad.store.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.store.search.query.QueryReading.Understood;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class QueryTextTest {
  private static final long SEED = 20261129;

  /** What queries are made of, and what breaks them. */
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "\u00AB",
          "\u00BB",
          "-",
          ":",
          "*",
          "=",
          " ",
          " ",
          "OR",
          "AND",
          "NOT",
          "source:",
          "kind:statement",
          "from:",
          "2026-06",
          "stance:deny",
          "\u0628\u0648\u062A\u064A\u0646",
          "\u0623\u0648",
          "x",
          "\uD83D\uDE00",
          "\uD83D",
          "\u200F",
          "\u0640",
          "\u064E",
          "\u0000",
          "confidence:0.5",
          "\u0665");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(QueryTextTest.class.getResourceAsStream("parses.tsv"))) {
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
                  DynamicTest.dynamicTest(
                      "query " + cells[0],
                      () -> assertThat(shown(QueryText.read(cells[0]))).isEqualTo(cells[1])));
    }
  }

  @Test
  void nothingThatIsTypedBreaksIt() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      int length = random.nextInt(30);
      for (int k = 0; k < length; k++) {
        query.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      QueryReading reading = QueryText.read(query.toString());
      if (reading instanceof QueryProblem problem) {
        assertThat(problem.at().end())
            .as("seed %d, query %d: %s", SEED, i, query)
            .isLessThanOrEqualTo(query.codePointCount(0, query.length()));
        assertThat(problem.message()).isNotBlank();
      }
    }
  }

  @Test
  void limitsHold() {
    assertThat(QueryText.read("x".repeat(2_001)))
        .isInstanceOfSatisfying(
            QueryProblem.class, p -> assertThat(p.kind()).isEqualTo(QueryProblem.Kind.TOO_LONG));
    assertThat(QueryText.read("x ".repeat(65)))
        .isInstanceOfSatisfying(
            QueryProblem.class,
            p -> assertThat(p.kind()).isEqualTo(QueryProblem.Kind.TOO_MANY_WORDS));
    assertThat(QueryText.read("(".repeat(900) + "x" + ")".repeat(900)))
        .isInstanceOfSatisfying(
            QueryProblem.class, p -> assertThat(p.kind()).isEqualTo(QueryProblem.Kind.TOO_DEEP));
    assertThat(QueryText.read("-".repeat(1_000) + "x")).isInstanceOf(QueryReading.class);
    assertThat(QueryText.read("NOT ".repeat(400) + "x"))
        .isInstanceOfSatisfying(
            QueryProblem.class, p -> assertThat(p.kind()).isEqualTo(QueryProblem.Kind.TOO_DEEP));
  }

  private static String shown(QueryReading reading) {
    return switch (reading) {
      case QueryProblem p ->
          p.kind() + " " + p.at().start() + "-" + p.at().end() + " " + p.sentence();
      case Understood u -> (u.kind() == null ? "" : u.kind().key() + ": ") + shown(u.root());
    };
  }

  private static String shown(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything e -> "all";
      case QueryNode.Word w -> (w.exact() ? "=" : "") + w.text();
      case QueryNode.Beginning b -> b.text() + "*";
      case QueryNode.Phrase p -> "<" + p.text() + ">";
      case QueryNode.InField f -> f.field().key() + ":" + shown(f.of());
      case QueryNode.Value v -> v.field().key() + "=" + v.value();
      case QueryNode.Days d ->
          "["
              + (d.first().equals(LocalDate.MIN) ? "" : d.first())
              + ".."
              + (d.last().equals(LocalDate.MAX) ? "" : d.last())
              + "]";
      case QueryNode.Least l -> l.field().key() + ">=" + l.least();
      case QueryNode.Not n -> "-" + shown(n.of());
      case QueryNode.And a -> joined(a.of(), " & ");
      case QueryNode.Or o -> joined(o.of(), " | ");
    };
  }

  private static String joined(List<QueryNode> nodes, String by) {
    return "(" + String.join(by, nodes.stream().map(QueryTextTest::shown).toList()) + ")";
  }
}
