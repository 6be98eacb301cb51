package org.isnad.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.model.CaptureText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An HTML document and what one walk through it found that speaks of its articles: metadata,
 * titles, times, bylines, standfirsts. Made once for each document; of each kind only so many are
 * kept as an honest page has.
 *
 * <p>Not thread-safe, as its document is not.
 */
public final class HtmlPage {
  /** Shorter texts ask that scripts be allowed, as a rule. */
  private static final int FEWEST_UNSCRIPTED = 600;

  private final Document document;
  private final HtmlPageBuilder found;
  private final Supplier<List<String>> scripts;
  private final LinkedArticleExtractor.Found linked;

  private final Boxes boxes;
  private final MarkWords words;

  private HtmlPage(
      Document document,
      Supplier<List<String>> scripts,
      MarkWords words,
      SeenNames seen,
      boolean unscripted) {
    Element body = document.body();
    this.document = document;
    this.scripts = scripts;
    this.words = words;
    this.found = new HtmlPageBuilder(words, seen);
    found.walk(document, body);
    this.boxes = BoxBuilder.build(body, found, unscripted);
    this.linked = LinkedArticleExtractor.extract(found.linkedData());
  }

  /**
   * Reads a document as browsers do (WHATWG HTML, by jsoup), but for what no article needs.
   *
   * @param address that its links are relative to; may be empty
   */
  static HtmlPage of(CaptureText html, String address, MarkWords words) {
    SeenNames seen = words.borrow();
    try {
      MarkupNormalizer markup = MarkupNormalizer.normalize(html, seen);
      Document document = Parser.htmlParser().parseInput(markup.reader(), address);
      return new HtmlPage(document, markup::scripts, words, seen, false);
    } finally {
      words.giveBack(seen);
    }
  }

  /** The page of a document that has been parsed whole. */
  static HtmlPage of(Document document, MarkWords words) {
    SeenNames seen = words.borrow();
    try {
      return new HtmlPage(
          document,
          () -> document.getElementsByTag("script").stream().map(Element::data).toList(),
          words,
          seen,
          false);
    } finally {
      words.giveBack(seen);
    }
  }

  /**
   * The page as a browser shows it that runs no scripts; null where that has no text worth looking
   * at beside what the others show.
   */
  @Nullable HtmlPage unscripted() {
    if (UnscriptedText.length(document.body(), FEWEST_UNSCRIPTED) < FEWEST_UNSCRIPTED) {
      return null;
    }
    SeenNames seen = words.borrow();
    try {
      return new HtmlPage(document, scripts, words, seen, true);
    } finally {
      words.giveBack(seen);
    }
  }

  public Document document() {
    return document;
  }

  /** The text of the body, cut into blocks. */
  Boxes boxes() {
    return boxes;
  }

  /** The contents of all scripts, in page order. */
  List<String> scripts() {
    return scripts.get();
  }

  /** The contents of the meta elements of that name, property or item property, in page order. */
  List<String> metas(String name) {
    return found.metas.getOrDefault(name, List.of());
  }

  /** All meta contents by lower-case name. */
  Map<String, List<String>> metas() {
    return found.metas;
  }

  /** The articles that JSON-LD describes, those of article types first. */
  List<LinkedArticle> linkedArticles() {
    return linked.articles();
  }

  /** Names of the site and its publishers in JSON-LD. */
  List<String> siteNames() {
    return linked.siteNames();
  }

  /** Names of the breadcrumb from the start page down. */
  List<String> breadcrumb() {
    return linked.breadcrumb();
  }

  /** Text of the title element, or null. */
  @Nullable String title() {
    return found.title;
  }

  /** Canonical address, or null. */
  @Nullable String canonical() {
    return found.canonical;
  }

  /** The language that the html element declares, else the metadata, or null. */
  @Nullable String language() {
    List<String> locales = metas("og:locale");
    return found.language != null || locales.isEmpty()
        ? found.language
        : locales.getFirst().strip().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /** Elements h1, h2 and h3, in page order. */
  List<Element> headings() {
    return found.headings;
  }

  /** Elements with an item property (microdata) or a property (RDFa), in page order. */
  List<Element> properties() {
    return found.properties;
  }

  /** Elements time. */
  List<Element> times() {
    return found.times;
  }

  /** Elements whose class or relation names an author or byline. */
  List<Element> bylines() {
    return found.bylines;
  }

  /** Elements whose class names a date. */
  List<Element> dates() {
    return found.dates;
  }

  /** Elements whose class names a standfirst. */
  List<Element> decks() {
    return found.decks;
  }

  /** Whether {@code a} begins before {@code b} in the document. */
  static boolean before(Element a, Element b) {
    return PageOrder.compare(a, b) < 0;
  }

  /** Whether {@code element} is {@code ancestor} or stands in it; everything stands in null. */
  static boolean within(Element element, @Nullable Element ancestor) {
    if (ancestor == null) {
      return true;
    }
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
