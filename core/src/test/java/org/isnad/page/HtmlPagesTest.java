package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every HTML page of the corpus yields what stands beside it in {@code *.expected.json}, but for
 * what {@code known-gaps.tsv} names: that is still read wrongly, and a repair shows here, since its
 * line has to go then.
 */
final class HtmlPagesTest {
  private static final Map<String, Set<String>> GAPS = gaps();

  @TestFactory
  Stream<DynamicTest> pages() {
    return Corpus.htmlPages().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> reads(page)));
  }

  @Test
  void everyGapHasItsPage() {
    assertThat(Corpus.htmlPages().stream().map(HtmlPagesTest::name)).containsAll(GAPS.keySet());
  }

  private static void reads(Capture page) {
    Map<String, @Nullable Object> expected =
        JsonTree.object(Corpus.bytes(page.name().replace(".html", ".expected.json")));
    Capture capture = ExtractionTree.withOptions(page, expected);
    Map<String, Object> actual = ExtractionTree.of(Corpus.EXTRACTOR.extract(capture));
    Set<String> gaps = GAPS.getOrDefault(name(page), Set.of());
    if (gaps.isEmpty()) {
      assertThat(actual).isEqualTo(expected);
    }
    List<String> differences = ExtractionTree.differences(expected, actual);
    assertThat(differences).as(actual.toString()).containsExactlyInAnyOrderElementsOf(gaps);
  }

  private static String name(Capture page) {
    return page.name().replaceAll(".*/|\\.html$", "");
  }

  /** The keys that are wrong, by page: {@code 2.deck} is that of the second article. */
  private static Map<String, Set<String>> gaps() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (List<String> row :
        Corpus.table(new String(Corpus.bytes("html/known-gaps.tsv"), UTF_8))) {
      out.computeIfAbsent(row.get(0), k -> new TreeSet<>()).add(row.get(1));
    }
    return out;
  }
}
