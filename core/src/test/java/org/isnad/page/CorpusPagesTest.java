package org.isnad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page of the corpus yields what stands beside it in {@code *.expected.json}. */
final class CorpusPagesTest {

  @TestFactory
  Stream<DynamicTest> pages() {
    return Corpus.pages().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> reads(page)));
  }

  private static void reads(Capture page) {
    Map<String, @Nullable Object> expected =
        JsonTree.object(Corpus.bytes(page.name().replace(".txt", ".expected.json")));
    Capture capture = ExtractionTree.withOptions(page, expected);
    assertThat(ExtractionTree.of(Corpus.EXTRACTOR.extract(capture))).isEqualTo(expected);
  }
}
