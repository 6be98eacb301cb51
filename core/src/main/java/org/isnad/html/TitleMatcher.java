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

  private final TitleWords titles = new TitleWords();
  private final List<String> written = new ArrayList<>();

  /** Those of {@link #titles} that stand in the head, and how many of {@link #written} do. */
  private final TitleWords head = new TitleWords();

  private final int headed;

  /**
   * @param head what the document calls itself, in its head
   * @param data what its data call the articles in it
   */
  TitleMatcher(List<String> head, List<String> data) {
    for (String title : head) {
      written.add(title);
      Set<String> words = words(title);
      this.head.add(words);
      titles.add(words);
    }
    this.headed = written.size();
    for (String title : data) {
      written.add(title);
      titles.add(words(title));
    }
  }

  /** The block among those that shows the headline, that of the head before others, or null. */
  @Nullable Block match(List<Block> blocks) {
    Block best = likest(blocks, titles);
    if (best != null && !headed(best)) {
      Block headed = likest(blocks, head);
      best = headed == null ? best : headed;
    }
    return best == null ? line(blocks) : best;
  }

  /** Whether a block shows what the head of the document calls it. */
  boolean headed(Block block) {
    return likeness(block, head) > LIKE
        || names(
            written.subList(0, headed).stream().map(MetadataText::clean).toList(), block.text());
  }

  private static @Nullable Block likest(List<Block> blocks, TitleWords titles) {
    Block best = null;
    double most = LIKE;
    for (Block block : blocks) {
      double likeness = likeness(block, titles);
      if (likeness > most) {
        most = likeness;
        best = block;
      }
    }
    return best;
  }

  /** Whether two blocks show one of the titles each, and not the same. */
  boolean showsBoth(Block one, Block other) {
    Set<String> first = likest(one);
    Set<String> second = likest(other);
    return first != null && second != null && !first.equals(second);
  }

  /** Whether a block shows one of the titles. */
  boolean shows(Block block) {
    return likest(block) != null;
  }

  /** The words of the title that a block shows, or null. */
  private @Nullable Set<String> likest(Block block) {
    if (!mayShow(block)) {
      return null;
    }
    TitleWords.Likest likest = titles.likest(words(block.text()));
    return likeness(likest.share(), block) > LIKE ? likest.title() : null;
  }

  /** A line that is no heading but has all the words of a title, or of its beginning. */
  private @Nullable Block line(List<Block> blocks) {
    List<String> clean = written.stream().map(MetadataText::clean).toList();
    for (Block block : blocks) {
      if (block.text().length() <= LONGEST && !block.linked() && names(clean, block.text())) {
        return block;
      }
    }
    return null;
  }

  /** Whether titles are the text, or the text with something set off behind. */
  private static boolean names(List<String> titles, String text) {
    for (String title : titles) {
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

  private static double likeness(Block block, TitleWords titles) {
    return mayShow(block) ? likeness(titles.likest(words(block.text())).share(), block) : 0;
  }

  private static boolean mayShow(Block block) {
    return block.text().length() <= LONGEST
        && (block.heading() || Mark.HEADING.in(block.box().own));
  }

  /** How much a block is like a title, for the words that they share and for what it is. */
  private static double likeness(double shared, Block block) {
    double likeness = block.linked() ? shared - LINKED : shared;
    return switch (block.box().tag()) {
      case "h1" -> likeness + FIRST_HEADING;
      case "h2" -> likeness + SECOND_HEADING;
      default -> likeness;
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
