package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading that stands over an article: the one that the metadata repeat, or the nearest
 * before the body. A heading within a menu is a title for search engines, no heading; one at the
 * end of the trail of sections that leads to the page is as a rule the same.
 */
final class HeadingResolver {
  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "dialog");
  private static final int LONGEST = 600;
  private static final int MOST_HEADINGS = 100;

  /** So many elements around a heading tell that it ends a trail of sections. */
  private static final int TRAIL = 4;

  /** A title of fewer words may end another heading by chance. */
  private static final int FEWEST_WORDS = 3;

  /** Letters of a title; labels such as «Log in» have fewer. */
  private static final int SHORTEST_TITLE = 9;

  private HeadingResolver() {}

  /**
   * A heading.
   *
   * @param text all of it, or its last line or element where a template sets words above the title
   * @param top where what belongs to the article begins: it, or the heading at the end of a trail
   *     above it
   */
  record Heading(Element element, String text, Element top) {
    Heading(Element element, String text) {
      this(element, text, element);
    }
  }

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
    List<Heading> trails = new ArrayList<>();
    for (Element element : page.headings()) {
      if (first.size() + second.size() + third.size() + trails.size() < MOST_HEADINGS
          && scope.holds(element)) {
        List<String> lines = ElementText.lines(element, LONGEST);
        String text = String.join(" ", lines);
        if (!text.isEmpty() && !site.test(text) && !around(element)) {
          String title = title(element, lines, text, titles);
          switch (element.normalName()) {
            case "h1" -> (trail(element) ? trails : first).add(new Heading(element, title));
            case "h2" -> second.add(new Heading(element, title));
            default -> third.add(new Heading(element, title));
          }
        }
      }
    }
    for (List<Heading> headings : List.of(first, second, third, trails)) {
      Heading called = called(headings, titles);
      if (called != null) {
        Heading trail = called(trails, titles);
        return trail == null ? called : new Heading(called.element, called.text, trail.element);
      }
    }
    // Metadata that call the article otherwise are better than any heading of a template.
    List<Heading> otherwise = titles.isEmpty() ? second : trails;
    return nearest(first.isEmpty() ? otherwise : first, scope.body());
  }

  /** Whether a heading is the last step of the trail of sections that leads to the page. */
  private static boolean trail(Element heading) {
    Element e = heading;
    for (int i = 0; e != null && i < TRAIL; i++) {
      if ((NameNotes.kinds(e) & ClassWords.TRAIL) != 0) {
        return true;
      }
      e = e.parent();
    }
    return false;
  }

  /** Without the words above the title, where metadata call the article by the rest. */
  private static String title(
      Element element, List<String> lines, String text, Set<String> titles) {
    if (titles.contains(MetadataText.key(text))) {
      return text;
    }
    for (int i = 1; i < lines.size() && i < 4; i++) {
      String rest = String.join(" ", lines.subList(i, lines.size()));
      if (called(rest, titles)) {
        return rest;
      }
    }
    Element last = element.lastElementChild();
    String rest = last == null ? "" : ElementText.of(last, LONGEST);
    return text.endsWith(rest) && called(rest, titles) ? rest : text;
  }

  private static boolean called(String title, Set<String> titles) {
    return titles.contains(MetadataText.key(title))
        && MetadataText.wordCount(title) >= FEWEST_WORDS;
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
