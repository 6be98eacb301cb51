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
import org.isnad.model.Statement;
import org.isnad.model.Statement.Relay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is read from short texts, construction by construction. The cases stand in {@code cases.txt}: a line {@code #} says
 * what a case shows, {@code H} is a headline, {@code >} a paragraph, and each {@code =} one statement in order: source, cue,
 * stance and mode, content, and where it matters the chain or channel.
 */
class StatementCasesTest {
  private static final StatementExtractor EXTRACTOR =
      new StatementExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar"));

  private record Case(String title, String headline, List<String> paragraphs, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> cases() {
    return read().stream().map(c -> DynamicTest.dynamicTest(c.title, () ->
        assertThat(lines(article(c))).containsExactlyElementsOf(c.expected)));
  }

  private static List<String> lines(Article article) {
    List<String> out = new ArrayList<>();
    for (Statement s : EXTRACTOR.extract(article)) {
      StringBuilder line = new StringBuilder(s.source().name() == null ? "?" : s.source().name())
          .append(" | ").append(s.cue() == null ? ":" : s.cue().text())
          .append(" | ").append(s.stance().key()).append(' ').append(s.mode().key())
          .append(" | ").append(s.at().in(article.text()));
      if (!s.chain().isEmpty()) {
        line.append(" | chain ").append(String.join(", ", s.chain().stream().map(Relay::name).toList()));
      }
      if (s.channel() != null) {
        line.append(" | ").append(s.channel().type().key());
      }
      out.add(s.nested() == null ? line.toString() : "  " + line);
    }
    return out;
  }

  private static Article article(Case c) {
    return CaseArticle.of(c.headline, c.paragraphs);
  }

  private static List<Case> read() {
    List<Case> out = new ArrayList<>();
    Case open = null;
    for (String line : file().lines().toList()) {
      if (line.startsWith("# ")) {
        open = new Case(line.substring(2), "-", new ArrayList<>(), new ArrayList<>());
        out.add(open);
      } else if (open != null && line.startsWith("H ")) {
        out.removeLast();
        open = new Case(open.title, line.substring(2), open.paragraphs, open.expected);
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
    try (InputStream in = StatementCasesTest.class.getResourceAsStream("cases.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
