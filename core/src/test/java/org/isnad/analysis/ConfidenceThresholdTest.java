package org.isnad.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.Entity;
import org.isnad.model.EntityType;
import org.isnad.model.Mention;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Mode;
import org.isnad.model.Statement.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConfidenceThresholdTest {

  @Test
  void whatIsBelowIsLeftOutAndWhatItHeldHangsOnTheNextHolder() {
    List<Statement> statements =
        List.of(
            statement("s1", null, 0.9),
            statement("s2", "s1", 0.4),
            statement("s3", "s2", 0.5),
            statement("s4", null, 0.1),
            statement("s5", "s4", 0.8));
    assertThat(kept(statements, 0.5))
        .extracting(statement -> statement.id() + " in " + statement.nested())
        .containsExactly("s1 in null", "s3 in s1", "s5 in null");
    assertThat(kept(statements, 0)).isEqualTo(statements);
  }

  @Test
  void onlyAConfidenceIsAThreshold() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new ConfidenceThreshold(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anEntityGoesWithItsLastMention() {
    Statement said = statement("s1", null, 0.9);
    Statement byA =
        said.with(new Source("A", SourceType.PERSON, null, null, "e1", 0.95), List.of(), null);
    List<Mention> mentions =
        List.of(
            new Mention("m1", new Span(0, 1), "e1", Mention.Form.NAME, "a.b", 0.4),
            new Mention("m2", new Span(0, 1), "e2", Mention.Form.NAME, "a.b", 0.8));
    List<Entity> entities =
        List.of(
            new Entity("e1", "A", List.of(), EntityType.PERSON, null, null, null),
            new Entity("e2", "B", List.of(), EntityType.PLACE, null, null, null));
    ArticleAnalysis all = new ArticleAnalysis(article(), List.of(byA), mentions, entities);
    assertThat(kept(all, 0)).isEqualTo(all);
    ArticleAnalysis kept = kept(all, 0.5);
    assertThat(kept.mentions()).extracting(Mention::id).containsExactly("m2");
    assertThat(kept.entities()).extracting(Entity::id).containsExactly("e2");
    assertThat(kept.statements().getFirst().source())
        .isEqualTo(new Source("A", SourceType.PERSON, null, null, 0.95));
  }

  private static List<Statement> kept(List<Statement> statements, double least) {
    return kept(new ArticleAnalysis(article(), statements), least).statements();
  }

  private static Article article() {
    return new Article(
            "a",
            "ar",
            null,
            new Span(0, 1),
            "H",
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            "H",
            new Span(0, 1),
            List.of());
  }

  private static ArticleAnalysis kept(ArticleAnalysis article, double least) {
    Analysis analysis =
        new Analysis(
            Capture.of("a", new byte[1]),
            "0",
            "text/plain",
            "H",
            List.of(article),
            List.of(),
            List.of());
    return new ConfidenceThreshold(least).apply(analysis).articles().getFirst();
  }

  private static Statement statement(String id, @Nullable String nested, double confidence) {
    return new Statement(
        id,
        new Span(0, 1),
        Mode.INDIRECT,
        Stance.SAY,
        false,
        false,
        nested,
        "a.b",
        confidence,
        new Source(null, SourceType.UNKNOWN, null, null, 0.5),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of());
  }
}
