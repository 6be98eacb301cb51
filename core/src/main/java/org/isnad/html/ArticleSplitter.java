package org.isnad.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** More headings like titles are no page of articles, and each costs a look at all before it. */
  private static final int MOST_TITLES = 1000;

  /** So many blocks above and below a title its date and author stand. */
  private static final int NEAR = 8;

  /** So many blocks above the title of a page are looked at, and of them so many are furniture. */
  private static final int REACH = 40;

  private static final int FURNISHED = 20;

  /** The foot of a page says more than a menu. */
  private static final int FOOT = 2;

  private static final int FURNITURE = Mark.bits(Mark.NAVIGATION, Mark.FOOTER, Mark.HEADER);

  private static final int SIGNING = Mark.bits(Mark.DATE, Mark.BYLINE);

  private final Boxes boxes;
  private final CueWords cues;
  private final TitleMatcher called;
  private final boolean alone;

  /** Headings before each block. */
  private final int[] headings;

  /**
   * @param called knows what the page calls its articles
   * @param alone whether the page's data describe one article only
   */
  ArticleSplitter(Boxes boxes, CueWords cues, TitleMatcher called, boolean alone) {
    this.boxes = boxes;
    this.cues = cues;
    this.called = called;
    this.alone = alone;
    this.headings = new int[boxes.blocks().size() + 1];
    for (Block block : boxes.blocks()) {
      headings[block.index() + 1] = headings[block.index()] + (block.heading() ? 1 : 0);
    }
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
  List<Part> split(@Nullable Block title) {
    List<Block> titles = titles(title);
    if (titles.size() > MOST_TITLES) {
      return List.of(new Part(0, boxes.blocks().size(), title));
    }
    List<Part> parts = new ArrayList<>();
    int start = title == null ? untitled(titles, parts) : 0;
    Block current = null;
    for (int i = 0; i < titles.size(); i++) {
      Block next = titles.get(i);
      if (current == null) {
        current = next;
        continue;
      }
      int end = i + 1 < titles.size() ? titles.get(i + 1).index() : boxes.blocks().size();
      Text before = text(start, next.index(), current);
      Text after = text(next.index(), end, next);
      boolean another =
          after.letters() >= fewest(next)
              && (!next.equals(title) || called.showsBoth(current, next))
              && !next.text().equals(current.text())
              && before.apart(after, next);
      if (before.article() && another && parts.size() < MOST_ARTICLES) {
        parts.add(new Part(start, next.index(), current));
        start = next.index();
        current = next;
      } else if (!before.article()) {
        current = next;
      }
    }
    Block last = parts.isEmpty() ? title : current;
    parts.add(new Part(start, boxes.blocks().size(), last));
    return parts;
  }

  /**
   * Notes a first article whose title no heading shows, where the page begins anew behind it; where
   * the rest begins.
   */
  private int untitled(List<Block> titles, List<Part> parts) {
    if (titles.isEmpty()) {
      return 0;
    }
    Block next = titles.getFirst();
    int end = titles.size() > 1 ? titles.get(1).index() : boxes.blocks().size();
    Text before = text(0, next.index());
    Text after = text(next.index(), end);
    if (before.letters() < FEWEST_UNFURNISHED
        || after.letters() < FEWEST_UNFURNISHED
        || !furnished(next)
        || !before.apart(after, next)) {
      return 0;
    }
    parts.add(new Part(0, next.index(), null));
    return next.index();
  }

  /** What proves less that a page begins anew must have more text; so must what stands beside. */
  private int fewest(Block title) {
    if (title.box().beside) {
      return FEWEST_UNDESCRIBED;
    }
    if (alone) {
      return furnished(title) ? FEWEST_UNFURNISHED : FEWEST_UNDESCRIBED;
    }
    return furnished(title) || opensArticle(title) ? FEWEST_LETTERS : FEWEST_UNFURNISHED;
  }

  /** Headings of the first level, and those that open an article element. */
  private List<Block> titles(@Nullable Block title) {
    List<Block> titles = new ArrayList<>();
    for (Block block : boxes.blocks()) {
      boolean first = block.box().tag().equals("h1");
      boolean named = title != null && block.index() == title.index();
      boolean own = block.heading() && opensArticle(block);
      boolean titled = (first || own) && mayTitle(block);
      if (named || titled && (signed(block) || first && furnished(block))) {
        titles.add(block);
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

  /** Whether menus or a page's foot stand close above: the page begins anew. */
  private boolean furnished(Block title) {
    int furniture = 0;
    for (int i = Math.max(0, title.index() - REACH); i < title.index(); i++) {
      Block block = boxes.blocks().get(i);
      boolean furnished = block.linked() || (block.box().called & FURNITURE) != 0;
      furniture += Mark.FOOTER.in(block.box().called) ? FOOT : furnished ? 1 : 0;
    }
    return furniture >= FURNISHED;
  }

  /** The containers of the kind that holds most of the text between the title and the end. */
  private Text text(int from, int end, Block title) {
    return text(Math.max(from, title.index()), end);
  }

  private Text text(int from, int end) {
    Map<Integer, Integer> letters = new HashMap<>();
    Map<Integer, Set<Box>> containers = new HashMap<>();
    int kind = 0;
    for (int i = from; i < end; i++) {
      Block block = boxes.blocks().get(i);
      if (runs(block)) {
        int of = Trimming.kind(block);
        containers.computeIfAbsent(of, k -> new HashSet<>()).add(Trimming.container(block));
        int sum = letters.merge(of, block.letters(), Integer::sum);
        kind = sum > letters.getOrDefault(kind, 0) ? of : kind;
      }
    }
    return new Text(letters.getOrDefault(kind, 0), containers.getOrDefault(kind, Set.of()));
  }

  /** The text under a title. */
  private record Text(int letters, Set<Box> containers) {
    boolean article() {
      return letters >= FEWEST_LETTERS;
    }

    boolean apart(Text next, Block title) {
      return !containers.contains(Trimming.container(title))
          && next.containers.stream().noneMatch(containers::contains);
    }
  }

  private static boolean runs(Block block) {
    return (block.running() || block.sentence())
        && !block.heading()
        && !block.box().closed
        && !block.box().menu;
  }
}
