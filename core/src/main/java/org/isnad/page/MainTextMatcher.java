package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.ResidueKind;
import org.isnad.page.Head.Part;
import org.isnad.page.Shape.Authors;
import org.isnad.page.Shape.Brief;
import org.isnad.page.Shape.Byline;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Dated;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Prose;
import org.isnad.page.Shape.Section;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on a page of which all visible text is kept, one line for each block and no
 * empty lines between: menus first, then the article, then lists and footers, as archives of
 * extracted text hold them.
 *
 * <p>The main text is the stretch of lines in which words of paragraphs most outweigh the short
 * lines between them (the largest sum of a contiguous stretch, in one pass). Immutable and
 * thread-safe.
 */
final class MainTextMatcher {
  private static final int FEWEST_LINES = 12;

  /** Of so many lines one may stand after an empty line. */
  private static final int LINES_PER_GAP = 10;

  private static final int FEWEST_MENU_LINES = 8;
  private static final int MOST_MENU_WORDS = 4;
  private static final int FEWEST_WORDS = 40;

  /** What a line that is no paragraph costs, in words. */
  private static final int BRIEF_COST = 6;

  private static final int RELATED_COST = 15;
  private static final int END_COST = 250;

  /** A title stands within so many lines above the text. */
  private static final int WINDOW = 40;

  private static final int FEWEST_HEADLINE_WORDS = 4;

  /** The document's title stands first, with the site's name behind it. */
  private static final int TITLE_LINES = 2;

  private static final int FEWEST_TITLE_WORDS = 2;

  /** Shorter lines are names of pictures and buttons. */
  private static final int FEWEST_DECK_WORDS = 6;

  private final Page page;

  MainTextMatcher(Page page) {
    this.page = page;
  }

  /**
   * The main text.
   *
   * @param head from the headline to the first paragraph
   * @param end one past its last line
   */
  record MainText(Head head, int end) {}

  /** The main text between menus; null where the page is no such page. */
  @Nullable MainText match() {
    if (page.size() < FEWEST_LINES || gaps() * LINES_PER_GAP > page.size()) {
      return null;
    }
    int best = 0;
    int bestStart = 0;
    int bestEnd = 0;
    int sum = 0;
    int start = 0;
    for (int i = 0; i < page.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += worth(i);
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    if (best < FEWEST_WORDS) {
      return null;
    }
    int headline = headline(bestStart);
    return headline < 0 || menuLines(headline, bestEnd) < FEWEST_MENU_LINES
        ? null
        : new MainText(head(headline, bestStart), bestEnd);
  }

  private int gaps() {
    int n = 0;
    for (int i = 1; i < page.size(); i++) {
      n += page.line(i).gap() > 0 ? 1 : 0;
    }
    return n;
  }

  private int worth(int i) {
    int words = page.line(i).words();
    return switch (page.shape(i)) {
      case Prose p -> words;
      case Brief b -> -BRIEF_COST;
      case Captioned c -> -1;
      case Furniture f ->
          switch (f.use()) {
            case END -> -END_COST;
            case RELATED -> -RELATED_COST;
            case NONE, VIDEO, RESUME, CUT, PAYWALL -> -BRIEF_COST;
          };
      case Section s -> -BRIEF_COST;
      case Byline b -> -1;
      case Dated d -> -BRIEF_COST;
      case Authors a -> -1;
    };
  }

  /** Short lines outside the article. */
  private int menuLines(int from, int end) {
    int n = 0;
    for (int i = 0; i < page.size(); i++) {
      boolean outside = i < from || i >= end;
      n += outside && !page.prose(i) && page.line(i).words() <= MOST_MENU_WORDS ? 1 : 0;
    }
    return n;
  }

  /**
   * The headline above line {@code body}: what the document's title begins with; else a line with a
   * date or an author soon below; else the nearest line that is long enough; else the title itself;
   * -1 where there is none.
   */
  private int headline(int body) {
    int from = Math.max(0, body - WINDOW);
    int dated = -1;
    int nearest = -1;
    boolean signed = false;
    for (int k = body - 1; k >= from; k--) {
      signed |= page.shape(k) instanceof Dated || page.shape(k) instanceof Authors;
      if (page.foreign(k, body)) {
        continue;
      }
      if (k > 0 && titled(k)) {
        return k;
      }
      boolean enough = page.headline(k) && page.line(k).words() >= FEWEST_HEADLINE_WORDS;
      dated = enough && signed && dated < 0 ? k : dated;
      nearest = enough && nearest < 0 ? k : nearest;
    }
    int found = dated >= 0 ? dated : nearest;
    return found < 0 && page.headline(0) ? 0 : found;
  }

  /** Whether one of the first lines, the document's title, holds that line. */
  private boolean titled(int k) {
    Line line = page.line(k);
    if (!page.headline(k) || line.words() < FEWEST_TITLE_WORDS) {
      return false;
    }
    for (int t = 0; t < Math.min(TITLE_LINES, k); t++) {
      Line title = page.line(t);
      boolean most = 2 * line.words() > title.words() || line.words() >= FEWEST_HEADLINE_WORDS;
      if (most && title.key().startsWith(line.key())) {
        return true;
      }
    }
    return false;
  }

  private Head head(int headline, int body) {
    List<Part> parts = new ArrayList<>();
    boolean decked = false;
    parts.add(Part.HEADLINE);
    for (int k = headline + 1; k < body; k++) {
      Part part = part(headline, k);
      boolean deck = part == Part.DECK && !decked;
      parts.add(part == Part.DECK && !deck ? Part.MENU : part);
      decked |= deck;
    }
    return new Head(headline, body, parts, false, false, false, false, 1);
  }

  private Part part(int headline, int k) {
    if (page.repeats(headline, k)) {
      return Part.HEADLINE_AGAIN;
    }
    boolean below = k == headline + 1 && page.line(k).words() >= FEWEST_DECK_WORDS;
    return switch (page.shape(k)) {
      case Brief b -> page.author(k) ? Part.AUTHOR : below ? Part.DECK : Part.MENU;
      case Prose p -> below ? Part.DECK : Part.MENU;
      case Captioned c -> c.caption().known() ? Part.CAPTION : Part.MENU;
      case Furniture f -> Part.AS_SHAPED;
      case Byline b -> Part.AS_SHAPED;
      case Dated d -> Part.AS_SHAPED;
      case Authors a -> Part.AS_SHAPED;
      case Section s -> Part.MENU;
    };
  }

  /** What a line outside the main text is. */
  ResidueKind outside(int k) {
    return switch (page.shape(k)) {
      case Furniture f -> f.kind();
      case Prose p -> ResidueKind.OTHER;
      case Captioned c -> ResidueKind.OTHER;
      case Dated d -> ResidueKind.OTHER;
      case Authors a -> ResidueKind.OTHER;
      case Byline b -> ResidueKind.OTHER;
      case Brief b -> ResidueKind.NAVIGATION;
      case Section s -> ResidueKind.NAVIGATION;
    };
  }
}
