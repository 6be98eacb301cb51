package org.isnad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Related;
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
    String published = (String) expected.remove("published");
    Capture capture =
        page.withFetched((String) expected.remove("fetched"))
            .withUrl((String) expected.remove("url"))
            .withOutlet((String) expected.remove("outlet"))
            .withPublished(published == null ? null : LocalDate.parse(published));
    PageExtraction extraction = Corpus.EXTRACTOR.extract(capture);
    Map<String, Object> actual = new LinkedHashMap<>();
    actual.put(
        "articles", extraction.articles().stream().map(a -> article(a, extraction)).toList());
    actual.put("residue", extraction.residue().stream().map(r -> r.kind().key()).toList());
    actual.put("problems", extraction.problems().stream().map(p -> p.kind().key()).toList());
    assertThat(actual).isEqualTo(expected);
  }

  private static Map<String, Object> article(Article a, PageExtraction extraction) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "headline", a.headline());
    put(out, "deck", a.deck());
    put(out, "section", a.section());
    put(out, "outlet", a.outlet());
    put(out, "authors", a.authors());
    put(out, "place", a.dateline());
    put(out, "language", a.language().equals("ar") ? null : a.language());
    put(out, "published", a.published());
    put(out, "publishedBasis", a.publishedBasis() == null ? null : a.publishedBasis().key());
    put(out, "modified", a.modified());
    put(out, "images", a.images().stream().map(CorpusPagesTest::image).toList());
    put(out, "related", a.related().stream().map(r -> related(r, extraction)).toList());
    put(out, "paragraphs", a.paragraphs().stream().map(p -> p.at().in(a.text())).toList());
    return out;
  }

  private static Map<String, Object> image(Image i) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "caption", i.caption());
    put(out, "credit", i.credit());
    put(out, "agency", i.agency());
    put(out, "date", i.date());
    return out;
  }

  private static Map<String, Object> related(Related r, PageExtraction extraction) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "headline", r.headline());
    put(out, "deck", r.deck());
    put(out, "section", r.section());
    put(out, "outlet", r.outlet());
    put(out, "place", r.place());
    put(out, "caption", r.caption());
    put(out, "credit", r.credit());
    put(out, "video", r.video() ? true : null);
    List<String> ids = extraction.articles().stream().map(Article::id).toList();
    put(out, "article", r.article() == null ? null : ids.indexOf(r.article()) + 1);
    return out;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null && !value.equals(List.of())) {
      map.put(key, value);
    }
  }
}
