package org.isnad.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes off what stands before and after an article's text in containers of other kinds: who the
 * author is, what to subscribe to, what else to read.
 */
final class Trimming {
  private static final double SHARE = 0.2;

  /** Elements of running text; the container is what stands around them. */
  private static final Set<String> TEXT =
      Set.of("p", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dd", "dt", "pre", "center");

  private Trimming() {}

  static List<Block> trim(List<Block> blocks) {
    Map<Integer, Integer> letters = new HashMap<>();
    int total = 0;
    int[] kinds = new int[blocks.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(blocks.get(i));
      letters.merge(kinds[i], blocks.get(i).letters(), Integer::sum);
      total += blocks.get(i).letters();
    }
    int most = letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int least = (int) Math.min(most, SHARE * total);
    int last = kinds.length - 1;
    while (last >= 0 && letters.getOrDefault(kinds[last], 0) < least) {
      last--;
    }
    while (last >= 0 && blocks.get(last).heading()) {
      last--;
    }
    return new ArrayList<>(blocks.subList(0, last + 1));
  }

  /** Like containers hold parts of one text. */
  static int kind(Block block) {
    Box box = container(block);
    return Objects.hash(box.tag(), box.element.attr("class"), kind(box.parent));
  }

  /** The element around the elements of running text. */
  static Box container(Block block) {
    Box box = block.box();
    while (box.parent != null && TEXT.contains(box.tag())) {
      box = box.parent;
    }
    return box;
  }

  private static int kind(@Nullable Box box) {
    return box == null ? 0 : Objects.hash(box.tag(), box.element.attr("class"));
  }
}
