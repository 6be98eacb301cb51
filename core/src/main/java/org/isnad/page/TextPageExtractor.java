package org.isnad.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.model.Residue;
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
import org.jspecify.annotations.Nullable;

/**
 * Parts the lines of a page into articles, teasers and residue. One pass from top to bottom: at
 * each line a teaser, the head of an article, or a line that its place decides.
 *
 * <p>Not reusable; one per page.
 */
final class TextPageExtractor {
  /** Where on the page the next line stands. */
  private enum Place {
    BEFORE,
    BODY,
    RELATED,
    AFTER
  }

  private static final int FEWEST_HEADLINE_WORDS = 4;
  private static final int BRIEFS_OF_A_LIST = 3;

  private final Page page;
  private final PageWords words;
  private final TeaserExtractor teasers;
  private final HeadExtractor heads;
  private final BodyMatcher bodies;
  private final List<ArticleBuilder> articles = new ArrayList<>();
  private final List<Teaser> loose = new ArrayList<>();
  private final List<Residue> residue = new ArrayList<>();
  private final Set<String> announced = new HashSet<>();
  private @Nullable ArticleBuilder current;
  private Place place = Place.BEFORE;

  private TextPageExtractor(Page page, PageWords words) {
    this.page = page;
    this.words = words;
    this.teasers = new TeaserExtractor(page);
    this.heads = new HeadExtractor(page);
    this.bodies = new BodyMatcher(page);
  }

  static TextPage extract(Page page, PageWords words) {
    TextPageExtractor extractor = new TextPageExtractor(page, words);
    int i = 0;
    while (i < page.size()) {
      i = extractor.step(i);
    }
    extractor.close();
    extractor.residue.sort(Comparator.comparing(Residue::captureAt));
    return new TextPage(extractor.articles, extractor.loose, extractor.residue);
  }

  /** Reads on from line {@code i}; returns the index of the next line to read. */
  private int step(int i) {
    if (page.shape(i) instanceof Furniture f) {
      return furniture(i, f);
    }
    Teaser teaser = teasers.at(i);
    if (teaser != null && (teaser.sure() || current == null || place == Place.RELATED)) {
      return teaser(teaser);
    }
    int pairs = place == Place.BODY ? 0 : bodies.pairs(i);
    if (pairs >= BRIEFS_OF_A_LIST) {
      return pairs(i, pairs);
    }
    Head head = heads.at(i);
    if (head != null && opens(head, i)) {
      return open(head);
    }
    return switch (place) {
      case BEFORE -> before(i);
      case BODY -> body(i);
      case RELATED -> related(i);
      case AFTER -> drop(i, ResidueKind.OTHER);
    };
  }

  /** Whether a new article begins with that head here. */
  private boolean opens(Head head, int i) {
    int words = page.line(i).words();
    if (words < FEWEST_HEADLINE_WORDS - 1 && !head.resized()) {
      return false;
    }
    if (head.certain()
        && (place == Place.BEFORE || words >= FEWEST_HEADLINE_WORDS || head.reprinted())) {
      return head.reprinted()
          || head.resized()
          || place != Place.BODY
          || words >= FEWEST_HEADLINE_WORDS;
    }
    // A teaser read before has this headline.
    if (announced.contains(page.line(i).key())) {
      return true;
    }
    boolean article = bodies.reads(head.body(), head.briefs() == 1);
    return switch (place) {
      case BEFORE ->
          article && (i == 0 || page.apart(i) || !page.brief(i - 1) || head.briefs() == 1);
      case BODY -> article && page.apart(i) && words >= FEWEST_HEADLINE_WORDS;
      case RELATED, AFTER ->
          words >= FEWEST_HEADLINE_WORDS
              && (article && page.apart(i) || bodies.readsLong(head.body()));
    };
  }

  private int open(Head head) {
    close();
    ArticleBuilder article = new ArticleBuilder(page.line(head.headline()));
    current = article;
    articles.add(article);
    place = Place.BODY;
    sectionAbove(article, head.headline());
    icon(head.headline());
    for (int k = head.headline() + 1; k < head.body(); k++) {
      Line line = page.line(k);
      Part part = head.parts().get(k - head.headline());
      switch (part) {
        case HEADLINE -> {}
        case HEADLINE_AGAIN -> residue(ResidueKind.REPEATED_HEADLINE, line.at());
        case DECK -> deck(article, line);
        case CAPTION -> picture(article, k);
        case AS_SHAPED -> shaped(article, k);
      }
      icon(k);
    }
    return head.body();
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
      residue(ResidueKind.OTHER, line.at());
    }
  }

  private void picture(ArticleBuilder article, int k) {
    Line line = page.line(k);
    if (article.hasPicture(line)) {
      residue(ResidueKind.REPEATED_CAPTION, line.at());
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
      case Dated d -> article.setDate(d.date());
      case Authors a -> article.addAuthors(a.names());
      case Section s -> {
        article.setSection(page.line(k).text());
        kind = ResidueKind.NAVIGATION;
      }
      case Captioned c -> {}
      case Prose p -> {}
      case Brief b -> {}
    }
    residue(kind, page.line(k).at());
  }

  private int furniture(int i, Furniture f) {
    residue(f.kind(), page.line(i).at());
    icon(i);
    place =
        switch (f.use()) {
          case NONE, VIDEO, CUT, PAYWALL -> menuBelow(i, f) ? Place.AFTER : place;
          case RELATED -> current == null ? Place.BEFORE : Place.RELATED;
          case END -> current == null ? Place.BEFORE : Place.AFTER;
        };
    return i + 1;
  }

  /**
   * Whether a menu or masthead stands apart below a body: the page goes on, the article does not.
   */
  private boolean menuBelow(int i, Furniture f) {
    return place == Place.BODY && f.kind() == ResidueKind.NAVIGATION && page.apart(i);
  }

  private int teaser(Teaser teaser) {
    announced.add(page.line(teaser.headline()).key());
    if (current == null) {
      loose.add(teaser);
    } else {
      current.addTeaser(teaser);
      place = Place.RELATED;
    }
    // An icon's name inside the block is named by itself; the block stands around it.
    int from = page.line(teaser.first()).at().start();
    for (int k = teaser.first(); k < teaser.end(); k++) {
      Span icon = page.furniture(k, ResidueKind.ICON) ? page.line(k).at() : page.line(k).icon();
      if (icon != null) {
        int before =
            page.furniture(k, ResidueKind.ICON)
                ? page.line(Math.max(teaser.first(), k - 1)).at().end()
                : page.line(k).at().end();
        residue(ResidueKind.TEASER, new Span(from, Math.max(from, before)));
        residue(ResidueKind.ICON, icon);
        from = k + 1 < teaser.end() ? page.line(k + 1).at().start() : icon.end();
      }
    }
    int end = page.line(teaser.end() - 1).at().end();
    if (end > from) {
      residue(ResidueKind.TEASER, new Span(from, end));
    }
    return teaser.end();
  }

  /** A list of headlines with one short paragraph under each. */
  private int pairs(int i, int count) {
    int k = i;
    for (int n = 0; n < count; n++, k += 2) {
      teaser(new Teaser(k, k + 1, null, List.of(), null, false, k, k + 2, false));
    }
    return k;
  }

  private int before(int i) {
    int headless = page.brief(i) ? 0 : bodies.headless(i);
    if (headless == 0) {
      return drop(i, page.prose(i) ? ResidueKind.OTHER : ResidueKind.NAVIGATION);
    }
    boolean firstIsHeadline =
        page.line(i).words() <= Page.HEADLINE_WORDS && page.line(i).text().length() < 200;
    current = new ArticleBuilder(firstIsHeadline ? page.line(i) : null);
    articles.add(current);
    place = Place.BODY;
    return firstIsHeadline ? i + 1 : i;
  }

  private int related(int i) {
    ArticleBuilder article = current;
    boolean resumes =
        page.prose(i)
            && article != null
            && article.teasers().stream().noneMatch(t -> t.byline() != null || t.sure());
    if (resumes) {
      place = Place.BODY;
      return body(i);
    }
    if (article != null && page.headline(i) && page.line(i).words() >= FEWEST_HEADLINE_WORDS) {
      return teaser(
          new Teaser(i, -1, null, List.of(), null, page.line(i).video(), i, i + 1, false));
    }
    return drop(i, ResidueKind.TEASER);
  }

  private int body(int i) {
    ArticleBuilder article = current;
    Line line = page.line(i);
    if (article == null) {
      return drop(i, ResidueKind.OTHER);
    }
    if (page.apart(i) && page.brief(i) && page.brief(i + 1) && !article.paragraphs().isEmpty()) {
      place = Place.AFTER;
      return drop(i, ResidueKind.OTHER);
    }
    icon(i);
    if (article.isHeadline(line)) {
      residue(ResidueKind.REPEATED_HEADLINE, line.at());
    } else if (article.hasPicture(line)) {
      residue(ResidueKind.REPEATED_CAPTION, line.at());
    } else if (article.hasParagraph(line) || article.full(line)) {
      residue(ResidueKind.OTHER, line.at());
    } else if (page.shape(i) instanceof Captioned c
        && (c.caption().known() || bodies.betweenParagraphs(i))) {
      article.addPicture(line, c.caption());
    } else if (page.brief(i) || page.prose(i) || page.shape(i) instanceof Captioned) {
      article.addParagraph(withoutPrintReference(line));
    } else {
      shaped(article, i);
    }
    return i + 1;
  }

  /** The paragraph without «(details p. 5)» at its end. */
  private Line withoutPrintReference(Line line) {
    String text = line.text();
    int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
    if (open <= 0 || !words.printReference(text.substring(open + 1, text.length() - 1))) {
      return line;
    }
    int end = open;
    while (end > 0 && LineSplitter.white(text.charAt(end - 1))) {
      end--;
    }
    int start = line.at().start();
    residue(ResidueKind.OTHER, new Span(start + open, line.at().end()));
    return line.part(0, end);
  }

  private int drop(int i, ResidueKind kind) {
    residue(kind, page.line(i).at());
    icon(i);
    return i + 1;
  }

  private void icon(int k) {
    Span icon = page.line(k).icon();
    if (icon != null) {
      residue(ResidueKind.ICON, icon);
    }
  }

  private void residue(ResidueKind kind, Span at) {
    residue.add(new Residue(kind, at, at.in(page.text())));
  }

  /** Takes back an article that turned out to have no text; its teasers stay. */
  private void withdraw(ArticleBuilder article) {
    articles.removeLast();
    loose.addAll(article.teasers());
    Line headline = article.headline();
    if (headline != null) {
      residue(ResidueKind.OTHER, headline.at());
    }
    Line deck = article.deck();
    if (deck != null) {
      residue(ResidueKind.OTHER, deck.at());
    }
    article.pictures().forEach(p -> residue(ResidueKind.OTHER, p.at()));
    current = null;
  }

  /** Ends the current article: what stands below its text without being of it is of the page. */
  private void close() {
    ArticleBuilder article = current;
    if (article == null) {
      return;
    }
    if (article.paragraphs().isEmpty()) {
      withdraw(article);
      return;
    }
    int trailing = bodies.trailingList(article.paragraphs());
    article.removeLast(trailing).forEach(line -> residue(ResidueKind.NAVIGATION, line.at()));
    current = null;
  }
}
