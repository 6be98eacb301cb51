package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.CaptureText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that are made to break readers are read in bounded time, for what is good in them. */
final class HostilePageTest {
  private static final Lexicon LEXICON =
      LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  private static final MarkWords MARKS = new MarkWords(LEXICON);
  private static final MetadataExtractor EXTRACTOR = new MetadataExtractor(LEXICON);
  private static final String GOOD = "<h1>The bridge opens at last</h1><p>It is open.</p>";
  private static final String TITLE = "The bridge opens at last";

  private static Metadata read(String html) {
    return EXTRACTOR.extract(HtmlPage.of(Jsoup.parse(html), MARKS), ArticleScope.whole());
  }

  private static String script(String json) {
    return "<script type=application/ld+json>" + json + "</script>";
  }

  @Test
  void aHundredThousandNestedArrays() {
    String nested = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(read(script(nested) + GOOD).headline()).isEqualTo(TITLE);
    String objects = "{\"@graph\":".repeat(100_000);
    assertThat(read(script(objects) + GOOD).headline()).isEqualTo(TITLE);
    String deep = "{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE + "\",\"x\":" + nested + "}";
    assertThat(read(script(deep)).headline()).isEqualTo(TITLE);
  }

  @Test
  void stringsOfTenMillionCharacters() {
    String endless = "word ".repeat(2_000_000);
    String json =
        "{\"@type\":\"NewsArticle\",\"headline\":\""
            + endless
            + "\",\"author\":\""
            + endless
            + "\",\"datePublished\":\""
            + endless
            + "\",\"articleBody\":\""
            + endless
            + "\"}";
    Metadata metadata = read(script(json) + GOOD);
    assertThat(metadata.headline()).hasSizeLessThan(3000);
    assertThat(metadata.authors()).isEmpty();
    assertThat(metadata.published()).isNull();
    assertThat(metadata.bodies()).hasSize(1);
    assertThat(read("<title>" + endless + "</title><h1>" + endless + "</h1>" + GOOD).authors())
        .isEmpty();
  }

  @Test
  void fiftyThousandOfEverything() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      html.append("<meta name=author content='A").append(i).append(" B'>");
      html.append("<meta property=x").append(i).append(" content=2026-01-01>");
    }
    html.append(GOOD);
    html.append("<time datetime=x>x</time><h2>x</h2>".repeat(50_000));
    html.append("<div class='byline author date lead' itemprop=author>x".repeat(50_000));
    Metadata metadata = read(html.toString());
    assertThat(metadata.headline()).isEqualTo(TITLE);
    assertThat(metadata.authors()).hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void fiftyThousandDescribedThings() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 50_000; i++) {
      json.append("{\"@type\":\"Organization\",\"@id\":\"#").append(i);
      json.append("\",\"name\":\"N").append(i).append("\"},");
    }
    json.append("{\"@type\":\"Article\",\"headline\":\"").append(TITLE).append("\",\"author\":[");
    json.append("{\"@id\":\"#1\"},".repeat(50_000)).append("]}]");
    assertThat(read(script(json.toString()) + GOOD).headline()).isEqualTo(TITLE);
    String many = "{\"@type\":\"NewsArticle\",\"headline\":\"x\"},".repeat(30_000);
    assertThat(read(script("[" + many + "]") + GOOD).headline()).isNotNull();
  }

  @Test
  void endlessInlineNesting() {
    String spans = "<span>x".repeat(5_000) + "<b>y</b>".repeat(100_000) + "<p>z</p>";
    assertThat(read(GOOD.replace("<p>", spans + "<p>")).headline()).isEqualTo(TITLE);
  }

  private static List<HtmlArticle> articles(String head, String body) {
    String html = "<html><head><title>" + TITLE + "</title>" + head + "</head><body>" + body;
    return new HtmlArticleExtractor(LEXICON).extract(CaptureText.of(html), "").articles();
  }

  @Test
  @Timeout(60)
  void fiftyThousandParagraphsInScriptsBesideALongPage() {
    String menu = "<ul>" + "<li><a href=/s>Section</a></li>".repeat(24) + "</ul>";
    String sentence = "Growers in the valley picked fifty baskets of pears, more than their cellars take. ";
    String shown = "<h1>Pears wait for a store</h1>" + ("<p>" + sentence.repeat(10) + "</p>").repeat(2_000);
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      hidden.append("<p>The bridge has ").append(i).append(" lamps that are lit at night.</p>");
    }
    String script = "<script>push(\"" + hidden + "\")</script>";
    List<HtmlArticle> articles = articles("", "<h1>" + TITLE + "</h1>" + script + menu + shown);
    assertThat(articles).extracting(HtmlArticle::headline).contains(TITLE);
    assertThat(articles.getFirst().paragraphs()).hasSize(50_000);
  }

  @Test
  @Timeout(60)
  void quotesInQuotesOfAScriptAreNotSaidAgainForEach() {
    String quotes = "<blockquote>".repeat(400) + "<p>" + "The bridge is open. ".repeat(50_000);
    assertThat(ScriptTextExtractor.extract(List.of("push(\"" + quotes + "\")")))
        .hasSizeLessThan(10);
  }

  @Test
  @Timeout(60)
  void fiftyThousandTitlesBesideTwoHundredDescribedArticles() {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      head.append(script("{\"@type\":\"NewsArticle\",\"headline\":\"Bridge " + i + " of many\"}"));
    }
    StringBuilder body = new StringBuilder(GOOD);
    for (int i = 0; i < 50_000; i++) {
      body.append("<h1>What ").append(i).append(" people say of the bridge over the river</h1>");
    }
    String text = "<p>" + "The bridge is open, and those who waited for it came. ".repeat(10) + "</p>";
    assertThat(articles(head.toString(), body + text)).hasSizeLessThanOrEqualTo(1);
  }
}
