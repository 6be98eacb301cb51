package org.isnad.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The running text of a stretch of blocks, in containers of the kind that holds most of it. */
final class MainText {
  private final Set<Box> containers = new HashSet<>();
  private int letters;
  private int first = -1;
  private int last = -1;

  private MainText() {}

  /** The text between two blocks, the second left out. */
  static MainText of(Boxes boxes, int from, int end) {
    Map<Integer, MainText> kinds = new HashMap<>();
    MainText most = new MainText();
    for (int i = from; i < end; i++) {
      Block block = boxes.blocks().get(i);
      if (runs(block)) {
        MainText text = kinds.computeIfAbsent(Trimming.kind(block), k -> new MainText());
        text.add(block);
        most = text.letters > most.letters ? text : most;
      }
    }
    return most;
  }

  private void add(Block block) {
    containers.add(Trimming.container(block));
    letters += block.letters();
    first = first < 0 ? block.index() : first;
    last = block.index();
  }

  int letters() {
    return letters;
  }

  /** Index of its first block, -1 where there is none. */
  int first() {
    return first;
  }

  /** Index of its last block, -1 where there is none. */
  int last() {
    return last;
  }

  /** Whether the title of the next text and that text stand in no container of this one. */
  boolean apart(MainText next, Block title) {
    return !containers.contains(Trimming.container(title))
        && next.containers.stream().noneMatch(containers::contains);
  }

  private static boolean runs(Block block) {
    return (block.running() || block.sentence())
        && !block.heading()
        && !block.box().closed
        && !block.box().menu;
  }
}
