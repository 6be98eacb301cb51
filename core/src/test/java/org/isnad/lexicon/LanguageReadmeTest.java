package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.lexicon.Rule.Scope;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.match.Grammar;
import org.isnad.match.RuleMatcher;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code language/README.md} name what there is: elements, parts of rules, kinds and
 * columns of files.
 */
final class LanguageReadmeTest {
  private static final Path README =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")))
          .resolve("language/README.md");
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  @Test
  void everyBuiltInElementIsDescribed() throws IOException {
    Language language = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
    Set<String> elements =
        new RuleMatcher(language, new Grammar(language.lexicon())).builtInNames();
    Set<String> described = new TreeSet<>(names("| behind the cue |"));
    names("| before the cue |").forEach(name -> described.add("before:" + name));
    assertThat(described).isEqualTo(new TreeSet<>(elements));
  }

  @Test
  void everyPartOfARuleIsDescribed() throws IOException {
    assertThat(names("| part |")).containsExactlyInAnyOrderElementsOf(RuleLoader.PARTS);
    assertThat(row("| part |", "scope")).contains(quoted(Scope.values()));
    assertThat(row("| part |", "yields")).contains(quoted(Yield.values()));
  }

  @Test
  void everyKindOfFileIsDescribedWithItsColumns() throws IOException {
    String kinds = "| kind in `FILES` |";
    assertThat(names(kinds)).containsExactlyInAnyOrderElementsOf(LanguageLoader.KINDS);
    for (String kind : LexiconCheck.COLUMNS.keySet()) {
      List<String> columns = Objects.requireNonNull(LexiconCheck.COLUMNS.get(kind));
      assertThat(row(kinds, kind)).contains("| " + String.join(", ", columns) + " |");
    }
  }

  private static String[] quoted(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(c -> "`" + c.name().toLowerCase(Locale.ROOT) + "`")
        .toArray(String[]::new);
  }

  /** The names in the first cells of the table with that head. */
  private static List<String> names(String head) throws IOException {
    return rows(head).stream()
        .flatMap(row -> NAME.matcher(row.split("\\|", -1)[1]).results())
        .map(m -> m.group(1))
        .toList();
  }

  private static String row(String head, String name) throws IOException {
    return rows(head).stream()
        .filter(row -> row.split("\\|", -1)[1].contains("`" + name + "`"))
        .collect(Collectors.joining());
  }

  private static List<String> rows(String head) throws IOException {
    List<String> lines = Files.readAllLines(README);
    int first = 0;
    while (!lines.get(first).startsWith(head)) {
      first++;
    }
    return lines.subList(first + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
