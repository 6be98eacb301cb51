package org.isnad.html;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a section over a headline: a word or two that the page's menu has as well.
 */
final class SectionLine {
  private static final int REACH = 4;
  private static final int LONGEST = 30;
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST = 3;

  private SectionLine() {}

  /** The nearest such line over the title, or null. */
  static @Nullable String above(Boxes boxes, Block title) {
    int near = Math.max(0, title.index() - REACH);
    if (boxes.blocks().subList(near, title.index()).stream().allMatch(block -> name(block) == null)) {
      return null;
    }
    Set<String> menu = new HashSet<>();
    String section = null;
    for (int i = 0; i < title.index(); i++) {
      Block block = boxes.blocks().get(i);
      String name = i < title.index() - REACH ? null : name(block);
      if (name != null && menu.contains(name)) {
        section = name;
      }
      for (Link link : block.targets()) {
        if (!start(link)) {
          menu.add(link.text());
        }
      }
    }
    return section;
  }

  /** The line, or the last link in it, if it can be a section's name; else null. */
  private static @Nullable String name(Block block) {
    boolean links = block.linked() && !block.targets().isEmpty();
    String text = links ? block.targets().getLast().text() : block.text();
    boolean possible =
        text.length() >= SHORTEST
            && text.length() <= LONGEST
            && MetadataText.wordCount(text) <= MOST_WORDS
            && text.chars().noneMatch(Character::isDigit);
    boolean startPage = links && block.targets().stream().allMatch(SectionLine::start);
    return possible && !startPage ? text : null;
  }

  /** Whether a link leads to the start page of the site, or nowhere. */
  private static boolean start(Link link) {
    String address = link.address();
    int host = address.indexOf("//");
    int path = address.indexOf('/', host < 0 ? 0 : host + 2);
    boolean root = host < 0 ? address.equals("/") : path < 0 || path == address.length() - 1;
    return root || !link.leadsElsewhere();
  }
}
