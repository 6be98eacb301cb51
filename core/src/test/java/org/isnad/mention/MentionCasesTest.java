package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Entity;
import org.isnad.model.Mention;
import org.isnad.statement.CaseArticle;
import org.isnad.statement.StatementExtractor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whom and what short texts name. The cases stand in {@code cases.txt}: a line {@code #} says what a case shows, {@code >}
 * is a paragraph, and each {@code =} one entity in the order of first mention: type and name, aliases, and the role of a
 * person; {@code = nobody} where none is named.
 */
class MentionCasesTest {
  private static final Language ARABIC = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
  private static final SentenceBuilder SENTENCES = new SentenceBuilder(ARABIC.lexicon());
  private static final StatementExtractor STATEMENTS = new StatementExtractor(ARABIC);
  private static final MentionExtractor MENTIONS = new MentionExtractor(ARABIC);

  private record Case(String title, List<String> paragraphs, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> cases() {
    return read().stream().map(c -> DynamicTest.dynamicTest(c.title, () -> {
      ArticleAnalysis analysis = analysis(c);
      assertThat(lines(analysis)).containsExactlyElementsOf(c.expected);
      holdTogether(analysis);
    }));
  }

  private static ArticleAnalysis analysis(Case c) {
    Article article = CaseArticle.of("-", c.paragraphs);
    List<Sentence> sentences = SENTENCES.sentences(article);
    return MENTIONS.extract(article, sentences, STATEMENTS.extract(article, sentences));
  }

  private static List<String> lines(ArticleAnalysis analysis) {
    List<String> out = new ArrayList<>();
    for (Entity e : analysis.entities()) {
      StringBuilder line = new StringBuilder(e.type().key()).append(' ').append(e.name());
      if (!e.aliases().isEmpty()) {
        line.append(" | ").append(String.join(", ", e.aliases()));
      }
      if (e.role() != null) {
        line.append(" | ").append(e.role());
      }
      out.add(line.toString());
    }
    return out.isEmpty() ? List.of("nobody") : out;
  }

  /** Mentions stand in text order and do not overlap, every entity has one, and statements refer to entities that are there. */
  private static void holdTogether(ArticleAnalysis analysis) {
    int end = 0;
    for (Mention m : analysis.mentions()) {
      assertThat(m.at().start()).isGreaterThanOrEqualTo(end);
      end = m.at().end();
    }
    List<String> ids = analysis.entities().stream().map(Entity::id).toList();
    assertThat(analysis.mentions()).extracting(Mention::entity).isSubsetOf(ids);
    assertThat(analysis.mentions().stream().map(Mention::entity).distinct()).hasSameSizeAs(ids);
    analysis.statements().stream().map(s -> s.source().entity()).filter(id -> id != null).forEach(id -> assertThat(ids).contains(id));
  }

  private static List<Case> read() {
    List<Case> out = new ArrayList<>();
    Case open = null;
    for (String line : file().lines().toList()) {
      if (line.startsWith("# ")) {
        open = new Case(line.substring(2), new ArrayList<>(), new ArrayList<>());
        out.add(open);
      } else if (open != null && line.startsWith("> ")) {
        open.paragraphs.add(line.substring(2));
      } else if (open != null && line.startsWith("= ")) {
        open.expected.add(line.substring(2));
      }
    }
    return out;
  }

  private static String file() {
    try (InputStream in = MentionCasesTest.class.getResourceAsStream("cases.txt")) {
      return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
