package org.isnad.page;

import java.util.Arrays;
import java.util.List;
import org.isnad.model.ResidueKind;
import org.isnad.page.Shape.Brief;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Dated;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Prose;
import org.isnad.page.Shape.Section;
import org.isnad.page.Shape.Use;

/**
 * The lines of a text capture with their shapes.
 *
 * @param text the decoded capture
 * @param shapes one for each line
 * @param wideGap empty lines that part more than paragraphs on this page
 */
record Page(String text, List<Line> lines, List<Shape> shapes, int wideGap) {
  Page {
    lines = List.copyOf(lines);
    shapes = List.copyOf(shapes);
  }

  static Page of(String text, List<Line> lines, ShapeMatcher matcher) {
    return new Page(text, lines, lines.stream().map(matcher::match).toList(), wideGap(lines));
  }

  /** Two empty lines, or one more than usually stand between lines of this page. */
  private static int wideGap(List<Line> lines) {
    int[] gaps = new int[Math.max(0, lines.size() - 1)];
    Arrays.setAll(gaps, i -> lines.get(i + 1).gap());
    Arrays.sort(gaps);
    int median = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
    return Math.max(2, median + 1);
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  Shape shape(int i) {
    return shapes.get(i);
  }

  boolean prose(int i) {
    return i < size() && shape(i) instanceof Prose;
  }

  boolean brief(int i) {
    return i < size() && shape(i) instanceof Brief;
  }

  /** Whether the line is a person's name beside a date: who wrote the article. */
  boolean author(int i) {
    return shape(i) instanceof Brief b && b.name() && (dated(i - 1) || dated(i + 1));
  }

  /** Whether a line is in Latin letters above a text in others: a menu's, not its headline. */
  boolean foreign(int i, int body) {
    return Script.of(line(i).text()) == Script.LATIN
        && Script.of(line(body).text()) != Script.LATIN;
  }

  private boolean dated(int i) {
    return i >= 0 && i < size() && shape(i) instanceof Dated;
  }

  /** Whether the line is a caption by a credit that the lexicons know. */
  boolean credited(int i) {
    return i < size() && shape(i) instanceof Captioned c && c.caption().known();
  }

  boolean furniture(int i, ResidueKind kind) {
    return i < size() && shape(i) instanceof Furniture f && f.kind() == kind;
  }

  boolean furniture(int i, Use... uses) {
    return i < size() && shape(i) instanceof Furniture f && Arrays.asList(uses).contains(f.use());
  }

  boolean repeats(int i, int k) {
    return i < size() && k < size() && line(i).repeats(line(k));
  }

  /** Whether the line stands apart from the one before, more than a paragraph does. */
  boolean apart(int i) {
    return i == 0 || line(i).gap() >= wideGap;
  }

  /**
   * Whether a date or a section's name above the line stands apart, with furniture at most between.
   */
  boolean apartWithDate(int i) {
    int k = i - 1;
    boolean named = false;
    while (k >= Math.max(0, i - MOST_ABOVE)
        && (shape(k) instanceof Furniture
            || shape(k) instanceof Dated
            || shape(k) instanceof Section)) {
      named |= !(shape(k) instanceof Furniture);
      if (apart(k)) {
        return named;
      }
      k--;
    }
    return false;
  }

  /**
   * Whether the line can be a headline: short, without the end of a sentence but a question mark,
   * not a known caption.
   */
  boolean headline(int i) {
    if (i >= size()) {
      return false;
    }
    Line line = line(i);
    boolean shape =
        switch (shape(i)) {
          case Brief b -> true;
          case Captioned c -> !c.caption().known() && c.caption().text() != null;
          case Prose p -> line.words() <= HEADLINE_WORDS && !line.endsWithStop();
          case Furniture f -> false;
          case Shape.Byline b -> false;
          case Dated d -> false;
          case Shape.Authors a -> false;
          case Section s -> false;
        };
    char last = line.text().charAt(line.text().length() - 1);
    return shape
        && line.words() >= 1
        && line.text().length() <= HEADLINE_LENGTH
        && !line.endsWithStop()
        && ",\u060C\u061B:".indexOf(last) < 0;
  }

  /** Lines of furniture between a date and the headline below it. */
  private static final int MOST_ABOVE = 4;

  /** No headline has more words. */
  static final int HEADLINE_WORDS = 25;

  private static final int HEADLINE_LENGTH = 250;
}
