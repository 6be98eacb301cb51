package org.isnad.html;

import java.util.Collections;
import java.util.List;

/**
 * The boxes and blocks of a document. The marks of its boxes are for the part of the page that was
 * marked last.
 *
 * <p>Not thread-safe.
 */
final class Boxes {
  /** Less running text than this makes no article beside readers' comments. */
  private static final int FEW = 200;

  /** Places whose text can be longer than the article's without being one. */
  private static final int NEVER_TEXT = Mark.bits(Mark.COMMENTS, Mark.CONSENT);

  /** Places that hold no article. */
  private static final int CLOSED =
      Mark.bits(Mark.COMMENTS, Mark.RELATED, Mark.CONSENT, Mark.FOOTER);

  /** So much running text under a title is of an article, wherever it stands. */
  private static final int LONG = 400;

  private final List<Box> boxes;
  private final List<Block> blocks;
  private final List<Shot> shots;

  /** Letters of running text before each block. */
  private final int[] running;

  /** The part for which the boxes are marked. */
  private int markedFrom = -1;

  private int markedTo = -1;

  /**
   * @param boxes in document order, the first around all
   * @param shots in document order
   */
  Boxes(List<Box> boxes, List<Block> blocks, List<Shot> shots) {
    this.boxes = boxes;
    this.blocks = blocks;
    this.shots = shots;
    this.running = new int[blocks.size() + 1];
    for (Block block : blocks) {
      running[block.index() + 1] = running[block.index()] + (block.running() ? block.letters() : 0);
    }
    for (Box box : boxes) {
      // A heading that is called «comment» is that of an opinion.
      boolean open = titled(box) || box.tag().equals("h1") || most(box) || framing(box);
      int own = open ? box.own & ~CLOSED : box.own;
      box.closed = (own & CLOSED) != 0 || box.parent != null && box.parent.closed;
    }
  }

  /** Some pages call all of themselves after a part of theirs. */
  private boolean titled(Box box) {
    return box.titled && running(box) >= LONG;
  }

  /** Whether more than half of the page's running text, and not little, stands in it. */
  private boolean most(Box box) {
    int inside = running(box);
    return inside >= LONG && inside * 2 > running[blocks.size()];
  }

  /** Whether a dialog holds most of the article in which it stands: then it only shows pictures large. */
  private boolean framing(Box box) {
    if (!Mark.CONSENT.in(box.own) || running(box) < LONG) {
      return false;
    }
    Box article = box;
    while (article != null && !article.tag().equals("article")) {
      article = article.parent;
    }
    return article != null && running(box) * 2 > running(article);
  }

  List<Box> boxes() {
    return Collections.unmodifiableList(boxes);
  }

  /** The children of the body. */
  List<Box> ofBody() {
    return boxes.stream().filter(b -> b.parent != null && b.parent.parent == null).toList();
  }

  /** Letters of running text in a box. */
  int running(Box box) {
    return running[box.end] - running[box.first];
  }

  List<Block> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /** The pictures of the page. */
  List<Shot> shots() {
    return Collections.unmodifiableList(shots);
  }

  /**
   * Hands marks down in a part of the page. An element with most of its running text is no sidebar,
   * whatever it is called; nor is one beside which there is hardly any.
   */
  void mark(int first, int end) {
    if (first == markedFrom && end == markedTo) {
      return;
    }
    markedFrom = first;
    markedTo = end;
    int all = running[end] - running[first];
    mark(first, end, all, NEVER_TEXT);
    int clean = 0;
    for (int i = first; i < end; i++) {
      Block block = blocks.get(i);
      clean += block.runs() ? block.letters() : 0;
    }
    if (clean * 4 < all) {
      mark(first, end, 2 * clean, clean < FEW ? 0 : NEVER_TEXT);
    }
  }

  private void mark(int first, int end, int mostForeign, int kept) {
    for (Box box : boxes) {
      int from = Math.max(first, box.first);
      int to = Math.min(end, box.end);
      if (from > to) {
        continue;
      }
      int inside = running[to] - running[from];
      boolean main = inside > 0 && inside * 2 > mostForeign;
      int own = main ? box.own & (~(Mark.FOREIGN | Mark.PICTURE) | (box.titled ? 0 : kept)) : box.own;
      box.marks = own | (box.parent == null ? 0 : box.parent.marks);
    }
  }
}
