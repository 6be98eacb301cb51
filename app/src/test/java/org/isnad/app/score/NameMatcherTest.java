package org.isnad.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names that are the same and names that are not: {@code names.tsv} has the cases. */
final class NameMatcherTest {
  private final NameMatcher names = new NameMatcher();

  @TestFactory
  Stream<DynamicTest> names() throws IOException {
    byte[] file =
        Objects.requireNonNull(NameMatcherTest.class.getResourceAsStream("names.tsv"))
            .readAllBytes();
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .map(cells ->
            DynamicTest.dynamicTest(
                String.join(" / ", cells),
                () -> {
                  boolean person = cells.get(2).equals("person");
                  boolean same = cells.get(3).equals("same");
                  assertThat(names.same(cells.get(0), cells.get(1), person)).isEqualTo(same);
                  assertThat(names.same(cells.get(1), cells.get(0), person)).isEqualTo(same);
                }));
  }
}
