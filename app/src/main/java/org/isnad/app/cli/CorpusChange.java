package org.isnad.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.trial.PageStatements;

/**
 * What the language folder of a checkout gains and loses over the pages of the corpus beside it,
 * against the statements that were accepted last. Stateless.
 */
final class CorpusChange {
  private CorpusChange() {}

  /**
   * Lines for people; none where the folder has no corpus beside it.
   *
   * @throws IOException where the corpus cannot be read
   */
  static List<String> of(LanguageFolder language) throws IOException {
    Path corpus = language.folder().toAbsolutePath().normalize().resolveSibling("corpus");
    Path accepted = corpus.resolve("statements.golden.txt");
    if (!Files.isRegularFile(accepted)) {
      return List.of();
    }
    List<String> before =
        Files.readAllLines(accepted).stream().filter(line -> !line.startsWith("#")).toList();
    PageStatements statements = new PageStatements(LanguageLoader.load(language, "ar"));
    List<String> now = new ArrayList<>();
    try (Stream<Path> pages = Files.list(corpus.resolve("pages"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        now.addAll(statements.of(page.getFileName().toString(), Files.readAllBytes(page)));
      }
    }
    return lines(PageStatements.without(now, before), PageStatements.without(before, now), now);
  }

  private static List<String> lines(List<String> gained, List<String> lost, List<String> now) {
    if (gained.isEmpty() && lost.isEmpty()) {
      return List.of("The corpus is read as before: " + now.size() + " statements.");
    }
    List<String> out = new ArrayList<>();
    lost.forEach(line -> out.add("- " + line));
    gained.forEach(line -> out.add("+ " + line));
    out.add(
        "Over the corpus, "
            + gained.size()
            + " gained, "
            + lost.size()
            + " lost. CONTRIBUTING.md says how to accept them.");
    return out;
  }
}
