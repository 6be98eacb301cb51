package org.isnad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
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
  private static final String HEAD = PageStatements.HEAD + "; written by CorpusStatementsTest";
  private static final Language ARABIC = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");

  @Test
  void statementsAreThoseOfTheGoldenFile() throws IOException {
    PageStatements statements = new PageStatements(ARABIC);
    List<String> lines = new ArrayList<>(List.of(HEAD));
    try (Stream<Path> pages = Files.list(CORPUS.resolve("pages"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        lines.addAll(statements.of(page.getFileName().toString(), Files.readAllBytes(page)));
      }
    }
    if ("write".equals(System.getProperty("isnad.golden"))) {
      Files.write(GOLDEN, lines);
    }
    List<String> golden = Files.readAllLines(GOLDEN);
    assertThat(PageStatements.without(lines, golden)).as("statements gained").isEmpty();
    assertThat(PageStatements.without(golden, lines)).as("statements lost").isEmpty();
    assertThat(lines).isEqualTo(golden);
    assertThat(statements.undecided()).as("conflicts that no rule decides").isEmpty();
  }
}
