package org.isnad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.match.Match;
import org.isnad.match.RuleMatcher.Miss;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Cue;
import org.isnad.page.ArticleExtractor;
import org.isnad.statement.ReadingTrace;
import org.isnad.statement.StatementExtractor;
import org.junit.jupiter.api.Test;

/**
 * The statements of all pages of the corpus, one a line, are those of {@code
 * corpus/statements.golden.txt}: a change of a rule shows there as statements gained and lost.
 * {@code ./mvnw -pl core test -Dtest=CorpusStatementsTest -Disnad.golden=write} writes the file
 * anew.
 */
final class CorpusStatementsTest {
  private static final Path CORPUS =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus");
  private static final Path GOLDEN = CORPUS.resolve("statements.golden.txt");
  private static final String HEAD =
      "# page\trule\tsource\tcue\tcontent; written by CorpusStatementsTest";
  private static final Language ARABIC = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");

  private final Set<String> undecided = new TreeSet<>();

  @Test
  void statementsAreThoseOfTheGoldenFile() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    try (Stream<Path> pages = Files.list(CORPUS.resolve("pages"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        lines.addAll(statements(page));
      }
    }
    if ("write".equals(System.getProperty("isnad.golden"))) {
      Files.write(GOLDEN, lines);
    }
    List<String> golden = Files.readAllLines(GOLDEN);
    List<String> gained = new ArrayList<>(lines);
    golden.forEach(gained::remove);
    List<String> lost = new ArrayList<>(golden);
    lines.forEach(lost::remove);
    assertThat(gained).as("statements gained").isEmpty();
    assertThat(lost).as("statements lost").isEmpty();
    assertThat(lines).isEqualTo(golden);
    assertThat(undecided).as("conflicts that no rule decides").isEmpty();
  }

  private List<String> statements(Path page) throws IOException {
    String name = page.getFileName().toString();
    StatementExtractor statements = new StatementExtractor(ARABIC);
    List<String> out = new ArrayList<>();
    for (Article article :
        new ArticleExtractor(ARABIC.lexicon())
            .extract(Capture.of(name, Files.readAllBytes(page)))
            .articles()) {
      for (Statement s : statements.extract(article, new Undecided(name))) {
        Cue cue = s.cue();
        String source = s.source().name();
        out.add(
            String.join(
                "\t",
                name,
                s.rule(),
                source == null ? "-" : source,
                cue == null ? "-" : cue.text(),
                content(s.at(), article)));
      }
    }
    return out;
  }

  private static String content(Span at, Article article) {
    return at.in(article.text()).replace('\n', ' ').replace('\t', ' ');
  }

  /** Notes the conflicts that only the alphabet decided. */
  private final class Undecided implements ReadingTrace {
    private final String page;

    Undecided(String page) {
      this.page = page;
    }

    @Override
    public void missed(Miss miss) {}

    @Override
    public void refused(Match match, Refusal why) {}

    @Override
    public void yielded(Match match, Match to, Precedence why) {
      if (why == Precedence.ID) {
        String cue =
            match.sentence().span(match.cueFirst(), match.cueEnd()).in(match.sentence().text());
        undecided.add(page + ": " + to.rule().id() + " or " + match.rule().id() + " at " + cue);
      }
    }

    @Override
    public void stood(Match match) {}
  }
}
