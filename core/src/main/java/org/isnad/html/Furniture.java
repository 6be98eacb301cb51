package org.isnad.html;

/** What pages have above and under their articles: menus, heads and feet. */
final class Furniture {
  /** So many blocks above and under an article are looked at, and above it so many are furniture. */
  private static final int REACH = 40;

  private static final int FURNISHED = 20;

  /** So much furniture beside the foot before it makes a page. */
  private static final int OWN = 10;

  /** The foot of a page says more than a menu. */
  private static final int FOOT = 2;

  private static final int FURNITURE = Mark.bits(Mark.NAVIGATION, Mark.FOOTER, Mark.HEADER);

  private final Boxes boxes;

  Furniture(Boxes boxes) {
    this.boxes = boxes;
  }

  /** Whether menus or a page's foot stand close above: the page begins anew. */
  boolean above(Block title) {
    return count(title.index() - REACH, title.index()) >= FURNISHED;
  }

  /**
   * Whether a text is of a page of its own: it has menus or a foot beside those that end the page
   * before. Dialogs, which wait behind a foot as well, have none.
   *
   * @param from one past the end of the text before
   * @param title of the text
   * @param last index of its last block
   */
  boolean ofPage(int from, Block title, int last) {
    int foot = foot(from, title.index());
    return count(foot, title.index()) + count(last + 1, last + 1 + REACH) >= OWN;
  }

  /** One past the last block of a foot, {@code from} where there is none. */
  int foot(int from, int end) {
    int foot = from;
    for (int i = from; i < end; i++) {
      foot = Mark.FOOTER.in(boxes.blocks().get(i).box().called) ? i + 1 : foot;
    }
    return foot;
  }

  private int count(int from, int end) {
    int count = 0;
    int last = Math.min(boxes.blocks().size(), end);
    for (int i = Math.max(0, from); i < last; i++) {
      Block block = boxes.blocks().get(i);
      boolean furniture = block.linked() || (block.box().called & FURNITURE) != 0;
      count += Mark.FOOTER.in(block.box().called) ? FOOT : furniture ? 1 : 0;
    }
    return count;
  }
}
