package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.html.HtmlArticle.Passage;
import org.jsoup.nodes.Element;

/** Words of an article that its page sets again, large, beside the text. */
final class PulledQuotes {
  private static final Set<String> TAGS = Set.of("blockquote", "aside", "q");
  private static final int SHORTEST = 25;
  private static final int LONGEST = 400;

  /** So many are looked for. */
  private static final int MOST = 20;

  private PulledQuotes() {}

  /** The paragraphs without those that repeat words of another. */
  static List<Passage> without(List<Passage> paragraphs) {
    List<Passage> out = new ArrayList<>();
    int tried = 0;
    for (Passage passage : paragraphs) {
      String text = bare(passage.text());
      boolean possible =
          tried < MOST && quote(passage) && text.length() >= SHORTEST && text.length() <= LONGEST;
      tried += possible ? 1 : 0;
      if (!possible
          || paragraphs.stream().noneMatch(p -> !quote(p) && p.text().contains(text))) {
        out.add(passage);
      }
    }
    return out;
  }

  private static boolean quote(Passage passage) {
    Element element = passage.element();
    Element around = element == null ? null : element.parent();
    return element != null && TAGS.contains(element.normalName())
        || around != null && TAGS.contains(around.normalName());
  }

  /** Without quotation marks around and the stop at the end. */
  private static String bare(String text) {
    int first = 0;
    int end = text.length();
    while (first < end && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    while (end > first && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(first, end);
  }
}
