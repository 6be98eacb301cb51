package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.html.HtmlArticle.Passage;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.CaptureText;
import org.junit.jupiter.api.Test;

/** Two pages in one document, one behind the other, and what only looks like them. */
final class ArticleSplitterTest {
  private static final HtmlArticleExtractor EXTRACTOR =
      new HtmlArticleExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  private static final String HARBOUR =
      "The harbour of Tal Marina counted # boats in week #, and its master says that the new pier"
          + " will be open to all of them before the first storms of the winter.";
  private static final String ORCHARD =
      "Growers in the valley of Umm Sidra picked # baskets of pears on day #, more than their"
          + " cellars can take, and ask the town for a cold store beside the mill.";
  private static final String TERMS =
      "This site keeps # small files on your machine for # days. You may refuse them in the"
          + " settings of your programme, where you will also find how to take them away again.";

  private static final String TITLE = "Tal Marina opens its new pier in October";
  private static final String OTHER = "Umm Sidra looks for a place for its pears";
  private static final String MENU = "<nav><ul>" + "<li><a href=/s>Section</a></li>".repeat(24) + "</ul></nav>";
  private static final String FOOT = "<footer>" + "<p><a href=/i>Imprint</a></p>".repeat(6) + "</footer>";

  private static List<HtmlArticle> read(String head, String body) {
    return EXTRACTOR
        .extract(
            CaptureText.of(
                "<html><head><title>" + head + "</title></head><body>" + body + "</body></html>"),
            "")
        .articles();
  }

  private static String text(String sentence) {
    return "<div class=text>" + paragraphs(sentence) + "</div>";
  }

  private static String paragraphs(String sentence) {
    return IntStream.rangeClosed(2, 7)
        .mapToObj(i -> "<p>" + sentence.replace("#", "" + 3 * i) + "</p>")
        .collect(Collectors.joining());
  }

  /** A page's part of the body: what it shows between its menu and its foot. */
  private static String page(String shown) {
    return "<div>" + MENU + shown + FOOT + "</div>";
  }

  private static String first() {
    return page("<h1>" + TITLE + "</h1>" + text(HARBOUR));
  }

  private static String data(String headline) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + headline + "\"}</script>";
  }

  private static void assertApart(List<HtmlArticle> articles, String first, String second) {
    assertThat(articles).extracting(HtmlArticle::headline).containsExactly(first, second);
    assertThat(said(articles.getFirst())).contains("harbour").doesNotContain("Growers");
    assertThat(said(articles.getLast())).contains("Growers").doesNotContain("harbour");
  }

  private static String said(HtmlArticle article) {
    return article.paragraphs().stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  @Test
  void titleThatOnlyDataKnowIsNotThatOfTheHead() {
    String pages =
        data("A pier is ready")
            + page("<h1>" + TITLE + "</h1>" + text(HARBOUR))
            + data(OTHER)
            + page("<h1>" + OTHER + "</h1>" + text(ORCHARD));
    assertApart(read("A pier is ready", pages), "A pier is ready", OTHER);
  }

  @Test
  void titleOfAPageInTheBodyIsNotThatOfTheHead() {
    String pages =
        data(TITLE) + first() + data(OTHER) + "<meta property=og:title content='" + OTHER + "'>"
            + page("<h1>" + OTHER + "</h1>" + text(ORCHARD));
    assertApart(read(TITLE, pages), TITLE, OTHER);
  }

  @Test
  void pageBeginsUnderASmallHeading() {
    assertApart(read(TITLE, first() + page("<h2>" + OTHER + "</h2>" + text(ORCHARD))), TITLE, OTHER);
  }

  @Test
  void pageBeginsUnderATitleThatIsALink() {
    String title = "<h1><a href=/pears>" + OTHER + "</a></h1>";
    assertApart(read(TITLE, first() + page(title + text(ORCHARD))), TITLE, OTHER);
  }

  @Test
  void pageBeginsUnderALineThatIsNoHeading() {
    assertApart(read(TITLE, first() + page("<div>" + OTHER + "</div>" + text(ORCHARD))), TITLE, OTHER);
  }

  @Test
  void pageBeginsWithoutMenuUnderATitleOfItsOwn() {
    String plain = "<main><h1>" + OTHER + "</h1>" + text(ORCHARD) + "</main>";
    assertApart(read(TITLE, "<div><h1>" + TITLE + "</h1>" + text(HARBOUR) + "</div>" + plain), TITLE, OTHER);
  }

  @Test
  void smallerHeadingsUnderATitleAreItsOwn() {
    String second =
        "<h1>" + OTHER + "</h1><time>3 May 2026</time><p>Pears.</p><article><h2>What growers ask for</h2>"
            + text(ORCHARD) + "</article>";
    assertApart(read(TITLE, first() + page(second)), TITLE, OTHER);
  }

  @Test
  void itemsOfAListAreNoArticles() {
    String item = "<article><h3>%s</h3><time>3 May 2026</time>%s</article>";
    String list =
        item.formatted("The mill", text(ORCHARD)) + item.formatted("The cellars", text(ORCHARD.replace("pears", "plums")));
    assertThat(read(TITLE, page("<h1>" + TITLE + "</h1>" + text(HARBOUR) + list))).hasSize(1);
  }

  @Test
  void dialogBehindTheFootIsNoPage() {
    String dialog = "<div><h2>About the files that we keep</h2>" + text(TERMS) + "</div>";
    assertThat(read(TITLE, first() + dialog)).hasSize(1);
  }

  @Test
  void textInAFrameForLargePicturesIsOfItsArticle() {
    String framed = "<article><h1>" + TITLE + "</h1><div class=lightbox>" + text(HARBOUR) + "</div></article>";
    String second = page("<h1>" + OTHER + "</h1>" + text(ORCHARD + " " + ORCHARD.replace("pears", "plums")));
    assertApart(read(TITLE, page(framed) + second), TITLE, OTHER);
  }

  @Test
  void articleThatOnlyScriptsHoldStandsBesideTheOneThatIsShown() {
    String script = "<script>self.data.push(\"" + paragraphs(HARBOUR).replace("<", "\\u003c") + "\")</script>";
    String shown = page("<h1>" + OTHER + "</h1>" + text(ORCHARD));
    assertApart(read(TITLE, "<main></main>" + script + shown), TITLE, OTHER);
    String same = "<script>self.data.push(\"" + paragraphs(ORCHARD).replace("<", "\\u003c") + "\")</script>";
    assertThat(read(TITLE, same + shown)).hasSize(1);
  }
}
