package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import org.isnad.html.HeadLines.Line;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst of an article: the line between title and body that the metadata repeat, or
 * that the markup calls so.
 */
final class DeckResolver {
  private static final int FEWEST_WORDS = 4;
  private static final int LONGEST = 900;
  private static final int SHORTEST_SHARED = 30;

  private DeckResolver() {}

  static @Nullable String resolve(
      HtmlPage page,
      ArticleScope scope,
      @Nullable LinkedArticle linked,
      @Nullable String headline,
      List<Line> lines) {
    List<String> descriptions = descriptions(page, scope, linked);
    String title = headline == null ? "" : MetadataText.key(headline);
    String marked = null;
    for (Line line : lines) {
      String key = MetadataText.key(line.text());
      boolean possible =
          MetadataText.wordCount(line.text()) >= FEWEST_WORDS
              && line.text().length() <= LONGEST
              && !key.equals(title)
              && !line.caption()
              && !HeadingResolver.around(line.element());
      boolean called = possible && marked(page, line.element());
      if (possible
          && described(key, descriptions, called)
          && (called || scope.body() != null || !paragraph(line.element()))) {
        return line.text();
      }
      if (called && marked == null) {
        marked = line.text();
      }
    }
    return marked;
  }

  private static List<String> descriptions(
      HtmlPage page, ArticleScope scope, @Nullable LinkedArticle linked) {
    List<String> out = new ArrayList<>();
    if (linked != null && linked.description() != null) {
      out.add(MetadataText.key(MetadataText.clean(linked.description())));
    }
    if (scope.main()) {
      for (String name : List.of("og:description", "description", "twitter:description")) {
        page.metas(name).forEach(text -> out.add(MetadataText.key(MetadataText.clean(text))));
      }
    }
    return out;
  }

  /** Whether another paragraph of the same kind follows: then this is the body's first. */
  private static boolean paragraph(Element element) {
    Element next = element.nextElementSibling();
    return element.normalName().equals("p")
        && next != null
        && next.normalName().equals("p")
        && next.className().equals(element.className());
  }

  /**
   * Whether a description is the line or begins with it; a description that is cut off is mostly
   * the beginning of the body.
   */
  private static boolean described(String key, List<String> descriptions, boolean called) {
    for (String description : descriptions) {
      boolean same =
          description.equals(key)
              || Math.min(key.length(), description.length()) >= SHORTEST_SHARED
                  && (description.startsWith(key) || called && key.startsWith(description));
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static boolean marked(HtmlPage page, Element element) {
    for (Element deck : page.decks()) {
      if (deck.equals(element) || deck.equals(element.parent())) {
        return true;
      }
    }
    return false;
  }
}
