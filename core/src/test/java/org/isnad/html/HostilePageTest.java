package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

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
}
