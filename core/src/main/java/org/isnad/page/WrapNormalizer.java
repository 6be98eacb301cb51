package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.page.Shape.Brief;
import org.isnad.page.Shape.Prose;

/**
 * Joins what a capture broke: paragraphs wrapped to a width, or with every link on a line of its
 * own, and an empty line between paragraphs.
 *
 * <p>A joined line has single spaces where the breaks were; its span holds the breaks. Immutable
 * and thread-safe.
 */
final class WrapNormalizer {
  private static final int FEWEST_LINES = 2;
  private static final int FEWEST_WORDS = 12;

  /** So many lines are a broken paragraph wherever another of the page shows that it is. */
  private static final int SURE_LINES = 3;

  /** A line of a wrapped text is at least so long, in characters. */
  private static final int SHORTEST_WRAP = 30;

  private final PageWords words;
  private final ShapeMatcher shapes;

  WrapNormalizer(PageWords words, ShapeMatcher shapes) {
    this.words = words;
    this.shapes = shapes;
  }

  /** The lines with broken paragraphs joined; the same lines where the page shows none. */
  List<Line> normalize(List<Line> lines) {
    List<Integer> starts = new ArrayList<>();
    boolean shown = false;
    int i = 0;
    while (i < lines.size()) {
      int end = blockEnd(lines, i);
      if (paragraph(lines, i, end)) {
        boolean broken = broken(lines, i, end);
        shown |= broken;
        if (broken || end - i >= SURE_LINES || shorter(lines.get(i + 1), lines.get(i))) {
          starts.add(i);
        }
      }
      i = end;
    }
    if (!shown) {
      return lines;
    }
    List<Line> out = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      out.addAll(lines.subList(from, start));
      from = blockEnd(lines, start);
      out.add(join(lines.subList(start, from)));
    }
    out.addAll(lines.subList(from, lines.size()));
    return out;
  }

  private static boolean shorter(Line line, Line than) {
    return line.text().length() <= than.text().length();
  }

  /** One past the last line before the next empty one. */
  private static int blockEnd(List<Line> lines, int i) {
    int end = i + 1;
    while (end < lines.size() && lines.get(end).gap() == 0) {
      end++;
    }
    return end;
  }

  /** Whether the block reads as one sentence or more that only its last line ends. */
  private boolean paragraph(List<Line> lines, int start, int end) {
    if (end - start < FEWEST_LINES || !lines.get(end - 1).endsSentence()) {
      return false;
    }
    int total = 0;
    int length = 0;
    for (int k = start; k < end; k++) {
      Line line = lines.get(k);
      total += line.words();
      length += line.text().length() + 1;
      Shape shape = shapes.match(line);
      if (!(shape instanceof Brief || shape instanceof Prose)
          || line.icon() != null
          || length > Limits.LINE) {
        return false;
      }
      if (k < end - 1 && line.endsSentence() && !wide(lines, k)) {
        return false;
      }
    }
    return total >= FEWEST_WORDS;
  }

  /** Whether a line is about as long as the next one allows: its last stop is no end of a block. */
  private static boolean wide(List<Line> lines, int k) {
    return lines.get(k).text().length() >= SHORTEST_WRAP
        && lines.get(k).text().length() + firstWord(lines.get(k + 1))
            >= lines.get(k + 1).text().length();
  }

  /**
   * Whether its lines show that they were one: a line ends with a word that needs another, or all
   * but the last are as long as a width allows.
   */
  private boolean broken(List<Line> lines, int start, int end) {
    int width = 0;
    for (int k = start; k < end; k++) {
      width = Math.max(width, lines.get(k).text().length());
    }
    boolean full = width >= SHORTEST_WRAP && end - start > FEWEST_LINES;
    for (int k = start; k < end - 1; k++) {
      String text = lines.get(k).text();
      if (words.joins(text.substring(lastSpace(text) + 1))) {
        return true;
      }
      full &= text.length() + 1 + firstWord(lines.get(k + 1)) > width;
    }
    return full;
  }

  private static int lastSpace(String text) {
    int i = text.length() - 1;
    while (i >= 0 && !LineSplitter.white(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private static int firstWord(Line line) {
    int i = 0;
    while (i < line.text().length() && !LineSplitter.white(line.text().charAt(i))) {
      i++;
    }
    return i;
  }

  private static Line join(List<Line> block) {
    StringBuilder text = new StringBuilder();
    for (Line line : block) {
      text.append(text.isEmpty() ? "" : " ").append(line.text());
    }
    Line first = block.getFirst();
    Span at = new Span(first.at().start(), block.getLast().at().end());
    return LineSplitter.joined(text.toString(), at, first.gap());
  }
}
