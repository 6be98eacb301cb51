package org.isnad.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the articles of a page begin: at headings of the rank of a title, each with a text of
 * its own under it that does not stand in the same container as the text before.
 *
 * <p>Pages that load the next article under the first, and digests, hold several; nearly all others
 * hold one, with headings inside it.
 *
 * <p>Immutable and thread-safe.
 */
final class ArticleSplitter {
  /** Letters of running text under a title that make an article beside another. */
  private static final int FEWEST_LETTERS = 350;

  private static final int FEWEST_UNFURNISHED = 550;

  /** Where the page's data describe one article, another that they leave out is long. */
  private static final int FEWEST_UNDESCRIBED = 2500;

  private static final int MOST_ARTICLES = 200;

  /**
   * More headings like titles are no page of articles, and each costs a look at all titles that the
   * page's data tell, and at all headings before it.
   */
  private static final int MOST_TITLES = 1000;

  /** So many blocks above and below a title its date and author stand. */
  private static final int NEAR = 8;

  private static final int SIGNING = Mark.bits(Mark.DATE, Mark.BYLINE);

  private final Boxes boxes;
  private final CueWords cues;
  private final TitleMatcher called;
  private final long described;
  private final Furniture furniture;

  /** Indices of headings under which the page begins anew. */
  private final BitSet openings;

  /** Indices of titles that stand under no other, whatever their rank. */
  private final BitSet own = new BitSet();

  /** Shows what the page is called, or null. */
  private final @Nullable Block title;

  private final List<Block> titles;

  /** Headings before each block. */
  private final int[] headings;

  /**
   * @param called knows what the page calls its articles
   * @param described how many articles the page's data describe
   */
  ArticleSplitter(Boxes boxes, CueWords cues, TitleMatcher called, long described) {
    this.boxes = boxes;
    this.cues = cues;
    this.called = called;
    this.described = described;
    this.furniture = new Furniture(boxes);
    this.openings = new OpeningResolver(boxes, cues, furniture).resolve();
    this.headings = new int[boxes.blocks().size() + 1];
    for (Block block : boxes.blocks()) {
      headings[block.index() + 1] = headings[block.index()] + (block.heading() ? 1 : 0);
    }
    this.title = called.match(boxes.blocks());
    this.titles = titles();
  }

  /**
   * A part of the page with one article in it.
   *
   * @param first index of its first block
   * @param end one past the index of its last block
   * @param title the block that holds its headline, or null where only the whole page can tell
   */
  record Part(int first, int end, @Nullable Block title) {}

  /** The parts of the page in page order, one where it holds one article or none. */
  List<Part> split() {
    if (titles.size() > MOST_TITLES) {
      return List.of(new Part(0, boxes.blocks().size(), title));
    }
    List<Part> parts = new ArrayList<>();
    // What only the data call a title can be that of another article than the head's.
    boolean other = title != null && described > 1 && !called.headed(title);
    int start = title == null || other ? untitled(parts) : 0;
    Block current = null;
    for (int i = 0; i < titles.size(); i++) {
      Block next = titles.get(i);
      if (current == null || next.index() <= start) {
        current = next;
        continue;
      }
      int end = end(i);
      MainText before = text(start, next.index(), current);
      MainText after = text(next.index(), end, next);
      boolean another =
          after.letters() >= fewest(next)
              && (!next.equals(title) || other || called.showsBoth(current, next))
              && !next.text().equals(current.text())
              && !under(current, next)
              && before.apart(after, next);
      if (article(before) && another && parts.size() < MOST_ARTICLES) {
        parts.add(new Part(start, next.index(), current));
        start = next.index();
        current = next;
      } else if (!article(before) && !stays(current, next)) {
        current = next;
      }
    }
    Block last = parts.isEmpty() ? title : current;
    parts.add(new Part(start, boxes.blocks().size(), last));
    return parts;
  }

  /** Whether a title without text is one nevertheless, and the heading behind it of its article. */
  private boolean stays(Block title, Block next) {
    return title.equals(this.title) ? !anew(next) : own.get(title.index()) && under(title, next);
  }

  /**
   * The heading under which the page begins anew before any text stands under the title that its
   * head gives it, or null.
   */
  @Nullable Block behindNothing() {
    Block headed = title != null && called.headed(title) ? title : null;
    int from = headed == null ? 0 : headed.index();
    for (Block block : titles) {
      if (headed == null || block.index() > from && !under(headed, block)) {
        boolean silent = !article(MainText.of(boxes, from, block.index()));
        return silent && anew(block) && !called.headed(block) ? block : null;
      }
    }
    return null;
  }

  /** The block that shows what the page is called, or null. */
  @Nullable Block title() {
    return title;
  }

  /** Where the text under one of the titles ends: at the next that does not stand under it. */
  private int end(int title) {
    for (int i = title + 1; i < titles.size(); i++) {
      if (!under(titles.get(title), titles.get(i))) {
        return titles.get(i).index();
      }
    }
    return boxes.blocks().size();
  }

  /** Whether a heading is of lower rank than the title before it, and nothing tells that it is one. */
  private boolean under(Block title, Block heading) {
    return Math.max(1, title.rank()) < heading.rank() && !own.get(heading.index());
  }

  /** Whether the page begins anew under the heading. */
  private boolean anew(Block heading) {
    return openings.get(heading.index()) || furniture.above(heading);
  }

  /**
   * Notes a first article whose title no heading shows, where the page begins anew behind it; where
   * the rest begins.
   */
  private int untitled(List<Part> parts) {
    for (int i = 0; i < titles.size(); i++) {
      Block next = titles.get(i);
      MainText after = MainText.of(boxes, next.index(), end(i));
      if (after.letters() >= FEWEST_UNFURNISHED) {
        MainText before = MainText.of(boxes, 0, next.index());
        if (before.letters() < FEWEST_UNFURNISHED || !anew(next) || !before.apart(after, next)) {
          return 0;
        }
        parts.add(new Part(0, next.index(), null));
        return next.index();
      }
    }
    return 0;
  }

  /** What proves less that a page begins anew must have more text; so must what stands beside. */
  private int fewest(Block title) {
    if (title.box().beside) {
      return FEWEST_UNDESCRIBED;
    }
    if (described == 1) {
      return anew(title) ? FEWEST_UNFURNISHED : FEWEST_UNDESCRIBED;
    }
    return anew(title) || opensArticle(title) ? FEWEST_LETTERS : FEWEST_UNFURNISHED;
  }

  /** Headings of the first level, and those that open an article element. */
  private List<Block> titles() {
    List<Block> titles = new ArrayList<>();
    int asked = 0;
    for (Block block : boxes.blocks()) {
      boolean first = block.box().tag().equals("h1");
      boolean named = title != null && block.index() == title.index();
      boolean heads = block.heading() && opensArticle(block);
      boolean titled = (first || heads) && mayTitle(block);
      boolean opens = openings.get(block.index());
      boolean asks = titled && described > 1 && asked < MOST_TITLES;
      asked += asks ? 1 : 0;
      boolean shows = asks && called.shows(block);
      if (named || opens || titled && (signed(block) || first && (shows || anew(block)))) {
        titles.add(block);
        own.set(block.index(), opens || shows || named);
      }
    }
    return titles;
  }

  /** Whether a heading can be an article's: a colon leads to what stands under it in a text. */
  private boolean mayTitle(Block heading) {
    return !heading.linked()
        && !heading.box().closed
        && !heading.text().endsWith(":")
        && !cues.opens(heading.text());
  }

  /** Whether it is the first heading in an article element. */
  private boolean opensArticle(Block block) {
    Box box = block.box();
    while (box.parent != null && !box.tag().equals("article")) {
      box = box.parent;
    }
    return box.parent != null && headings[block.index()] == headings[box.first];
  }

  /** Whether a date or a name stands near. */
  private boolean signed(Block title) {
    int end = Math.min(boxes.blocks().size(), title.index() + NEAR);
    for (int i = Math.max(0, title.index() - NEAR); i < end; i++) {
      Block block = boxes.blocks().get(i);
      if (block.signed() || (block.box().called & SIGNING) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The text between the title and the end. */
  private MainText text(int from, int end, Block title) {
    return MainText.of(boxes, Math.max(from, title.index()), end);
  }

  /** Whether so much text stands under a title that it is an article's. */
  private static boolean article(MainText text) {
    return text.letters() >= FEWEST_LETTERS;
  }
}
