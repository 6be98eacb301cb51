package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word for one thing: type names are those of {@code docs/vocabulary.md}. */
class VocabularyTest {
  private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

  private static final Set<String> TYPES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.isnad").stream()
      .map(JavaClass::getSimpleName).collect(Collectors.toSet());

  @Test
  void everyTermThatNamesATypeHasIt() throws IOException {
    for (List<String> row : rows()) {
      assertThat(TYPES).as(row.getFirst()).containsAll(TYPE.matcher(row.get(1)).results().map(VocabularyTest::name).toList());
    }
  }

  @Test
  void noTypeBearsTheNameOfAnotherThing() throws IOException {
    for (List<String> row : rows()) {
      for (String never : row.get(4).replaceAll("\\(.*\\)", "").split(",", -1)) {
        assertThat(TYPES).as("for what the vocabulary calls " + row.getFirst()).doesNotContain(never.strip());
      }
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static List<List<String>> rows() throws IOException {
    Path file = Path.of(System.getProperty("isnad.checkout"), "docs", "vocabulary.md");
    List<List<String>> out = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("| ") && !line.startsWith("| term")) {
        out.add(Pattern.compile("\\|").splitAsStream(line).skip(1).map(String::strip).toList());
      }
    }
    assertThat(out).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(5));
    return out;
  }
}
