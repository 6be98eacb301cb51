package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.app.cli.Streams;
import org.isnad.app.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code isnad rules}: sentences are those of the examples of rules, so that no Arabic stands here.
 */
final class RulesCommandTest {
  private static final Path LANGUAGE = Checkout.ROOT.resolve("language");

  @TempDir private Path folder;

  @Test
  void aSentenceIsShownWithItsPartsAndTheRulesThatLost() throws IOException {
    Run run =
        Run.of(
            "rules", "try", example("attribution.yaml", "attribution.verb-source-governed-clause"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("By attribution.verb-source-governed-clause: say, indirect")
        .contains(" source ")
        .contains("- attribution.verb-source-clause at ")
        .contains("the rule is written to beat the other.")
        .contains("--all shows more.");
  }

  @Test
  void oneRuleIsAskedWhereItStopped() throws IOException {
    Run run =
        Run.of(
            "rules",
            "try",
            "--rule",
            "attribution.verb-source-colon",
            example("attribution.yaml", "attribution.verb-source-clause"));
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("- attribution.verb-source-colon at ")
        .contains("; then colon found no place at ")
        .doesNotContain("attribution.verb-source-bare-quotation");
  }

  @Test
  void aRuleWhoseCueIsNotThereSaysSo() throws IOException {
    Run run =
        Run.of(
            "rules",
            "try",
            "--rule",
            "participle.colon",
            example("attribution.yaml", "attribution.verb-source-clause"));
    assertThat(run.out()).contains("The cue of participle.colon does not stand in the sentence.");
  }

  @Test
  void allThatWasTriedIsShownWhenAskedFor() throws IOException {
    String sentence = example("attribution.yaml", "attribution.verb-source-clause");
    assertThat(Run.of("rules", "try", sentence).out()).doesNotContain("verb-source-bare-quotation");
    assertThat(Run.of("rules", "try", "--all", sentence).out())
        .contains("verb-source-bare-quotation")
        .doesNotContain("shows more");
  }

  @Test
  void aHeadlineIsReadAsOneOnlyWhenAskedFor() throws IOException {
    String headline = example("headline.yaml", "headline.source-colon");
    assertThat(Run.of("rules", "try", "--headline", headline).out())
        .contains("By headline.source-colon: ");
    Run body = Run.of("rules", "try", headline);
    assertThat(body.out()).contains("No statement");
    assertThat(body.status()).isEqualTo(1);
  }

  @Test
  void onATerminalRightToLeftTextIsIsolated() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            new Terminal(true, 80, false));
    Main.run(
        streams, "rules", "try", example("attribution.yaml", "attribution.verb-source-clause"));
    assertThat(out.toString(UTF_8).lines().filter(line -> line.startsWith("    source")))
        .allMatch(line -> line.contains("\u2067") && line.endsWith("\u2069"));
  }

  @Test
  void wrongUseIsSaid() {
    assertThat(Run.of("rules").err()).contains("A command is missing: try, check or docs.");
    assertThat(Run.of("rules", "try", " ").err()).contains("The sentence is empty.");
    assertThat(Run.of("rules", "try", "--rule", "x.y", "a").err())
        .contains("There is no rule called x.y.");
    assertThat(Run.of("rules", "check").err()).contains("name a FOLDER to check");
    Run run = Run.of("rules", "check", folder.toString());
    assertThat(run.err()).contains("holds no folder ar.");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void theFolderOfTheCheckoutIsRight() {
    Run run = Run.of("rules", "check", LANGUAGE.toString());
    assertThat(run.lines().getFirst())
        .startsWith("Nothing is wrong: ")
        .endsWith(" counterexamples.");
    assertThat(run.lines().getLast()).matches("The corpus is read as before: \\d+ statements.");
    assertThat(run.status()).isZero();
  }

  @Test
  void whatAChangeGainsAndLosesOverTheCorpusIsPrinted() throws IOException {
    copy(LANGUAGE, folder.resolve("language"));
    copy(Checkout.ROOT.resolve("corpus/pages"), folder.resolve("corpus/pages"));
    String golden = Files.readString(Checkout.ROOT.resolve("corpus/statements.golden.txt"));
    List<String> lines = new ArrayList<>(golden.lines().toList());
    String lost = lines.getLast().replace(".txt\t", ".txt\tno.such-rule\t");
    String gained = lines.set(lines.size() - 1, lost);
    Files.write(folder.resolve("corpus/statements.golden.txt"), lines);
    Run run = Run.of("rules", "check", folder.resolve("language").toString());
    assertThat(run.lines())
        .contains("+ " + gained, "- " + lost)
        .endsWith(
            "Over the corpus, 1 gained, 1 lost. CONTRIBUTING.md says how to accept them.");
    assertThat(run.status()).isZero();
  }

  @Test
  void aFaultIsALine() throws IOException {
    copy(LANGUAGE.resolve("ar"), folder.resolve("ar"));
    Path rules = folder.resolve("ar/rules/headline.yaml");
    Files.writeString(rules, Files.readString(rules).replace("noun-phrase", "noun-phrse"));
    Run run = Run.of("rules", "check", folder.toString());
    assertThat(run.lines())
        .containsExactly(
            "ar/rules/headline.yaml, line 10, rule headline.source-colon: noun-phrse is no built-in element and no word class. Did you mean noun-phrase?",
            "1 fault.");
    assertThat(run.status()).isEqualTo(1);
  }

  /** The first example of a rule. */
  private static String example(String file, String rule) throws IOException {
    String text = Files.readString(LANGUAGE.resolve("ar/rules").resolve(file));
    int start = text.indexOf("- text: ", text.indexOf("rule: " + rule)) + "- text: ".length();
    return text.substring(start, text.indexOf('\n', start)).replace("'", "");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
