package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.html.ArticleSplitter.Part;
import org.isnad.html.CueWords.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of an article: the box in which running text outweighs everything else, and in it
 * the blocks that are paragraphs.
 *
 * <p>The box is a maximum subtree: a parent is better than its child where the text is split over
 * several children, and worse where it only adds menus. Compare Pasternack and Roth, «Extracting
 * Article Text from the Web with Maximum Subsequence Segmentation» (2009).
 *
 * <p>Not thread-safe; one for each part of a page.
 */
final class BodyExtractor {
  /** A block weighs no more, however long: some pages hide a book of terms in one. */
  private static final double MOST_FOR_BLOCK = 1500;

  /** So many blocks after a cue are looked at. */
  private static final int MOST_AFTER = 200;

  /** Shorter lines stand twice on a page without being copies. */
  private static final int SHORTEST_COPY = 25;

  private static final int SHORTEST_ITEM = 8;

  /** A standfirst is a sentence or two. */
  private static final int SHORTEST_DECK = 40;

  private static final int LONGEST_DECK = 600;

  /** Lines between a teaser's headline and its text: a date, a name. */
  private static final int CARD = 4;

  private static final int MOST_IN_CARD = 8;

  /** One headline that is a link can be the article's own. */
  private static final int FEWEST_TEASERS = 2;

  /** So few lines of words stand between a picture over the title and the title. */
  private static final int MOST_ABOVE = 4;

  private static final int LONGEST_CREDIT = 80;
  private static final int FEWEST_IN_CAPTION = 3;
  private static final int LONGEST_CAPTION = 250;

  private final Boxes boxes;
  private final Part part;
  private final CueWords cues;

  /** Sums over the blocks before each. */
  private final double[] values;

  private final int[] running;

  /**
   * @param part of the page, for which its boxes are marked
   */
  BodyExtractor(Boxes boxes, Part part, CueWords cues) {
    this.boxes = boxes;
    this.part = part;
    this.cues = cues;
    boxes.mark(part.first(), part.end());
    this.values = new double[boxes.blocks().size() + 1];
    this.running = new int[boxes.blocks().size() + 1];
    for (int i = part.first(); i < part.end(); i++) {
      Block block = boxes.blocks().get(i);
      running[i + 1] = running[i] + (block.runs() ? block.letters() : 0);
      values[i + 1] = values[i] + value(block);
    }
  }

  /** What speaks for and against a block's being of an article, in letters of running text. */
  private static double value(Block block) {
    if (block.foreign()) {
      return -1;
    }
    if (block.picture() || block.heading()) {
      return block.linked() ? -10 : 0;
    }
    if (block.running()) {
      return Math.min(block.letters() - 2.0 * block.links(), MOST_FOR_BLOCK);
    }
    if (block.linked()) {
      return -10 - 0.5 * Math.min(block.letters(), 100);
    }
    if (block.sentence()) {
      return 0.5 * block.letters();
    }
    return switch (block.box().tag()) {
      case "p", "li", "blockquote", "dd", "pre" -> 0.25 * block.letters();
      case "td", "th" -> -0.5;
      default -> -3;
    };
  }

  /** The article's text; null where there is no running text. */
  @Nullable Body extract() {
    Box region = region();
    if (region == null) {
      return null;
    }
    int from = from(region);
    int end = Math.min(region.end, part.end());
    Gathering gathering = new Gathering(region, from, end);
    above(region, gathering);
    for (int i = from; i < end && !gathering.over; i++) {
      Block block = boxes.blocks().get(i);
      if (!block.foreign()) {
        gathering.take(block, end);
      }
    }
    if (!gathering.over) {
      below(end, gathering);
    }
    return new Body(
        region,
        part.title(),
        gathering.deck,
        Trimming.trim(gathering.paragraphs),
        gathering.captions);
  }

  /** A picture over the title has its words there. */
  private void above(Box region, Gathering gathering) {
    Block title = part.title();
    if (title == null) {
      return;
    }
    int first = Math.max(Box.around(title.box(), region).first, title.index() - MOST_ABOVE);
    for (int i = Math.max(first, part.first()); i < title.index(); i++) {
      Block block = boxes.blocks().get(i);
      if (!block.foreign() && !block.linked() && (block.picture() || caption(block))) {
        gathering.captions.add(block);
      }
    }
  }

  /** Pictures may follow the text, until something else does. */
  private void below(int end, Gathering gathering) {
    Block title = part.title();
    int last = title == null ? end : Math.min(part.end(), Box.around(title.box(), gathering.region).end);
    for (int i = end; i < last; i++) {
      Block block = boxes.blocks().get(i);
      if (!block.picture() || block.foreign() || block.linked()) {
        return;
      }
      gathering.captions.add(block);
    }
  }

  private @Nullable Box region() {
    Box best = null;
    double most = 0;
    for (Box box : boxes.boxes()) {
      int first = Math.max(box.first, part.first());
      int end = Math.min(box.end, part.end());
      double sum = first < end ? values[end] - values[first] : 0;
      if (sum >= most && sum > 0) {
        most = sum;
        best = box;
      }
    }
    return best;
  }

  /** Where the text may begin: behind the title, unless much of it stands above. */
  private int from(Box region) {
    Block title = part.title();
    int first = Math.max(region.first, part.first());
    int end = Math.min(region.end, part.end());
    if (title == null || title.index() >= end) {
      return first;
    }
    if (title.index() < first) {
      return title.index() + 1;
    }
    int above = running[title.index()] - running[first];
    int all = running[end] - running[first];
    return above * 3 > all ? first : title.index() + 1;
  }

  /** Blocks as they come, each put where it belongs. */
  private final class Gathering {
    final Box region;
    final List<Block> paragraphs = new ArrayList<>();
    final List<Block> captions = new ArrayList<>();

    /** Headings that belong to the text if text follows. */
    final List<Block> headings = new ArrayList<>();

    final Set<String> seen = new HashSet<>();
    @Nullable Block deck;
    boolean over;

    /** Whether text under headlines that lead elsewhere is of teasers. */
    final boolean teasers;

    Gathering(Box region, int from, int end) {
      this.region = region;
      this.teasers = teasers(from, end);
      if (part.title() != null) {
        seen.add(part.title().text());
      }
    }

    void take(Block block, int end) {
      Cue cue = cues.cue(block.text());
      if (cue == Cue.CREDIT && block.letters() < LONGEST_CREDIT || block.picture() || caption(block)) {
        captions.add(block);
        seen.add(block.text());
      } else if (cue != null) {
        headings.clear();
        over = block.heading() && !paragraphs.isEmpty() && ends(cue, paragraphs, block.index(), end);
      } else if (block.heading()) {
        heading(block);
      } else if (paragraphs.isEmpty() && deck == null && standfirst(block)) {
        deck = block;
      } else if (paragraph(block, block.index() < region.first, paragraphs.isEmpty())) {
        if (!teasers || !announced(block)) {
          text(block);
        }
      } else if (block.linked()) {
        headings.clear();
      }
    }

    private void heading(Block block) {
      if (block.linked() || seen.contains(block.text())) {
        return;
      }
      if (paragraphs.isEmpty() && deck == null && block.letters() >= SHORTEST_DECK) {
        deck = block;
      } else {
        headings.add(block);
      }
    }

    private void text(Block block) {
      if (block.letters() >= SHORTEST_COPY && !seen.add(block.text())) {
        return;
      }
      if (paragraphs.isEmpty()) {
        // Between title and text stand names and dates, in headings as often as not.
        headings.removeIf(h -> Trimming.kind(h) != Trimming.kind(block));
      }
      paragraphs.addAll(headings);
      headings.clear();
      paragraphs.add(block);
    }
  }

  /** Whether the text is over where others are announced: nothing of its kind follows. */
  private boolean ends(Cue cue, List<Block> before, int from, int end) {
    boolean opens = cue == Cue.RELATED || cue == Cue.COMMENTS;
    int letters = before.stream().mapToInt(Block::letters).sum();
    if (!opens || 2 * (running[end] - running[from]) > letters) {
      return false;
    }
    int kind = Trimming.kind(before.getLast());
    int last = Math.min(end, from + MOST_AFTER);
    for (int i = from; i < last; i++) {
      Block block = boxes.blocks().get(i);
      if (block.runs() && Trimming.kind(block) == kind) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether teasers stand among the blocks. A headline that is a link to its own page looks like
   * one, but then nothing else is there.
   */
  private boolean teasers(int from, int end) {
    int announced = 0;
    int letters = 0;
    for (int i = from; i < end; i++) {
      Block block = boxes.blocks().get(i);
      if (block.runs() && announced(block)) {
        announced++;
        letters += block.letters();
      }
    }
    return announced >= FEWEST_TEASERS
        || announced > 0 && part.title() == null
        || 2 * letters < running[end] - running[from];
  }

  /** Whether the box has text before that block: then a link between paragraphs is no headline. */
  private boolean runsBefore(Box card, int index) {
    for (int i = card.first; i < index; i++) {
      if (boxes.blocks().get(i).running()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is a teaser's text: under a headline that leads elsewhere, in a small box with it.
   */
  private boolean announced(Block block) {
    for (int i = block.index() - 1; i >= Math.max(part.first(), block.index() - CARD); i--) {
      Block before = boxes.blocks().get(i);
      if (before.linked() && (before.heading() || before.letters() >= SHORTEST_DECK)) {
        Box card = Box.around(before.box(), block.box());
        Block title = part.title();
        return card.size() <= MOST_IN_CARD
            && (title == null || !card.holds(title.index()))
            && !runsBefore(card, i);
      }
      if (before.running()) {
        return false;
      }
    }
    return false;
  }

  /** A line that its page calls the standfirst. */
  private static boolean standfirst(Block block) {
    Box parent = block.box().parent;
    int own = block.box().own | (parent == null ? 0 : parent.own);
    return Mark.STANDFIRST.in(own)
        && !block.linked()
        && block.letters() >= SHORTEST_DECK
        && block.letters() < LONGEST_DECK;
  }

  /** Few words alone in a box with a picture. */
  private static boolean caption(Block block) {
    Box box = block.box();
    while (box.pictures == 0 && box.parent != null && box.parent.size() <= 2) {
      box = box.parent;
    }
    return !block.heading()
        && !block.linked()
        && box.pictures > 0
        && box.size() <= 2
        && block.letters() < LONGEST_CAPTION
        && (block.stops() < 2 || !box.tag().equals("p"))
        && MetadataText.wordCount(block.text()) >= FEWEST_IN_CAPTION
        && block.afterPicture();
  }

  /**
   * @param before whether it stands above the region
   * @param first whether nothing of the text stands before it
   */
  private static boolean paragraph(Block block, boolean before, boolean first) {
    if (block.running()) {
      return true;
    }
    boolean line = block.letters() < 25 || block.stops() == 0 && block.letters() < 60;
    if (before || block.linked() || first && line) {
      return false;
    }
    return switch (block.box().tag()) {
      case "p", "blockquote", "pre", "dd" -> true;
      case "li" -> block.letters() >= SHORTEST_ITEM && block.links() * 2 < block.letters();
      default -> block.sentence();
    };
  }
}
