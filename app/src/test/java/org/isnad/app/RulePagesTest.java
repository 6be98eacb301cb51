package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.app.cli.LanguageFolder;
import org.isnad.app.cli.RulePages;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in {@code docs/rules} are those that the rules give: {@code ./isnad rules docs
 * docs/rules} writes them anew, and so does this test with {@code -Disnad.golden=write}.
 */
final class RulePagesTest {
  private static final Path PAGES = Checkout.ROOT.resolve("docs/rules");
  private static final LanguageFiles FILES = new LanguageFolder(Checkout.ROOT.resolve("language"));

  @TempDir private Path folder;

  @Test
  void pagesAreThoseOfTheRules() throws IOException {
    if (Checkout.WRITES_GOLDEN) {
      Run.of("rules", "docs", PAGES.toString());
    }
    assertThat(pages(PAGES)).isEqualTo(RulePages.of(FILES));
  }

  @Test
  void everyRuleHasItsPlace() {
    String all = String.join("", RulePages.of(FILES).values());
    for (Rule rule : LanguageLoader.load(FILES, "ar").rules().all()) {
      assertThat(all).contains("\n## " + rule.id() + "\n", rule.purpose().english(), rule.purpose().arabic(), rule.why().english());
    }
    assertThat(all.split("<p dir=\"rtl\">[^<]*&lt;", -1)).hasSizeGreaterThan(50);
  }

  @Test
  void theCommandWritesThem() throws IOException {
    Run run = Run.of("rules", "docs", folder.resolve("rules").toString());
    assertThat(run.status()).isZero();
    assertThat(pages(folder.resolve("rules"))).hasSameSizeAs(RulePages.of(FILES));
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        out.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return out;
  }
}
