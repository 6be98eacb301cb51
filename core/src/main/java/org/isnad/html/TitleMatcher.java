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

  /** Fewer words stand on a page by chance. */
  private static final int FEWEST_WORDS = 4;

  private final List<Set<String>> titles = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  /**
   * @param titles what the document calls itself, in its head
   */
  TitleMatcher(List<String> titles) {
    titles.forEach(t -> written.add(MetadataText.clean(t)));
    titles.stream().map(TitleMatcher::words).filter(w -> !w.isEmpty()).distinct().forEach(this.titles::add);
  }

  /** The block among those that shows the headline, or null. */
  @Nullable Block match(List<Block> blocks) {
    Block best = null;
    double most = LIKE;
    for (Block block : blocks) {
      double likeness = likeness(block, titles);
      if (likeness > most) {
        most = likeness;
        best = block;
      }
    }
    return best == null ? line(blocks) : best;
  }

  /** Whether two blocks show one of the titles each, and not the same. */
  boolean showsBoth(Block one, Block other) {
    Set<String> first = likest(one);
    Set<String> second = likest(other);
    return first != null && second != null && !first.equals(second);
  }

  /** The words of the title that a block shows, or null. */
  private @Nullable Set<String> likest(Block block) {
    Set<String> best = null;
    double most = LIKE;
    for (Set<String> title : titles) {
      double likeness = likeness(block, List.of(title));
      if (likeness > most) {
        most = likeness;
        best = title;
      }
    }
    return best;
  }

  /** A line that is no heading but has all the words of a title, or of its beginning. */
  private @Nullable Block line(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.text().length() <= LONGEST && !block.linked() && names(block.text())) {
        return block;
      }
    }
    return null;
  }

  /** Whether titles are the text, or the text with something set off behind. */
  private boolean names(String text) {
    for (String title : written) {
      if (title.startsWith(text)
          && words(text).size() >= FEWEST_WORDS
          && (title.length() == text.length() || HeadlineResolver.setOff(title, text.length()))) {
        return true;
      }
    }
    return false;
  }

  /** What a title has set off behind a text that it begins with, or null. */
  static @Nullable String setOff(String title, String text) {
    int separator = SiteNames.lastSeparator(title);
    boolean only = title.startsWith(text) && separator >= text.length();
    return only && title.substring(text.length(), separator).isBlank()
        ? title.substring(separator + 1).strip()
        : null;
  }

  private static double likeness(Block block, List<Set<String>> titles) {
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
