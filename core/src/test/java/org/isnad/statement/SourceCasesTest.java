package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Article;
import org.isnad.model.Statement.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Under which name and with which office the sources of short texts are given. The cases stand in {@code sources.txt}: a line
 * {@code #} says what a case shows, {@code >} is a paragraph, and each {@code =} the source of one statement in order: name,
 * type, office.
 */
class SourceCasesTest {
  private static final StatementExtractor EXTRACTOR =
      new StatementExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar"));

  private record Case(String title, List<String> paragraphs, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> cases() {
    return read().stream().map(c -> DynamicTest.dynamicTest(c.title, () ->
        assertThat(sources(article(c))).containsExactlyElementsOf(c.expected)));
  }

  private static List<String> sources(Article article) {
    return EXTRACTOR.extract(article).stream().map(s -> line(s.source())).toList();
  }

  private static String line(Source s) {
    return (s.name() == null ? "?" : s.name()) + " | " + s.type().key() + " | " + (s.role() == null ? "-" : s.role());
  }

  private static Article article(Case c) {
    return CaseArticle.of("-", c.paragraphs);
  }

  private static List<Case> read() {
    List<Case> out = new ArrayList<>();
    for (String line : file().lines().toList()) {
      if (line.startsWith("# ")) {
        out.add(new Case(line.substring(2), new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("> ")) {
        out.getLast().paragraphs.add(line.substring(2));
      } else if (line.startsWith("= ")) {
        out.getLast().expected.add(line.substring(2));
      }
    }
    return out;
  }

  private static String file() {
    try (InputStream in = SourceCasesTest.class.getResourceAsStream("sources.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
