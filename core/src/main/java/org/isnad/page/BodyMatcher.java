package org.isnad.page;

import java.util.List;
import org.isnad.model.ResidueKind;
import org.isnad.page.Shape.Byline;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Use;

/**
 * Tells whether lines read as the body of an article: paragraphs one after the other, or many
 * words.
 *
 * <p>Immutable and thread-safe. Looks ahead a bounded number of lines, so that reading a page stays
 * linear.
 */
final class BodyMatcher {
  private static final int LOOK_AHEAD = 40;
  private static final int LONG_WORDS = 150;
  private static final int SHORT_WORDS = 20;
  private static final int MANY_PARAGRAPHS = 3;
  private static final int TEASER_WORDS = 45;
  private static final int MOST_PAIRS = 50;
  private static final int SIGNED_WITHIN = 2;
  private static final int FEWEST_HEADLINE_WORDS = 4;

  private final Page page;

  BodyMatcher(Page page) {
    this.page = page;
  }

  /**
   * What stands from line {@code i} to the next break.
   *
   * @param paragraphs longest run of paragraphs with nothing but captions between
   */
  private record Extent(int paragraphs, int words) {}

  private Extent extent(int i) {
    int run = 0;
    int longest = 0;
    int words = 0;
    for (int k = i; k < Math.min(page.size(), i + LOOK_AHEAD); k++) {
      if (page.furniture(k, Use.RELATED, Use.END)
          || page.furniture(k, ResidueKind.TEXT_SIZE)
          || page.shape(k) instanceof Byline
          || k > i && page.apart(k) && page.headline(k)) {
        break;
      }
      if (page.prose(k)) {
        run++;
        words += page.line(k).words();
      } else if (page.brief(k)) {
        run = 0;
        words += page.line(k).words();
      }
      longest = Math.max(longest, run);
    }
    return new Extent(longest, words);
  }

  /** Whether an article's text stands there: enough for the only one of a page. */
  boolean reads(int i, boolean clearHeadline) {
    Extent e = extent(i);
    return e.words >= SHORT_WORDS && (clearHeadline || e.paragraphs >= 2 || e.words >= TEASER_WORDS)
        || e.paragraphs >= MANY_PARAGRAPHS;
  }

  /** Whether a text stands there that is an article wherever it stands. */
  boolean readsLong(int i) {
    Extent e = extent(i);
    return e.paragraphs >= MANY_PARAGRAPHS || e.words >= LONG_WORDS;
  }

  /**
   * Index of the headline that stands below the paragraphs which begin at line {@code i}, with a
   * date or an author under it; -1 where there is none.
   */
  int headlineBelow(int i) {
    int k = i;
    while (k < Math.min(page.size(), i + LOOK_AHEAD) && (page.prose(k) || page.credited(k))) {
      k++;
    }
    boolean signed = false;
    for (int m = k + 1; m < Math.min(page.size(), k + 1 + SIGNED_WITHIN); m++) {
      signed |= page.shape(m) instanceof Shape.Dated || page.shape(m) instanceof Shape.Authors;
    }
    boolean text = k - i >= 2 && !page.furniture(k, Use.RELATED, Use.END);
    return text && signed && page.headline(k) && page.line(k).words() >= FEWEST_HEADLINE_WORDS
        ? k
        : -1;
  }

  /**
   * Paragraphs that make an article without a headline from line {@code i} on; 0 where they do not.
   */
  int headless(int i) {
    if (!page.prose(i)) {
      return 0;
    }
    Extent e = extent(i);
    return e.paragraphs >= MANY_PARAGRAPHS && e.words >= LONG_WORDS ? e.paragraphs : 0;
  }

  /**
   * How many pairs of a headline and one short paragraph follow each other from line {@code i} on,
   * to a break.
   */
  int pairs(int i) {
    int n = 0;
    int k = i;
    boolean cut = true;
    while (n < MOST_PAIRS
        && (k == i || k < page.size() && !page.apart(k))
        && page.headline(k)
        && page.brief(k)
        && page.prose(k + 1)
        && page.line(k + 1).words() <= TEASER_WORDS) {
      cut &= page.line(k + 1).endsWithDots();
      n++;
      k += 2;
    }
    // Two are enough where both end in dots.
    return page.prose(k) || n < (cut ? 2 : MANY_PARAGRAPHS) ? 0 : n;
  }

  /**
   * Whether a line in brackets stands where captions stand within a body: between two paragraphs,
   * and short.
   */
  boolean betweenParagraphs(int i) {
    return page.shape(i) instanceof Captioned
        && page.prose(i - 1)
        && (i + 1 == page.size() || page.prose(i + 1))
        && page.line(i).words() <= Page.HEADLINE_WORDS;
  }

  /**
   * How many of the last lines of a body are in another script than its first: a translation, a
   * signature.
   */
  int trailingForeign(List<Line> paragraphs) {
    Script script = Script.of(paragraphs.getFirst().text());
    int n = 0;
    while (n < paragraphs.size() - 1) {
      Script last = Script.of(paragraphs.get(paragraphs.size() - 1 - n).text());
      if (last == script || last == Script.OTHER) {
        break;
      }
      n++;
    }
    return n;
  }

  /**
   * How many of the last lines of a body are a list of short lines, such as headlines: three or
   * more in a row.
   */
  int trailingList(List<Line> paragraphs) {
    int n = 0;
    while (n < paragraphs.size() && brief(paragraphs.get(paragraphs.size() - 1 - n))) {
      n++;
    }
    return n >= MANY_PARAGRAPHS && n < paragraphs.size() ? n : 0;
  }

  private static boolean brief(Line line) {
    return !line.endsSentence()
        && line.words() <= Page.HEADLINE_WORDS
        && !line.text().endsWith("\u00BB")
        && !line.text().endsWith(":");
  }
}
