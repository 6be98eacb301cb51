package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lines that readers see between an article's heading and its body, where pages print deck,
 * byline and date.
 */
final class HeadLines {
  private static final int MOST_ELEMENTS = 400;
  private static final int MOST_LINES = 60;
  private static final int LONGEST_LINE = 600;

  /** A line of so many characters is a paragraph of the body, where nothing else tells. */
  private static final int PARAGRAPH = 400;

  private HeadLines() {}

  /** A line with the innermost block that holds it. */
  record Line(Element element, String text) {

    /** Whether the class of its element says that it stands under a picture. */
    boolean caption() {
      return (NameNotes.kinds(element) & ClassWords.CAPTION) != 0;
    }
  }

  /** The lines after the heading, up to the body or the first long paragraph. */
  static List<Line> after(Element heading, @Nullable Element body, @Nullable Element root) {
    List<Line> out = new ArrayList<>();
    Element element = following(heading, root);
    for (int i = 0; i < MOST_ELEMENTS && element != null && out.size() < MOST_LINES; i++) {
      if (body != null && !HtmlPage.before(element, body)) {
        break;
      }
      boolean shown = ElementText.shown(element) && !around(element);
      if (shown && !leaf(element) && element.firstElementChild() != null) {
        element = element.firstElementChild();
        continue;
      }
      if (shown) {
        for (String line : ElementText.lines(element, LONGEST_LINE)) {
          if (body == null && line.length() > PARAGRAPH) {
            return out;
          }
          out.add(new Line(element, line));
        }
      }
      element = following(element, root);
    }
    return out;
  }

  /** Whether an element is a menu or a picture with its caption. */
  private static boolean around(Element element) {
    return switch (element.normalName()) {
      case "nav", "figure", "figcaption" -> true;
      default -> false;
    };
  }

  /** Whether no blocks lie in the element, so that its text is one run. */
  private static boolean leaf(Element element) {
    Element e = element.firstElementChild();
    for (int i = 0; e != null; i++) {
      if (e.isBlock() || i > MOST_ELEMENTS) {
        return false;
      }
      e = e.firstElementChild() == null ? following(e, element) : e.firstElementChild();
    }
    return true;
  }

  /** The next element in the document that does not stand within this one, or null. */
  private static @Nullable Element following(Element element, @Nullable Element root) {
    for (Element e = element; e != null && !e.equals(root); e = e.parent()) {
      Element next = e.nextElementSibling();
      if (next != null) {
        return next;
      }
    }
    return null;
  }
}
