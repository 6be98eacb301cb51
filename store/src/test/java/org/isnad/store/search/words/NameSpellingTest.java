package org.isnad.store.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.text.Normalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class NameSpellingTest {
  private final NameSpelling names =
      new NameSpelling(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  @TestFactory
  Stream<DynamicTest> latinNamesAreArabicOnes() throws IOException {
    return rows("latin-names.tsv")
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0],
                    () -> {
                      for (String typed : cells[0].split(" ", -1)) {
                        String latin = PrintedForm.latin(typed);
                        String key = names.key(arabic(cells[1]));
                        assertThat(names.keys(latin)).as("key of %s", latin).contains(key);
                        int distance = names.distance(latin, arabic(cells[1]));
                        assertThat(distance).as(latin).isNotEqualTo(NameSpelling.NONE);
                        for (String other :
                            cells[2].isEmpty() ? new String[0] : cells[2].split(" ", -1)) {
                          int wrong =
                              names.keys(latin).contains(names.key(arabic(other)))
                                  ? names.distance(latin, arabic(other))
                                  : NameSpelling.NONE;
                          assertThat((long) wrong)
                              .as("%s is not %s", latin, other)
                              .isGreaterThan((long) distance + NameSpelling.WORSE);
                        }
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> spellingsOfOneForeignName() throws IOException {
    return rows("arabic-names.tsv")
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0],
                    () -> {
                      for (String same :
                          cells[1].isEmpty() ? new String[0] : cells[1].split(" ", -1)) {
                        assertThat(names.key(arabic(same)))
                            .as("key of %s", same)
                            .isEqualTo(names.key(arabic(cells[0])));
                        assertThat(names.variantDistance(arabic(cells[0]), arabic(same)))
                            .as(same)
                            .isNotEqualTo(NameSpelling.NONE);
                      }
                      for (String other :
                          cells[2].isEmpty() ? new String[0] : cells[2].split(" ", -1)) {
                        boolean key = names.key(arabic(other)).equals(names.key(arabic(cells[0])));
                        assertThat(
                                key
                                    && names.variantDistance(arabic(cells[0]), arabic(other))
                                        != NameSpelling.NONE)
                            .as(other)
                            .isFalse();
                      }
                    }));
  }

  private static String arabic(String name) {
    return Normalizer.fold(name).replace("_", "");
  }

  private static Stream<String[]> rows(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NameSpellingTest.class.getResourceAsStream(resource), resource)) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .toList();
      return lines.stream().map(line -> line.split("\t", -1));
    }
  }
}
