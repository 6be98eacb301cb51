package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.ResidueKind;
import org.isnad.model.Span;
import org.isnad.page.Head.Part;
import org.isnad.page.Shape.Authors;
import org.isnad.page.Shape.Brief;
import org.isnad.page.Shape.Byline;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Dated;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Prose;
import org.isnad.page.Shape.Section;
import org.isnad.time.DateLine;

/**
 * Gives the lines of a page to the article they belong to, each as what it is of it, and names what
 * is printed there without being of it.
 *
 * <p>Not thread-safe; one per page.
 */
final class PartBuilder {
  private final Page page;
  private final PageWords words;
  private final ResidueBuilder residue;
  private final BodyMatcher bodies;
  private final List<Problem> problems = new ArrayList<>();

  PartBuilder(Page page, PageWords words, ResidueBuilder residue) {
    this.page = page;
    this.words = words;
    this.residue = residue;
    this.bodies = new BodyMatcher(page);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The headline without a label before it: «Subject: …». */
  Line headline(int k) {
    Line line = page.line(k);
    int colon = line.text().indexOf(':');
    if (colon <= 0 || !words.mark("headline-label", line.text().substring(0, colon).strip())) {
      return line;
    }
    int start = colon + 1;
    while (start < line.text().length() && LineSplitter.white(line.text().charAt(start))) {
      start++;
    }
    if (start == line.text().length()) {
      return line;
    }
    int from = line.at().start();
    residue.add(ResidueKind.OTHER, new Span(from, from + colon + 1));
    return line.part(start, line.text().length());
  }

  /** The lines from the headline to the body. */
  void head(ArticleBuilder article, Head head) {
    sectionAbove(article, head.headline());
    residue.icon(head.headline());
    for (int k = head.headline() + 1; k < head.body(); k++) {
      Line line = page.line(k);
      Part part = head.parts().get(k - head.headline());
      switch (part) {
        case HEADLINE -> {}
        case HEADLINE_AGAIN -> residue.add(ResidueKind.REPEATED_HEADLINE, line.at());
        case DECK -> deck(article, line);
        case CAPTION -> picture(article, k);
        case AUTHOR -> {
          article.addAuthors(List.of(line.text()));
          residue.add(ResidueKind.OTHER, line.at());
        }
        case MENU -> residue.add(ResidueKind.NAVIGATION, line.at());
        case AS_SHAPED -> shaped(article, k);
      }
      residue.icon(k);
    }
  }

  /** A line of the body. */
  void body(ArticleBuilder article, int i) {
    Line line = page.line(i);
    residue.icon(i);
    if (article.isHeadline(line)) {
      residue.add(ResidueKind.REPEATED_HEADLINE, line.at());
    } else if (article.hasPicture(line)) {
      residue.add(ResidueKind.REPEATED_CAPTION, line.at());
    } else if (article.hasParagraph(line)) {
      residue.add(ResidueKind.OTHER, line.at());
    } else if (article.full(line)) {
      tooLarge(article, line);
    } else if (page.shape(i) instanceof Captioned c
        && (c.caption().known() || bodies.betweenParagraphs(i))) {
      article.addPicture(line, c.caption());
    } else if (page.brief(i) || page.prose(i) || page.shape(i) instanceof Captioned) {
      article.addParagraph(withoutPrintReference(line));
    } else {
      shaped(article, i);
    }
  }

  private void tooLarge(ArticleBuilder article, Line line) {
    if (article.closeFull()) {
      String message =
          "the article has more than " + Limits.ARTICLE + " characters; the rest is not read";
      problems.add(new Problem(ProblemKind.TOO_LARGE, message, line.at()));
    }
  }

  /**
   * The last step of a path through the site stands above a headline; several sections in a row are
   * a menu.
   */
  private void sectionAbove(ArticleBuilder article, int headline) {
    boolean path =
        headline > 0
            && page.shape(headline - 1) instanceof Section
            && (headline == 1 || !(page.shape(headline - 2) instanceof Section));
    if (path) {
      article.setSection(page.line(headline - 1).text());
    }
  }

  private void deck(ArticleBuilder article, Line line) {
    if (article.deck() == null) {
      article.setDeck(line);
    } else {
      residue.add(ResidueKind.OTHER, line.at());
    }
  }

  private void picture(ArticleBuilder article, int k) {
    Line line = page.line(k);
    if (article.hasPicture(line)) {
      residue.add(ResidueKind.REPEATED_CAPTION, line.at());
    } else {
      article.addPicture(
          line, page.shape(k) instanceof Captioned c ? c.caption() : Caption.plain(line.text()));
    }
  }

  /** Takes what the line's shape says for the article; the line itself is of the page. */
  private void shaped(ArticleBuilder article, int k) {
    ResidueKind kind = ResidueKind.OTHER;
    switch (page.shape(k)) {
      case Furniture f -> kind = f.kind();
      case Byline b -> {
        article.setByline(b);
        article.addAuthors(b.author() == null ? List.of() : List.of(b.author()));
      }
      case Dated d -> article.setDate(d.date(), page.line(k).text());
      case Authors a -> {
        article.addAuthors(a.names());
        DateLine date = a.date();
        if (date != null) {
          article.setDate(date, page.line(k).text());
        }
      }
      case Section s -> {
        article.setSection(page.line(k).text());
        kind = ResidueKind.NAVIGATION;
      }
      case Captioned c -> {}
      case Prose p -> {}
      case Brief b -> {}
    }
    residue.add(kind, page.line(k).at());
  }

  /** The paragraph without «(details p. 5)» at its end. */
  private Line withoutPrintReference(Line line) {
    String text = line.text();
    boolean whole = text.length() == line.at().length();
    int open = whole && text.endsWith(")") ? text.lastIndexOf('(') : -1;
    if (open <= 0 || !words.printReference(text.substring(open + 1, text.length() - 1))) {
      return line;
    }
    int end = open;
    while (end > 0 && LineSplitter.white(text.charAt(end - 1))) {
      end--;
    }
    int start = line.at().start();
    residue.add(ResidueKind.OTHER, new Span(start + open, line.at().end()));
    return line.part(0, end);
  }

  /** Takes back an article that turned out to have no text. */
  void withdraw(ArticleBuilder article) {
    Line headline = article.headline();
    if (headline != null) {
      residue.add(ResidueKind.OTHER, headline.at());
    }
    Line deck = article.deck();
    if (deck != null) {
      residue.add(ResidueKind.OTHER, deck.at());
    }
    article.pictures().forEach(p -> residue.add(ResidueKind.OTHER, p.at()));
  }

  /** Takes off the end of the body what stands below the text without being of it. */
  void trim(ArticleBuilder article) {
    int foreign = bodies.trailingForeign(article.paragraphs());
    article.removeLast(foreign).forEach(line -> residue.add(ResidueKind.OTHER, line.at()));
    int trailing = bodies.trailingList(article.paragraphs());
    article.removeLast(trailing).forEach(line -> residue.add(ResidueKind.NAVIGATION, line.at()));
  }
}
