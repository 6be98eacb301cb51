package org.isnad.page;

import org.isnad.time.DateLine;
import org.isnad.time.DateLineExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a caption with its credit: «words - date (credit)». The last brackets hold the credit;
 * brackets before them belong to the caption.
 *
 * <p>Immutable and thread-safe.
 */
final class CaptionExtractor {
  /**
   * More words than this before brackets make a paragraph with an agency's signature, not a
   * caption.
   */
  private static final int MOST_WORDS = 35;

  private static final int LONGEST_CREDIT = 60;
  private static final int MOST_CREDIT_WORDS = 6;
  private static final String DASHES = "-\u2013\u2014\u0640\u2012";

  private final PageWords words;
  private final DateLineExtractor dates;

  CaptionExtractor(PageWords words, DateLineExtractor dates) {
    this.words = words;
    this.dates = dates;
  }

  /** The caption that the line is; null where no credit ends it. */
  @Nullable Caption extract(Line line) {
    if (line.words() > MOST_WORDS) {
      return null;
    }
    return line.text().endsWith(")") ? bracketed(line.text()) : dashed(line.text());
  }

  private @Nullable Caption bracketed(String text) {
    int open = opening(text);
    if (open < 0) {
      return null;
    }
    String credit = text.substring(open + 1, text.length() - 1).strip();
    String before = text.substring(0, open).strip();
    boolean signature = before.endsWith(".") || before.endsWith("\u061F") || before.endsWith(":");
    if (credit.isEmpty()
        || credit.length() > LONGEST_CREDIT
        || LineSplitter.countWords(credit) > MOST_CREDIT_WORDS
        || signature
        || before.isEmpty() && !known(credit)
        || words.mark("position-gloss", credit)
        || words.mark("no-credit", credit)) {
      return null;
    }
    return caption(before, credit, known(credit));
  }

  /** Index of the bracket that the last one closes, or -1. */
  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      depth += text.charAt(i) == ')' ? 1 : 0;
      depth -= text.charAt(i) == '(' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** «words - archive picture»: known credits only, since any headline can have a dash. */
  private @Nullable Caption dashed(String text) {
    int dash = lastDash(text);
    // A sentence before it makes it the signature of a paragraph.
    String credit = dash < 0 || text.contains(". ") ? "" : text.substring(dash + 1).strip();
    return !credit.isEmpty() && (agency(credit) != null || words.mark("credit", credit))
        ? caption(text.substring(0, dash).strip(), credit, true)
        : null;
  }

  private Caption caption(String before, String credit, boolean known) {
    String text = before;
    String date = null;
    int dash = lastDash(before);
    if (dash >= 0) {
      DateLine line = dates.extract(before.substring(dash + 1).strip());
      if (line != null && line.published() != null) {
        date = line.published().toString();
        text = before.substring(0, dash).strip();
      }
    }
    return new Caption(text.isEmpty() ? null : text, credit, agency(credit), date, known);
  }

  private static int lastDash(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      boolean apart =
          LineSplitter.white(text.charAt(i - 1)) && LineSplitter.white(text.charAt(i + 1));
      if (apart && DASHES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean known(String credit) {
    if (agency(credit) != null || words.mark("credit", credit) || words.outlet(unquoted(credit))) {
      return true;
    }
    int end = 0;
    while (end < credit.length() && Character.isLetter(credit.charAt(end))) {
      end++;
    }
    return end > 0 && words.mark("credit-head", credit.substring(0, end));
  }

  /** The agency of a credit, also of one with a second part: «AFP - archive», «AFP/Getty». */
  private @Nullable String agency(String credit) {
    String whole = words.agency(credit);
    for (int i = 0; whole == null && i < credit.length(); i++) {
      if ("-\u2013\u2014/,\u060C".indexOf(credit.charAt(i)) >= 0) {
        whole = words.agency(credit.substring(0, i));
        whole = whole == null ? words.agency(credit.substring(i + 1)) : whole;
      }
    }
    return whole;
  }

  private static String unquoted(String text) {
    return BylineExtractor.unquoted(text);
  }
}
