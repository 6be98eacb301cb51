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
 * Every page of the corpus gives the record that stands in {@code corpus/records}; of the HTML
 * pages, below {@code html} there, the articles without what is said in them. A change of the
 * reading shows here as a difference to look at; {@code ./mvnw -pl app -am test -Dtest=RecordsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Disnad.golden=write} accepts it.
 */
final class RecordsTest {
  private static final Path RECORDS = Checkout.ROOT.resolve("corpus/records");

  @TestFactory
  Stream<DynamicTest> records() {
    return Checkout.pages().stream()
        .map(page -> DynamicTest.dynamicTest(Checkout.name(page), () -> holds(page, "")));
  }

  @TestFactory
  Stream<DynamicTest> htmlRecords() {
    return Checkout.htmlPages().stream()
        .map(page -> DynamicTest.dynamicTest(Checkout.name(page), () -> holds(page, "html")));
  }

  @Test
  void everyRecordHasItsPage() throws IOException {
    everyRecordHasItsPage(RECORDS, Checkout.pages());
    everyRecordHasItsPage(RECORDS.resolve("html"), Checkout.htmlPages());
  }

  private static void everyRecordHasItsPage(Path folder, List<Path> pages) throws IOException {
    try (Stream<Path> records = Files.list(folder)) {
      assertThat(records.filter(Files::isRegularFile).map(r -> r.getFileName().toString()))
          .hasSameElementsAs(pages.stream().map(RecordsTest::recordOf).toList());
    }
  }

  private static String recordOf(Path page) {
    return page.getFileName().toString().replaceFirst("\\.(txt|html)$", ".json");
  }

  private static void holds(Path page, String folder) throws IOException {
    List<String> options = options(page);
    if (!folder.isEmpty()) {
      options.addAll(List.of("--only", "articles"));
    }
    Run run = Checkout.read(page, options);
    assertThat(run.lines()).hasSize(1);
    String record = JsonLayout.of(run.out());
    Path name = Path.of(folder).resolve(recordOf(page));
    if (Checkout.WRITES_GOLDEN) {
      Files.createDirectories(RECORDS.resolve(folder));
      Files.writeString(RECORDS.resolve(name), record);
    }
    // Two files, since then the failure shows the lines that differ, and both are there to compare.
    Path printed = Path.of("target", "records").resolve(name);
    Files.createDirectories(printed.resolveSibling(""));
    Files.writeString(printed, record);
    assertThat(printed).hasSameTextualContentAs(RECORDS.resolve(name));
  }

  /** The options that the page's expectation was made with. */
  private static List<String> options(Path page) throws IOException {
    Path expectation = page.resolveSibling(recordOf(page).replace(".json", ".expected.json"));
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
