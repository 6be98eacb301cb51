package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page of the corpus gives the record that stands in {@code corpus/records}. A change of the
 * reading shows here as a difference to look at; {@code ./mvnw -pl app -am test -Dtest=RecordsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Disnad.golden=write} accepts it.
 */
final class RecordsTest {
  private static final Path RECORDS = Checkout.ROOT.resolve("corpus/records");

  @TestFactory
  Stream<DynamicTest> records() {
    return Checkout.pages().stream()
        .map(page -> DynamicTest.dynamicTest(Checkout.name(page), () -> holds(page)));
  }

  @Test
  void everyRecordHasItsPage() throws IOException {
    try (Stream<Path> records = Files.list(RECORDS)) {
      assertThat(records.map(record -> record.getFileName().toString().replace(".json", ".txt")))
          .hasSameElementsAs(
              Checkout.pages().stream().map(page -> page.getFileName().toString()).toList());
    }
  }

  private static void holds(Path page) throws IOException {
    Run run = Checkout.read(page, options(page));
    assertThat(run.lines()).hasSize(1);
    String record = JsonLayout.of(run.out());
    String name = page.getFileName().toString().replace(".txt", ".json");
    if (Checkout.WRITES_GOLDEN) {
      Files.createDirectories(RECORDS);
      Files.writeString(RECORDS.resolve(name), record);
    }
    // Two files, since then the failure shows the lines that differ, and both are there to compare.
    Path printed = Files.createDirectories(Path.of("target", "records")).resolve(name);
    Files.writeString(printed, record);
    assertThat(printed).hasSameTextualContentAs(RECORDS.resolve(name));
  }

  /** The options that the page's expectation was made with. */
  private static List<String> options(Path page) throws IOException {
    Path expectation = Path.of(page.toString().replace(".txt", ".expected.json"));
    JsonObject expected = JsonParser.parseString(Files.readString(expectation)).getAsJsonObject();
    List<String> options = new ArrayList<>();
    for (String option : List.of("fetched", "published", "outlet", "url")) {
      JsonElement value = expected.get(option);
      if (value != null) {
        options.add("--" + option);
        options.add(value.getAsString());
      }
    }
    return options;
  }
}
