package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Relay;
import org.junit.jupiter.api.Test;

/** Who carried what: the sentences of {@code chains.tsv}, with the F1 of the chains that are stated. */
class ChainsTest {
  private static final double FLOOR = 0.85;
  private static final StatementExtractor EXTRACTOR =
      new StatementExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar"));

  private record Row(String sentence, String begins, List<String> chain) {}

  @Test
  void theChainsThatAreStatedAreFound() {
    int right = 0;
    int stated = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      List<String> chain = chain(row);
      boolean same = CaseFile.sameLinks(row.chain, chain);
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
    Article article = CaseArticle.of("-", List.of(row.sentence));
    for (Statement s : EXTRACTOR.extract(article)) {
      String content = s.at().in(article.text());
      int at = content.indexOf(row.begins);
      if (at >= 0 && at < 12) {
        return s.chain().stream().map(Relay::name).toList();
      }
    }
    return List.of();
  }

  private static List<Row> rows() {
    return CaseFile.read("chains.tsv").lines()
        .filter(l -> !l.startsWith("#") && !l.startsWith("sentence\t"))
        .map(l -> l.split("\t", -1))
        .map(c -> new Row(c[0], c[1], c[3].equals("-") ? List.of() : Arrays.asList(c[3].split(" < ", -1))))
        .toList();
  }
}
