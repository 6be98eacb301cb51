package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading that stands over an article: the one that the metadata repeat, or the nearest
 * before the body. A heading within a menu is a title for search engines, no heading.
 */
final class HeadingResolver {
  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "dialog");
  private static final int LONGEST = 600;
  private static final int MOST_HEADINGS = 100;

  /** A title of fewer words may end another heading by chance. */
  private static final int FEWEST_WORDS = 3;

  /** Letters of a title; labels such as «Log in» have fewer. */
  private static final int SHORTEST_TITLE = 9;

  private HeadingResolver() {}

  /**
   * A heading.
   *
   * @param text all of it, or its last line where a template sets a line above the title
   */
  record Heading(Element element, String text) {}

  /**
   * The heading of the article, or null.
   *
   * @param site tells the name of the site, which is no heading of an article
   * @param titles keys of what metadata call the article
   */
  static @Nullable Heading resolve(
      HtmlPage page, ArticleScope scope, Predicate<String> site, Set<String> titles) {
    List<Heading> first = new ArrayList<>();
    List<Heading> second = new ArrayList<>();
    List<Heading> third = new ArrayList<>();
    for (Element element : page.headings()) {
      if (first.size() + second.size() + third.size() < MOST_HEADINGS
          && scope.holds(element)) {
        List<String> lines = ElementText.lines(element, LONGEST);
        String text = String.join(" ", lines);
        if (!text.isEmpty() && !site.test(text) && !around(element)) {
          String title = title(lines, text, titles);
          switch (element.normalName()) {
            case "h1" -> first.add(new Heading(element, title));
            case "h2" -> second.add(new Heading(element, title));
            default -> third.add(new Heading(element, title));
          }
        }
      }
    }
    Heading called = called(first, titles);
    if (called == null) {
      called = called(second, titles);
    }
    if (called == null) {
      called = called(third, titles);
    }
    // Metadata that call the article otherwise are better than any heading of a template.
    List<Heading> possible = first.isEmpty() && titles.isEmpty() ? second : first;
    return called != null ? called : nearest(possible, scope.body());
  }

  /** Without the lines above the title, where metadata call the article by the rest. */
  private static String title(List<String> lines, String text, Set<String> titles) {
    for (int i = 1; i < lines.size() && i < 4; i++) {
      String rest = String.join(" ", lines.subList(i, lines.size()));
      if (titles.contains(MetadataText.key(rest))
          && MetadataText.wordCount(rest) >= FEWEST_WORDS
          && !titles.contains(MetadataText.key(text))) {
        return rest;
      }
    }
    return text;
  }

  private static @Nullable Heading called(List<Heading> headings, Set<String> titles) {
    for (Heading heading : headings) {
      if (titles.contains(MetadataText.key(heading.text))) {
        return heading;
      }
    }
    return null;
  }

  /**
   * The last one before the body; where none is or no body is known, the first that is no label.
   */
  private static @Nullable Heading nearest(List<Heading> all, @Nullable Element body) {
    List<Heading> whole =
        all.stream().filter(h -> MetadataText.key(h.text).length() >= SHORTEST_TITLE).toList();
    List<Heading> headings = whole.isEmpty() ? all : whole;
    Heading nearest = headings.isEmpty() ? null : headings.getFirst();
    if (body != null) {
      for (Heading heading : headings) {
        if (HtmlPage.before(heading.element, body)) {
          nearest = heading;
        }
      }
    }
    return nearest;
  }

  /** Whether an element stands in what surrounds the article. */
  static boolean around(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (AROUND.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }
}
