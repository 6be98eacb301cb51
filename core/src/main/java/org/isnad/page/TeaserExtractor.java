package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Shape.Byline;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Use;
import org.jspecify.annotations.Nullable;

/**
 * Reads one teaser: a picture line, headline, deck, and what ends it: a byline, a date, «read
 * more», or the picture line of the next one.
 *
 * <p>Immutable and thread-safe.
 */
final class TeaserExtractor {
  private static final int MOST_LINES = 6;

  /** A longer paragraph is no deck of a teaser. */
  private static final int MOST_DECK_WORDS = 60;

  private static final int MOST_NAME_WORDS = 8;

  private final Page page;

  TeaserExtractor(Page page) {
    this.page = page;
  }

  /** The teaser that begins at line {@code i}, or null. */
  @Nullable Teaser at(int i) {
    List<Integer> block = new ArrayList<>();
    boolean video = false;
    int k = i;
    while (k < page.size() && block.size() <= MOST_LINES) {
      Byline byline = byline(block, k);
      if (byline != null) {
        return goesOn(block, k + 1) ? null : teaser(block, byline, video, i, k + 1);
      }
      if (!block.isEmpty() && ends(k)) {
        return teaser(block, null, video, i, k + 1);
      }
      if (complete(block, k)) {
        return teaser(block, null, video, i, k);
      }
      if (foreign(k)) {
        return null;
      }
      boolean icon = page.furniture(k, Use.VIDEO);
      video |= icon || page.line(k).video();
      if (!icon) {
        block.add(k);
      }
      k++;
    }
    return null;
  }

  /** Whether no teaser has such a line in its middle. */
  private boolean foreign(int k) {
    Shape shape = page.shape(k);
    return shape instanceof Furniture && !page.furniture(k, Use.VIDEO)
        || shape instanceof Shape.Authors
        || shape instanceof Shape.Dated;
  }

  /** The byline that the line is; under a deck also a name with a place that no lexicon knows. */
  private @Nullable Byline byline(List<Integer> block, int k) {
    if (page.shape(k) instanceof Byline byline) {
      return byline;
    }
    boolean underDeck =
        block.size() >= 2
            && block.getLast() == k - 1
            && page.prose(k - 1)
            && pictureLine(block.getFirst());
    return underDeck
            && page.shape(k) instanceof Captioned c
            && !c.caption().known()
            && page.line(k).words() <= MOST_NAME_WORDS
        ? new Byline(null, c.caption().text(), c.caption().credit())
        : null;
  }

  /** A headline and a byline with paragraphs after them, perhaps under a deck, are an article's. */
  private boolean goesOn(List<Integer> block, int after) {
    int next = after;
    while (next < page.size()
        && next < after + MOST_LINES
        && (page.shape(next) instanceof Shape.Dated || page.furniture(next, Use.NONE))) {
      next++;
    }
    if (block.size() <= 2 && page.brief(next) && page.prose(next + 1) && page.prose(next + 2)) {
      return block.size() == 1 || next > after;
    }
    return block.size() <= 2
        && page.prose(next)
        && !(page.shape(Math.min(next + 1, page.size() - 1)) instanceof Byline)
        && (page.prose(next + 1) || page.line(next).words() > MOST_DECK_WORDS);
  }

  /** Whether the line is a date or «read more» under a deck. */
  private boolean ends(int k) {
    boolean more = page.furniture(k, Use.RELATED) && page.line(k).words() <= 3 && page.prose(k - 1);
    return (more || page.shape(k) instanceof Shape.Dated)
        && page.line(k - 1).words() <= MOST_DECK_WORDS
        && !page.headline(k - 1);
  }

  /**
   * Whether the block is a whole teaser without a byline: the next one's picture line, or the end,
   * follows its deck.
   */
  private boolean complete(List<Integer> block, int k) {
    if (block.size() < 2
        || !pictureLine(block.getFirst())
        || !page.prose(block.getLast())
        || page.line(block.getLast()).words() > MOST_DECK_WORDS) {
      return false;
    }
    return k >= page.size() || sectionBefore(k) && page.credited(k) || page.apart(k);
  }

  private @Nullable Teaser teaser(
      List<Integer> block, @Nullable Byline byline, boolean video, int first, int end) {
    int n = block.size();
    if (n == 0 || n > MOST_LINES || proseBeforeLast(block)) {
      return null;
    }
    boolean decked =
        n > 2 && !page.repeats(block.get(n - 1), block.get(0)) || n == 2 && !picture(block.get(0));
    if (decked
        && page.line(block.get(n - 1)).gap() > page.line(block.get(n - 2)).gap()
        && page.line(block.get(n - 2)).gap() == 0) {
      // A list of headlines without empty lines ends above a paragraph that stands apart.
      return null;
    }
    int headline = block.get(decked ? n - 2 : n - 1);
    int deck = decked ? block.get(n - 1) : -1;
    if (!page.headline(headline) || deck >= 0 && page.line(deck).words() > MOST_DECK_WORDS) {
      return null;
    }
    Line picture = null;
    List<Integer> repeated = new ArrayList<>();
    for (int k : block.subList(0, decked ? n - 2 : n - 1)) {
      if (page.repeats(k, headline)) {
        repeated.add(k);
      } else if (picture == null) {
        picture = page.line(k);
      } else if (!page.line(k).repeats(picture)) {
        return null;
      }
    }
    boolean pictured =
        picture != null && (pictureLine(block.getFirst()) || pictureLine(headline - 1));
    if (picture != null && !pictured) {
      return null;
    }
    return new Teaser(
        headline,
        deck,
        picture,
        repeated,
        byline,
        video,
        first,
        end,
        pictured || !repeated.isEmpty());
  }

  private boolean proseBeforeLast(List<Integer> block) {
    return block.subList(0, block.size() - 1).stream()
        .anyMatch(k -> page.prose(k) && !page.headline(k));
  }

  /**
   * Whether the line can stand above a teaser's headline: a caption, or a section's name before
   * one.
   */
  private boolean pictureLine(int k) {
    return k >= 0 && (picture(k) || sectionBefore(k));
  }

  private boolean picture(int k) {
    return page.shape(k) instanceof Captioned
        || page.line(k).icon() != null
        || page.shape(k) instanceof Shape.Section;
  }

  private boolean sectionBefore(int k) {
    return k < page.size() && page.line(k).section() > 0;
  }
}
