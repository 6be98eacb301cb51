package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.model.ResidueKind;
import org.isnad.page.Head.Part;
import org.isnad.page.Shape.Authors;
import org.isnad.page.Shape.Brief;
import org.isnad.page.Shape.Byline;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Dated;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Prose;
import org.isnad.page.Shape.Section;
import org.isnad.page.Shape.Use;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of an article: headline, deck, captions and what a template prints between them
 * and the first paragraph, in whatever order and however often.
 *
 * <p>Immutable and thread-safe.
 */
final class HeadExtractor {
  /** Lines from the first print of a headline to its last. */
  private static final int WINDOW = 16;

  private static final int MOST_DECK_WORDS = 45;

  /**
   * Without the end of a sentence, a deck has at most so many words; a longer line lacks its full
   * stop.
   */
  private static final int BRIEF_DECK_WORDS = 15;

  private static final int NEAR = 5;
  private static final int FEWEST_BODY_WORDS = 2;
  private static final int LONE_BODY_WORDS = 8;

  /** Shorter lines are printed twice without being headlines: names in a masthead. */
  private static final int FEWEST_REPRINTED_WORDS = 4;

  /** A short line of so few words is a picture's caption rather than a deck. */
  private static final int CAPTION_WORDS = 4;

  private final Page page;

  HeadExtractor(Page page) {
    this.page = page;
  }

  /** The head that begins at line {@code i}; null where none does, or where no body follows. */
  @Nullable Head at(int i) {
    if (!page.headline(i)) {
      return null;
    }
    int last = lastPrint(i);
    int body = bodyStart(i, last);
    if (body < 0 || page.foreign(i, body)) {
      return null;
    }
    boolean resized = false;
    boolean signed = false;
    for (int k = i + 1; k < body; k++) {
      resized |= page.furniture(k, ResidueKind.TEXT_SIZE);
      signed |=
          page.shape(k) instanceof Dated
              || page.shape(k) instanceof Authors
              || page.shape(k) instanceof Byline;
    }
    boolean interrupted = IntStream.range(i, last).anyMatch(page::prose);
    return new Head(
        i, body, parts(i, body), last > i, interrupted, resized, signed, briefsFrom(i, body));
  }

  /** Index of the last line that prints the headline again before a body can have begun. */
  private int lastPrint(int i) {
    int last = i;
    boolean deck = false;
    for (int k = i + 1; k < Math.min(page.size(), i + WINDOW); k++) {
      if (page.repeats(i, k)) {
        last = k;
      } else if (page.furniture(k, Use.RELATED, Use.END, Use.CUT)) {
        break;
      } else if (page.prose(k)) {
        if (deck || page.line(k).words() > MOST_DECK_WORDS) {
          break;
        }
        deck = true;
      }
    }
    return last;
  }

  /** Index of the first line of the body after the last print of the headline, or -1. */
  private int bodyStart(int i, int last) {
    int briefs = 0;
    for (int k = last + 1; k < Math.min(page.size(), last + WINDOW); k++) {
      Turn turn = last == i && page.apart(k) ? Turn.NO_HEAD : turn(i, last, k);
      if (turn == Turn.BODY) {
        return k;
      }
      briefs += turn == Turn.BRIEF ? 1 : 0;
      boolean list = briefs > 2 && !page.furniture(k + 1, ResidueKind.TEXT_SIZE);
      if (turn == Turn.NO_HEAD || list) {
        return -1;
      }
    }
    return -1;
  }

  /** What a line below the last print of a headline means for the head. */
  private enum Turn {
    BODY,
    NO_HEAD,
    BRIEF,
    GO_ON
  }

  private Turn turn(int i, int last, int k) {
    return switch (page.shape(k)) {
      case Prose p -> Turn.BODY;
      case Furniture f -> f.use() == Use.RELATED || f.use() == Use.END ? Turn.NO_HEAD : Turn.GO_ON;
      case Captioned c -> {
        boolean caption = c.caption().known() || last == i || printedBefore(i, k);
        yield caption ? Turn.GO_ON : Turn.BODY;
      }
      case Brief b -> brief(i, last, k);
      case Byline b -> Turn.GO_ON;
      case Dated d -> Turn.GO_ON;
      case Authors a -> Turn.GO_ON;
      case Section s -> Turn.GO_ON;
    };
  }

  private Turn brief(int i, int last, int k) {
    if (printedBefore(i, k) || page.repeats(k, k + 1)) {
      return Turn.GO_ON;
    }
    if (last > i && beginsBody(k)) {
      return Turn.BODY;
    }
    if (last > i && page.line(i).words() < FEWEST_REPRINTED_WORDS) {
      return Turn.NO_HEAD;
    }
    return opensBody(k) && !announcedBelow(k) ? Turn.BODY : Turn.BRIEF;
  }

  /**
   * Whether a short line under the last print of a headline is the first paragraph, without its
   * full stop.
   */
  private boolean beginsBody(int k) {
    int words = page.line(k).words();
    boolean prose = page.prose(k + 1) || page.prose(k + 2);
    return prose && words >= FEWEST_BODY_WORDS
        || words >= LONE_BODY_WORDS && (k + 1 == page.size() || page.apart(k + 1));
  }

  /** Whether the line is too long for a deck, or announces what follows it. */
  private boolean opensBody(int k) {
    return page.line(k).words() > BRIEF_DECK_WORDS || page.line(k).text().endsWith(":");
  }

  /** Whether a widget, date or author soon below the line tells that the body is still to come. */
  private boolean announcedBelow(int k) {
    return IntStream.range(k + 1, Math.min(page.size(), k + NEAR))
        .anyMatch(m ->
            page.furniture(m, ResidueKind.TEXT_SIZE)
                || page.shape(m) instanceof Dated
                || page.shape(m) instanceof Authors);
  }

  private boolean printedBefore(int from, int k) {
    for (int m = from; m < k; m++) {
      if (page.repeats(m, k)) {
        return true;
      }
    }
    return false;
  }

  private List<Part> parts(int i, int body) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.HEADLINE);
    int singles = 0;
    for (int k = i + 1; k < body; k++) {
      singles += single(k, i, body) ? 1 : 0;
    }
    boolean decked = false;
    for (int k = i + 1; k < body; k++) {
      boolean deck = !decked && k > i && deck(k, i, body, singles);
      parts.add(page.repeats(i, k) ? Part.HEADLINE_AGAIN : deck ? Part.DECK : part(k));
      decked |= deck;
    }
    return parts;
  }

  private Part part(int k) {
    return switch (page.shape(k)) {
      case Brief b -> page.author(k) ? Part.AUTHOR : Part.CAPTION;
      case Captioned c -> Part.CAPTION;
      case Prose p -> Part.DECK;
      case Furniture f -> Part.AS_SHAPED;
      case Byline b -> Part.AS_SHAPED;
      case Dated d -> Part.AS_SHAPED;
      case Authors a -> Part.AS_SHAPED;
      case Section s -> Part.AS_SHAPED;
    };
  }

  /**
   * Whether the line is short and printed once in the head: a deck, or a caption without a credit.
   */
  private boolean single(int k, int i, int body) {
    if (!page.brief(k) || page.repeats(i, k) || page.author(k)) {
      return false;
    }
    for (int m = i + 1; m < body; m++) {
      if (m != k && page.repeats(m, k)) {
        return false;
      }
    }
    return true;
  }

  private boolean deck(int k, int i, int body, int singles) {
    if (page.prose(k)) {
      return !page.repeats(i, k);
    }
    boolean underTextSize = page.furniture(k + 1, ResidueKind.TEXT_SIZE) && singles == 1;
    return single(k, i, body) && !(underTextSize && page.line(k).words() <= CAPTION_WORDS);
  }

  /** Short lines in a row, before anything tells that an article begins. */
  private int briefsFrom(int i, int body) {
    int k = i + 1;
    while (k < body && page.shape(k) instanceof Brief) {
      k++;
    }
    return k - i;
  }
}
