package org.isnad.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.ResidueKind;
import org.isnad.page.MainTextMatcher.MainText;
import org.isnad.page.Shape.Authors;
import org.isnad.page.Shape.Dated;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Section;
import org.isnad.page.Shape.Use;
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

  /** Lines between a headline and a date above it. */
  private static final int DATE_ABOVE = 3;

  private static final int MOST_HEADER_WORDS = 4;

  /** «Details» leads to the rest of an article, or to anything; a longer line says which. */
  private static final int MOST_LABEL_WORDS = 2;

  private final Page page;
  private final TeaserExtractor teasers;
  private final HeadExtractor heads;
  private final BodyMatcher bodies;
  private final List<ArticleBuilder> articles = new ArrayList<>();
  private final List<Teaser> loose = new ArrayList<>();
  private final ResidueBuilder residue;
  private final PartBuilder parts;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> announced = new HashSet<>();
  private @Nullable ArticleBuilder current;
  private Place place = Place.BEFORE;

  /** Whether the lines being read are a main text found between menus. */
  private boolean main;

  /** Lines above the first article that are no furniture. */
  private int dropped;

  private TextPageExtractor(Page page, PageWords words) {
    this.page = page;
    this.teasers = new TeaserExtractor(page);
    this.heads = new HeadExtractor(page);
    this.bodies = new BodyMatcher(page);
    this.residue = new ResidueBuilder(page);
    this.parts = new PartBuilder(page, words, residue);
  }

  static TextPage extract(Page page, PageWords words) {
    TextPageExtractor extractor = new TextPageExtractor(page, words);
    MainTextMatcher menus = new MainTextMatcher(page);
    MainText main = menus.match();
    int i = main == null ? 0 : extractor.openMain(main.head(), menus);
    int end = main == null ? page.size() : main.end();
    while (i < end) {
      i = extractor.step(i);
    }
    extractor.close();
    while (i < page.size()) {
      i = extractor.drop(i, menus.outside(i));
    }
    return new TextPage(
        extractor.articles, extractor.loose, extractor.residue.sorted(), extractor.problems());
  }

  /** Begins the article that stands below menus. */
  private int openMain(Head head, MainTextMatcher menus) {
    int i = 0;
    while (i < head.headline()) {
      i = drop(i, menus.outside(i));
    }
    main = true;
    return open(head);
  }

  private List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(parts.problems());
    return all;
  }

  /** Reads on from line {@code i}; returns the index of the next line to read. */
  private int step(int i) {
    if (page.shape(i) instanceof Furniture f) {
      return furniture(i, f);
    }
    Teaser teaser = teasers.at(i);
    if (teaser != null && (teaser.sure() || expected(teaser))) {
      return teaser(teaser);
    }
    int pairs = place == Place.BODY ? 0 : bodies.pairs(i);
    if (pairs > 0) {
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

  /**
   * Whether a teaser may stand here that could be a short article too. With a date it is one only
   * beside others.
   */
  private boolean expected(Teaser teaser) {
    return place == Place.RELATED
        || current == null
            && (teaser.byline() != null
                || !loose.isEmpty()
                || teaser.end() < page.size() && teasers.at(teaser.end()) != null);
  }

  /** Whether a new article begins with that head here. */
  private boolean opens(Head head, int i) {
    // A teaser read before has this headline.
    if (head.resized() || announced.contains(page.line(i).letters())) {
      return true;
    }
    if (main && place == Place.BODY) {
      // Captions of pictures within a text are printed twice too.
      return head.signed() && head.reprinted();
    }
    int words = page.line(i).words();
    boolean enough = words >= FEWEST_HEADLINE_WORDS;
    boolean article = bodies.reads(head.body(), head.briefs() == 1);
    return switch (place) {
      case BEFORE -> opensPage(head, i, article);
      case BODY ->
          enough
              && (head.signed()
                  || head.reprinted() && !head.interrupted()
                  || article && (page.apart(i) || page.apartWithDate(i)));
      case RELATED, AFTER ->
          enough
              && (head.certain()
                  || article && (page.apart(i) || page.apartWithDate(i))
                  || bodies.readsLong(head.body()));
    };
  }

  /**
   * Whether the first article of the page begins here. A short headline needs to stand at the very
   * top.
   */
  private boolean opensPage(Head head, int i, boolean article) {
    boolean top = dropped == 0;
    if (top && head.briefs() <= 2) {
      return true;
    }
    boolean clear = page.apart(i) || !page.brief(i - 1) || head.briefs() == 1;
    return page.line(i).words() >= FEWEST_HEADLINE_WORDS - 1
        && (head.certain() || article && clear);
  }

  private int open(Head head) {
    close();
    ArticleBuilder article = new ArticleBuilder(parts.headline(head.headline()));
    current = article;
    articles.add(article);
    if (place == Place.BEFORE && !main) {
      dateAbove(article, head.headline());
    }
    place = Place.BODY;
    parts.head(article, head);
    return head.body();
  }

  /** A date that stands alone above the first headline of a page is the article's. */
  private void dateAbove(ArticleBuilder article, int headline) {
    int k = headline - 1;
    while (k >= Math.max(0, headline - DATE_ABOVE) && page.shape(k) instanceof Furniture) {
      k--;
    }
    if (k >= 0 && k >= headline - DATE_ABOVE && page.shape(k) instanceof Dated d) {
      article.setDateAbove(d.date());
    }
  }

  private int furniture(int i, Furniture f) {
    residue.add(f.kind(), page.line(i).at());
    residue.icon(i);
    place =
        switch (f.use()) {
          case NONE, VIDEO -> menuBelow(i, f) ? Place.AFTER : place;
          case CUT, PAYWALL -> cutShort(i, f.use());
          // «See also: another headline» on one line says all of it.
          case RELATED ->
              page.line(i).words() > MOST_HEADER_WORDS || current == null ? place : Place.RELATED;
          case RESUME -> current == null ? place : Place.BODY;
          // Of a main text it is known where it ends.
          case END -> main ? place : current == null ? Place.BEFORE : Place.AFTER;
        };
    return i + 1;
  }

  /**
   * Notes that the page holds only the beginning of the current article; what a whole sentence says
   * so of ends there.
   */
  private Place cutShort(int i, Use use) {
    ArticleBuilder article = current;
    if (article == null || article.paragraphs().isEmpty()) {
      return place;
    }
    boolean dots = article.paragraphs().getLast().endsWithDots();
    if (use == Use.PAYWALL) {
      if (place == Place.BODY) {
        problem(ProblemKind.PAYWALLED, "the page keeps the rest of the article for subscribers", i);
      }
      return main ? place : Place.AFTER;
    }
    if (dots || page.line(i).words() > MOST_LABEL_WORDS) {
      problem(ProblemKind.TRUNCATED, "the page holds only the beginning of the article", i);
      return page.line(i).words() > MOST_LABEL_WORDS && !main ? Place.RELATED : place;
    }
    return place;
  }

  private void problem(ProblemKind kind, String message, int i) {
    problems.add(new Problem(kind, message, page.line(i).at()));
  }

  /**
   * Whether a menu or masthead stands apart below a body: the page goes on, the article does not.
   */
  private boolean menuBelow(int i, Furniture f) {
    return place == Place.BODY && f.kind() == ResidueKind.NAVIGATION && page.apart(i);
  }

  private int teaser(Teaser teaser) {
    announced.add(page.line(teaser.headline()).letters());
    if (current == null) {
      loose.add(teaser);
    } else {
      current.addTeaser(teaser);
      place = Place.RELATED;
    }
    residue.teaser(teaser);
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
    int below = dropped == 0 && page.prose(i) ? bodies.headlineBelow(i) : -1;
    if (below > 0) {
      return above(i, below);
    }
    int headless = page.brief(i) ? 0 : bodies.headless(i);
    if (headless == 0) {
      dropped += page.shape(i) instanceof Section ? 0 : 1;
      return drop(i, page.prose(i) ? ResidueKind.OTHER : ResidueKind.NAVIGATION);
    }
    boolean firstIsHeadline =
        page.line(i).words() <= Page.HEADLINE_WORDS && page.line(i).text().length() < 200;
    current = new ArticleBuilder(firstIsHeadline ? page.line(i) : null);
    articles.add(current);
    place = Place.BODY;
    return firstIsHeadline ? i + 1 : i;
  }

  /** An article that stands above its own headline; what signs it stands below. */
  private int above(int i, int headline) {
    ArticleBuilder article = new ArticleBuilder(page.line(headline));
    current = article;
    articles.add(article);
    for (int k = i; k < headline; k++) {
      parts.body(article, k);
    }
    int k = headline + 1;
    while (k < page.size()
        && (page.shape(k) instanceof Dated || page.shape(k) instanceof Authors)) {
      parts.body(article, k++);
    }
    place = Place.AFTER;
    return k;
  }

  private int related(int i) {
    ArticleBuilder article = current;
    boolean resumes =
        (page.prose(i) || page.line(i).endsWithStop())
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
    if (article == null) {
      return drop(i, ResidueKind.OTHER);
    }
    if (page.apart(i) && page.brief(i) && page.brief(i + 1) && !article.paragraphs().isEmpty()) {
      place = Place.AFTER;
      return drop(i, ResidueKind.OTHER);
    }
    parts.body(article, i);
    return i + 1;
  }

  private int drop(int i, ResidueKind kind) {
    residue.add(kind, page.line(i).at());
    residue.icon(i);
    return i + 1;
  }

  /** Ends the current article: what stands below its text without being of it is of the page. */
  private void close() {
    ArticleBuilder article = current;
    if (article == null) {
      return;
    }
    if (article.paragraphs().isEmpty()) {
      articles.removeLast();
      loose.addAll(article.teasers());
      parts.withdraw(article);
    } else {
      parts.trim(article);
    }
    current = null;
  }
}
