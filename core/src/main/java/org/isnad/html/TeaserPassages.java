package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.html.HtmlArticle.Passage;

/** Headlines that lead to other articles: links of a headline's length outside of menus. */
final class TeaserPassages {
  private static final int FEWEST_LETTERS = 20;
  private static final int MOST_LETTERS = 200;
  private static final int FEWEST_WORDS = 4;

  /** More are an index of the site. */
  private static final int MOST = 60;

  private static final int ELSEWHERE =
      Mark.bits(
          Mark.NAVIGATION, Mark.FOOTER, Mark.FORM, Mark.COMMENTS, Mark.SHARE, Mark.CONSENT, Mark.TAGS,
          Mark.BYLINE, Mark.SUBSCRIBE, Mark.ADVERT, Mark.BIOGRAPHY, Mark.HIDDEN, Mark.TOOL, Mark.EMBED);

  private TeaserPassages() {}

  /**
   * The headlines between two blocks, each once.
   *
   * @param used indices of blocks that are something else
   */
  static List<Passage> in(Boxes boxes, int first, int end, Set<Integer> used) {
    List<Passage> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = first; i < end && out.size() < MOST; i++) {
      Block block = boxes.blocks().get(i);
      if (!used.contains(i) && headline(block) && seen.add(block.text())) {
        out.add(new Passage(block.text().replace('\n', ' '), block.box().element));
      }
    }
    return out;
  }

  private static boolean headline(Block block) {
    return block.linked()
        && block.letters() >= FEWEST_LETTERS
        && block.letters() <= MOST_LETTERS
        && (block.box().called & ELSEWHERE) == 0
        && words(block.text()) >= FEWEST_WORDS;
  }

  private static int words(String text) {
    return (int) text.chars().filter(c -> c == ' ').count() + 1;
  }
}
