package org.isnad.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.isnad.Isnad;
import org.isnad.analysis.ReadingDepth;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What takes an article from a page.
 *
 * @param authors whether it says who wrote it
 * @param days whether it says when it was published
 */
record Contender(String name, boolean authors, boolean days, Function<GoldPage, Found> reading) {

  /** What was found: of several articles the first. */
  record Found(
      int articles,
      @Nullable String title,
      String deck,
      String body,
      List<String> authors,
      @Nullable String day) {

    static final Found NOTHING = new Found(0, null, "", "", List.of(), null);

    private static Found of(@Nullable String title, @Nullable String body) {
      return new Found(1, title, "", body == null ? "" : body, List.of(), null);
    }
  }

  static List<Contender> all() {
    Isnad isnad = Isnad.arabic();
    return List.of(
        new Contender("isnad", true, true, page -> isnad(isnad, page)),
        new Contender("readability4j", true, false, Contender::readability),
        new Contender("boilerpipe", false, false, Contender::boilerpipe),
        new Contender("jsoup text", false, false, Contender::text),
        new Contender("jsoup of bytes", false, false, Contender::bytes));
  }

  /** Given bytes, as by its users: finding out the charset and the digest are in its time. */
  private static Found isnad(Isnad isnad, GoldPage page) {
    Capture capture = Capture.of(page.name(), page.bytes()).withUrl(page.url());
    Analysis analysis = isnad.read(capture, ReadingDepth.ARTICLES);
    List<ArticleAnalysis> articles = analysis.articles();
    if (articles.isEmpty()) {
      return Found.NOTHING;
    }
    Article first = articles.getFirst().article();
    String published = first.published();
    String deck = first.deck();
    return new Found(
        articles.size(),
        first.headline(),
        deck == null ? "" : deck,
        first.text().substring(Math.min(first.text().length(), first.headlineAt().end() + 1)),
        first.authors(),
        published == null ? null : published.substring(0, Math.min(10, published.length())));
  }

  private static Found readability(GoldPage page) {
    net.dankito.readability4j.Article article =
        new Readability4J(page.url(), page.html()).parse();
    String text = article.getTextContent();
    String byline = article.getByline();
    return new Found(
        1,
        article.getTitle(),
        "",
        text == null ? "" : text,
        byline == null ? List.of() : List.of(byline),
        null);
  }

  private static Found boilerpipe(GoldPage page) {
    try {
      TextDocument document =
          new BoilerpipeSAXInput(new InputSource(new StringReader(page.html())))
              .getTextDocument();
      ArticleExtractor.INSTANCE.process(document);
      return Found.of(document.getTitle(), document.getContent());
    } catch (SAXException | BoilerpipeProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Found text(GoldPage page) {
    Document document = Jsoup.parse(page.html(), page.url());
    return Found.of(document.title(), document.body().text());
  }

  /** The parse alone, given what Isnad is given: finding out the charset is in its time. */
  private static Found bytes(GoldPage page) {
    try {
      return Found.of(
          Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, page.url()).title(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
