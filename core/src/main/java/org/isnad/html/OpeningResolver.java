package org.isnad.html;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings under which a page begins anew, whatever their rank: over a text that stands in
 * another child of the body than the text before, with menus or feet between them.
 *
 * <p>Immutable and thread-safe.
 */
final class OpeningResolver {
  /** Letters of a text that can be a page's. */
  private static final int FEWEST_LETTERS = 550;

  /** A line that is no heading can be a title of so many letters and words. */
  private static final int LONGEST_LINE = 150;

  private static final int FEWEST_WORDS = 4;

  /** Places whose headings are no titles, even where they hold most of the page's text. */
  private static final int ELSEWHERE = Mark.bits(Mark.CONSENT, Mark.HIDDEN);

  private final Boxes boxes;
  private final CueWords cues;
  private final Furniture furniture;

  OpeningResolver(Boxes boxes, CueWords cues, Furniture furniture) {
    this.boxes = boxes;
    this.cues = cues;
    this.furniture = furniture;
  }

  /** The indices of the headings, none where the body has one child with text. */
  BitSet resolve() {
    BitSet openings = new BitSet();
    Box before = null;
    MainText text = null;
    for (Box box : boxes.ofBody()) {
      MainText next = boxes.running(box) < FEWEST_LETTERS ? null : MainText.of(boxes, box.first, box.end);
      if (next == null || next.letters() < FEWEST_LETTERS) {
        continue;
      }
      Block heading = before == null || text == null ? null : heading(before.end, next.first());
      if (heading != null && text != null && begins(text.last() + 1, heading, next.last())) {
        openings.set(heading.index());
      }
      before = box;
      text = next;
    }
    return openings;
  }

  /** A heading of the first rank stands for itself; where none is, a page must have ended. */
  private boolean begins(int from, Block heading, int last) {
    return heading.rank() == 1 && !heading.linked()
        || furniture.ofPage(from, heading, last)
            && (heading.heading() || furniture.foot(from, heading.index()) > from);
  }

  /** The last heading of the highest rank there. */
  private @Nullable Block heading(int from, int end) {
    Block best = null;
    for (int i = from; i < end; i++) {
      Block block = boxes.blocks().get(i);
      if (titles(block) && (best == null || block.rank() <= best.rank())) {
        best = block;
      }
    }
    return best == null ? line(from, end) : best;
  }

  /** The longest line like a title, where no heading is. */
  private @Nullable Block line(int from, int end) {
    Block best = null;
    for (int i = from; i < end; i++) {
      Block block = boxes.blocks().get(i);
      boolean may =
          !block.linked()
              && !block.foreign()
              && !block.box().closed
              && block.stops() <= 1
              && block.letters() <= LONGEST_LINE
              && MetadataText.wordCount(block.text()) >= FEWEST_WORDS;
      if (may && (best == null || block.letters() > best.letters())) {
        best = block;
      }
    }
    return best;
  }

  private boolean titles(Block block) {
    Box box = block.box();
    return block.heading()
        && !box.closed
        && !box.menu
        && !box.beside
        && (box.called & ELSEWHERE) == 0
        && !block.text().endsWith(":")
        && !cues.opens(block.text());
  }
}
