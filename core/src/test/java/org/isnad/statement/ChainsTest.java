package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Relay;
import org.isnad.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Who carried what: the sentences of {@code chains.tsv}, with the F1 of the chains that are stated. */
class ChainsTest {
  private static final double FLOOR = 0.85;
  private static final StatementExtractor EXTRACTOR =
      new StatementExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar"));

  private record Row(String sentence, String begins, List<String> chain) {}

  @Test
  void theChainsThatAreStatedAreFound() throws IOException {
    int right = 0;
    int stated = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      List<String> chain = chain(row);
      boolean same = same(row.chain, chain);
      right += same && !chain.isEmpty() ? 1 : 0;
      stated += row.chain.isEmpty() ? 0 : 1;
      found += chain.isEmpty() ? 0 : 1;
      if (!same) {
        wrong.add(row.sentence + " -> " + chain);
      }
    }
    assertThat(2.0 * right / (stated + found)).as("F1; wrong: %s", String.join("\n", wrong)).isGreaterThanOrEqualTo(FLOOR);
  }

  private static List<String> chain(Row row) {
    Article article = article(row.sentence);
    for (Statement s : EXTRACTOR.extract(article)) {
      String content = s.at().in(article.text());
      int at = content.indexOf(row.begins);
      if (at >= 0 && at < 12) {
        return s.chain().stream().map(Relay::name).toList();
      }
    }
    return List.of();
  }

  /** The same links, however much of the medium's name is printed. */
  private static boolean same(List<String> expected, List<String> chain) {
    boolean all = expected.size() == chain.size();
    for (int i = 0; all && i < chain.size(); i++) {
      String a = Normalizer.fold(expected.get(i)).replaceAll("[«»]", "");
      String b = Normalizer.fold(chain.get(i)).replaceAll("[«»]", "");
      all = a.contains(b) || b.contains(a);
    }
    return all;
  }

  private static Article article(String sentence) {
    return CaseArticle.of("-", List.of(sentence));
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in = Objects.requireNonNull(ChainsTest.class.getResourceAsStream("chains.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(l -> !l.startsWith("#") && !l.startsWith("sentence\t"))
          .map(l -> l.split("\t", -1))
          .map(c -> new Row(c[0], c[1], c[3].equals("-") ? List.of() : Arrays.asList(c[3].split(" < ", -1))))
          .toList();
    }
  }
}
