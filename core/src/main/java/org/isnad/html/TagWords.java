package org.isnad.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the tag of an element tells of it, in one place, since it is asked of every element. */
final class TagWords {
  /** Its text is not read with the page. */
  static final int UNREAD = 1;

  /** Stays in its line. Unknown elements are places of their own. */
  static final int INLINE = 2;

  static final int PICTURE = 3;

  private static final int KIND_SHIFT = 28;

  /** Of tags that tell something of the whole page. */
  private static final int NOTED = 1 << 24;

  private static final String NOT_READ =
      "script style noscript template svg head iframe object select textarea button canvas audio"
          + " datalist applet map title math noframes input link";

  private static final String IN_LINE =
      "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt"
          + " ruby s samp small span strike strong sub sup time tt u var wbr";

  private static final String PICTURES = "img picture video amp-img source";

  private static final String OF_THE_PAGE =
      "html meta link title script style template svg h1 h2 h3 time";

  private static final Map<String, Integer> TAGS =
      new HashMap<>(
          Map.of(
              "nav", Mark.NAVIGATION.bit(),
              "menu", Mark.NAVIGATION.bit(),
              "footer", Mark.FOOTER.bit(),
              "header", Mark.HEADER.bit(),
              "aside", Mark.ASIDE.bit(),
              "form", Mark.FORM.bit(),
              "dialog", Mark.CONSENT.bit(),
              "figure", Mark.FIGURE.bit(),
              "figcaption", Mark.CAPTION.bit(),
              "address", Mark.BYLINE.bit()));

  static {
    put(NOT_READ, UNREAD << KIND_SHIFT);
    put(IN_LINE, INLINE << KIND_SHIFT);
    put(PICTURES, PICTURE << KIND_SHIFT);
    put(OF_THE_PAGE, NOTED);
  }

  private TagWords() {}

  private static void put(String tags, int bits) {
    // The parser names its tags by literals: the same objects are known without looking at their letters.
    List.of(tags.split(" ", -1)).forEach(tag -> TAGS.merge(tag.intern(), bits, (a, b) -> a | b));
  }

  /** {@link Mark} bits of the tag, and over them its {@link #kind}. */
  static int marks(Element element) {
    return TAGS.getOrDefault(element.normalName(), 0);
  }

  /** Whether {@link HtmlPageBuilder} asks for the tag, in what was read of it. */
  static boolean noted(int marks) {
    return (marks & NOTED) != 0;
  }

  /** What kind of tag it is, in what was read of it; 0 for one of none. */
  static int kind(int marks) {
    return marks >>> KIND_SHIFT & 3;
  }
}
