package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every feed of the corpus gives the record that stands beside it, and {@code -Disnad.golden=write}
 * accepts a change, as with {@link RecordsTest}.
 */
final class FeedRecordsTest {
  private static final Path FEEDS = Checkout.ROOT.resolve("corpus/feeds");
  private static final String RECORD = ".record.json";

  @TestFactory
  Stream<DynamicTest> records() {
    return files().stream()
        .filter(file -> !file.toString().endsWith(RECORD))
        .map(feed -> DynamicTest.dynamicTest(feed.getFileName().toString(), () -> holds(feed)));
  }

  @Test
  void everyRecordHasItsFeed() {
    assertThat(files())
        .filteredOn(file -> file.toString().endsWith(RECORD))
        .allSatisfy(record -> assertThat(Path.of(record.toString().replace(RECORD, ""))).exists());
  }

  @Test
  void peopleSeeTheEntriesAsAList() {
    Run run = Run.of("read", "--format", "text", FEEDS.resolve("sitemap-news.xml").toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("· 1 entry\n")
        .contains("── Feed (sitemap) ─")
        .contains("\n    السفينة الأولى ترسو & الثانية تنتظر\n")
        .contains("\n    2025-09-02T10:30:00Z · أوراق الساحل\n")
        .contains("\n    https://coast.example/news/5\n");
  }

  @Test
  void aFeedWithoutEntriesGivesNothing() {
    Run run = Run.of("read", FEEDS.resolve("empty.xml").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("a feed without entries");
    Run other = Run.with("some text", "read", "--as", "feed", "-");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.out()).contains("no feed and no sitemap");
  }

  private static void holds(Path feed) throws IOException {
    Run run = Run.of("read", feed.toString());
    assertThat(run.lines()).hasSize(1);
    // The path is that of this machine.
    String record =
        JsonLayout.of(run.out().replace(feed.toString(), feed.getFileName().toString()));
    Path accepted = Path.of(feed + RECORD);
    if (Checkout.WRITES_GOLDEN) {
      Files.writeString(accepted, record);
    }
    Path printed =
        Files.createDirectories(Path.of("target", "feeds")).resolve(accepted.getFileName());
    Files.writeString(printed, record);
    assertThat(printed).hasSameTextualContentAs(accepted);
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FEEDS)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
