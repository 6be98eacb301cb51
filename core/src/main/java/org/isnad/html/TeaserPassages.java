package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.html.CueWords.Cue;
import org.isnad.html.HtmlArticle.Passage;
import org.jspecify.annotations.Nullable;

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
          Mark.SUBSCRIBE, Mark.ADVERT, Mark.BIOGRAPHY, Mark.HIDDEN, Mark.TOOL, Mark.EMBED);

  private final Boxes boxes;
  private final CueWords cues;

  TeaserPassages(Boxes boxes, CueWords cues) {
    this.boxes = boxes;
    this.cues = cues;
  }

  /**
   * The headlines between two blocks, each once.
   *
   * @param own keys of what is no teaser though it is a link: the article's own title and deck
   * @param used indices of blocks that are something else
   */
  List<Passage> in(int first, int end, Set<String> own, Set<Integer> used) {
    List<Passage> out = new ArrayList<>();
    Set<String> seen = new HashSet<>(own);
    for (int i = first; i < end && out.size() < MOST; i++) {
      Block block = boxes.blocks().get(i);
      if (used.contains(i) || !announces(block) || (block.box().marks & ELSEWHERE) != 0) {
        continue;
      }
      for (Link link : block.targets()) {
        String headline = headline(link);
        if (headline != null && seen.add(MetadataText.key(headline))) {
          out.add(new Passage(headline, block.box().element));
        }
      }
    }
    return out;
  }

  /** Whether links are much of it; source and time stand beside a headline. */
  private static boolean announces(Block block) {
    return block.links() * 5 > block.letters() * 2 && !block.running();
  }

  /** The headline that a link shows, without what announces it; null where it shows none. */
  private @Nullable String headline(Link link) {
    if (link.text().length() < FEWEST_LETTERS) {
      return null;
    }
    String text = link.text().replace('\n', ' ').strip();
    Cue cue = cues.cue(text);
    if (cue == Cue.RELATED && text.indexOf(':') > 0) {
      text = text.substring(text.indexOf(':') + 1).strip();
    } else if (cue != null) {
      return null;
    }
    int letters = letters(text);
    boolean possible =
        letters >= FEWEST_LETTERS && letters <= MOST_LETTERS && words(text) >= FEWEST_WORDS;
    return possible && link.leadsElsewhere() ? text : null;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      letters += Character.isLetterOrDigit(text.codePointAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static int words(String text) {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}
