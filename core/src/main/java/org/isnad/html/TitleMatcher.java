package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the block that shows the headline: the heading with the words of the document's title.
 *
 * <p>Immutable and thread-safe.
 */
final class TitleMatcher {
  private static final double LIKE = 0.5;
  private static final double FIRST_HEADING = 0.2;
  private static final double SECOND_HEADING = 0.05;

  /** A headline that leads to its article is a teaser's. */
  private static final double LINKED = 0.3;

  private static final int LONGEST = 400;

  private final List<Set<String>> titles = new ArrayList<>();

  /**
   * @param titles what the document calls itself, in its head
   */
  TitleMatcher(List<String> titles) {
    titles.stream().map(TitleMatcher::words).filter(w -> !w.isEmpty()).distinct().forEach(this.titles::add);
  }

  /** The block among those that shows the headline, or null. */
  @Nullable Block match(List<Block> blocks) {
    Block best = null;
    double most = LIKE;
    for (Block block : blocks) {
      double likeness = likeness(block);
      if (likeness > most) {
        most = likeness;
        best = block;
      }
    }
    return best;
  }

  private double likeness(Block block) {
    if (block.text().length() > LONGEST || !block.heading() && !Mark.HEADING.in(block.box().own)) {
      return 0;
    }
    Set<String> words = words(block.text());
    double most = 0;
    for (Set<String> title : titles) {
      long shared = words.stream().filter(title::contains).count();
      most = Math.max(most, 2.0 * shared / Math.max(1, words.size() + title.size()));
    }
    if (block.linked()) {
      most -= LINKED;
    }
    return switch (block.box().tag()) {
      case "h1" -> most + FIRST_HEADING;
      case "h2" -> most + SECOND_HEADING;
      default -> most;
    };
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
