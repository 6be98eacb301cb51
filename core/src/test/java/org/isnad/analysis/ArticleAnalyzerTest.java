package org.isnad.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Statement;
import org.isnad.page.ArticleExtractor;
import org.isnad.page.PageExtraction;
import org.isnad.record.RecordJson;
import org.isnad.statement.StatementExtractor;
import org.isnad.text.Digest;
import org.junit.jupiter.api.Test;

final class ArticleAnalyzerTest {
  private static final Language ARABIC = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
  private static final Capture LINE =
      Capture.of(
          "a.jsonl",
          "{\"language\":\"ar\",\"headline\":\"H\",\"paragraphs\":[\"P\"]}".getBytes(UTF_8));

  private static final Capture SAID =
      Capture.of(
          "b.jsonl",
          "{\"language\":\"ar\",\"headline\":\"-\",\"paragraphs\":[\"قال المدير إن الجسر آمن.\"]}"
              .getBytes(UTF_8));

  private final List<RuntimeException> faults = new ArrayList<>();

  @Test
  void anErrorWhileTakingAPageApartIsAProblem() {
    Analysis analysis =
        analyzer(
                capture -> {
                  throw new IllegalStateException("secret");
                },
                article -> List.of())
            .analyze(LINE, ReadingDepth.ALL);
    assertThat(analysis.problems())
        .containsExactly(
            Problem.of(
                ProblemKind.INTERNAL,
                "the page could not be taken apart: an error in ArticleExtractor"));
    assertThat(analysis.digest()).isEqualTo(Digest.hex(LINE.bytes()));
    assertThat(faults).singleElement().asString().contains("secret");
    assertThat(RecordJson.line(analysis)).doesNotContain("secret");
  }

  @Test
  void anErrorInOneArticleCostsItsStatementsOnly() {
    Analysis analysis =
        analyzer(
                new ArticleExtractor(ARABIC.lexicon())::extract,
                article -> {
                  throw new IllegalStateException("secret");
                })
            .analyze(LINE, ReadingDepth.ALL);
    assertThat(analysis.articles()).hasSize(1);
    assertThat(analysis.problems())
        .filteredOn(problem -> problem.kind() == ProblemKind.INTERNAL)
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .endsWith("could not be read: an error in StatementExtractor");
    assertThat(faults).hasSize(1);
  }

  @Test
  void readNoFurtherThanArticlesNothingElseIsTried() {
    Analysis analysis =
        analyzer(
                new ArticleExtractor(ARABIC.lexicon())::extract,
                article -> {
                  throw new IllegalStateException("was tried");
                })
            .analyze(LINE, ReadingDepth.ARTICLES);
    assertThat(analysis.articles()).hasSize(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void anErrorAmongTheNamesOfAnArticleLeavesItsStatements() {
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(
            "ar",
            new ArticleExtractor(ARABIC.lexicon())::extract,
            new SentenceBuilder(ARABIC.lexicon())::sentences,
            new StatementExtractor(ARABIC)::extract,
            (article, sentences, said) -> {
              throw new IllegalStateException("secret");
            },
            (read, sentences) -> read,
                faults::add);
    Analysis analysis = analyzer.analyze(SAID, ReadingDepth.ALL);
    assertThat(analysis.articles().getFirst().statements()).hasSize(1);
    assertThat(analysis.problems())
        .filteredOn(problem -> problem.kind() == ProblemKind.INTERNAL)
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .endsWith("could not be read: an error in MentionExtractor");
  }

  @Test
  void aMissingCaptureKeepsItsProblemsAndHasNoDigest() {
    Problem problem = Problem.of(ProblemKind.NOT_FOUND, "there is no such file");
    Capture missing = Capture.of("a", new byte[0]).withProblems(List.of(problem));
    Analysis analysis = new ArticleAnalyzer(ARABIC, faults::add).analyze(missing, ReadingDepth.ALL);
    assertThat(analysis.problems()).containsExactly(problem);
    assertThat(analysis.digest()).isNull();
  }

  private ArticleAnalyzer analyzer(
      Function<Capture, PageExtraction> articles, Function<Article, List<Statement>> statements) {
    return new ArticleAnalyzer(
        "ar",
        articles,
        article -> List.of(),
        (article, sentences) -> statements.apply(article),
        (article, sentences, said) -> new ArticleAnalysis(article, said),
        (read, sentences) -> read,
        faults::add);
  }
}
