package org.isnad.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Related;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;

/**
 * What a page yields in the form of the corpus's expectations: without what is absent, without
 * places, teasers and images as short as they are.
 */
final class ExtractionTree {
  private ExtractionTree() {}

  /** The capture with what its expectation says it is read with, which is taken from there. */
  static Capture withOptions(Capture page, Map<String, @Nullable Object> expected) {
    String published = (String) expected.remove("published");
    return page.withFetched((String) expected.remove("fetched"))
        .withUrl((String) expected.remove("url"))
        .withOutlet((String) expected.remove("outlet"))
        .withPublished(published == null ? null : LocalDate.parse(published));
  }

  static Map<String, Object> of(PageExtraction extraction) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("articles", extraction.articles().stream().map(a -> article(a, extraction)).toList());
    out.put("residue", extraction.residue().stream().map(r -> r.kind().key()).toList());
    out.put("problems", extraction.problems().stream().map(p -> p.kind().key()).toList());
    return out;
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
    put(out, "images", a.images().stream().map(ExtractionTree::image).toList());
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
    put(out, "url", i.url());
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

  /**
   * Where two trees differ, deep enough to name a key of an article: {@code problems}, {@code
   * articles}, {@code 2.deck}.
   */
  static List<String> differences(Map<String, ?> expected, Map<String, ?> actual) {
    List<String> out = new ArrayList<>();
    for (String key : List.of("residue", "problems")) {
      if (!Objects.equals(expected.get(key), actual.get(key))) {
        out.add(key);
      }
    }
    List<?> wanted = (List<?>) expected.get("articles");
    List<?> got = (List<?>) actual.get("articles");
    if (wanted == null || got == null || wanted.size() != got.size()) {
      out.add("articles");
      return out;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Map<?, ?> one = (Map<?, ?>) wanted.get(i);
      Map<?, ?> other = (Map<?, ?>) got.get(i);
      for (String key :
          List.of(
              "headline", "deck", "section", "outlet", "authors", "place", "language", "published",
              "publishedBasis", "modified", "images", "related", "paragraphs")) {
        if (!Objects.equals(one.get(key), other.get(key))) {
          out.add((i + 1) + "." + key);
        }
      }
    }
    return out;
  }
}
