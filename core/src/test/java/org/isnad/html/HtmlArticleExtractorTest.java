package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.html.HtmlArticle.Passage;
import org.isnad.html.HtmlArticleExtractor.Extraction;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.CaptureText;
import org.junit.jupiter.api.Test;

/** Shapes of pages that once were read wrong; whole pages stand in the corpus. */
final class HtmlArticleExtractorTest {
  private static final HtmlArticleExtractor EXTRACTOR =
      new HtmlArticleExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  private static final String ONE =
      "The council of Marsa Delta said on Monday that it would rebuild the old ferry landing before"
          + " the autumn, and that the work would be paid for by the port.";
  private static final String TWO =
      "Fishermen who use the landing every day welcomed the plan. They asked for a crane as well,"
          + " since the old one has not worked for three winters.";
  private static final String OTHER =
      "In the hills above the town the first almond trees are in flower, two weeks earlier than in"
          + " other years. Growers fear that a late frost could still take the harvest.";
  private static final String HEAD = "<head><title>Ferry landing to be rebuilt | Delta Post</title></head>";
  private static final String TITLE = "<h1>Ferry landing to be rebuilt</h1>";

  private static Extraction read(String body) {
    return EXTRACTOR.extract(
        CaptureText.of("<html>" + HEAD + "<body>" + body + "</body></html>"), "");
  }

  private static List<String> text(HtmlArticle article) {
    return article.paragraphs().stream().map(Passage::text).toList();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  @Test
  void textSplitOverSiblingsIsJoined() {
    Extraction e =
        read(TITLE + "<div class=chunk>" + p(ONE) + "</div><div class=ad>Buy now</div><div class=chunk>" + p(TWO) + "</div>");
    assertThat(text(e.articles().getFirst())).containsExactly(ONE, TWO);
  }

  @Test
  void pageIsReadThoughItsWrapperIsCalledAfterComments() {
    Extraction e = read("<div class='comments-open sidebar'>" + TITLE + p(ONE) + p(TWO) + "</div>");
    assertThat(text(e.articles().getFirst())).containsExactly(ONE, TWO);
  }

  @Test
  void longCommentsAreNoText() {
    Extraction e =
        read(TITLE + "<article>" + p(ONE) + p(TWO) + "</article><section class=comments>" + p(OTHER).repeat(9) + "</section>");
    assertThat(text(e.articles().getFirst())).containsExactly(ONE, TWO);
  }

  @Test
  void doubleBreaksEndParagraphs() {
    Extraction e = read(TITLE + "<div>" + ONE + "<br><br>" + TWO + "</div>");
    assertThat(text(e.articles().getFirst())).containsExactly(ONE, TWO);
  }

  @Test
  void textUnderLinkedHeadlinesIsOfTeasers() {
    String card = "<div class=x><h2><a href=/a>Almond trees flower early in the hills</a></h2>" + p(OTHER) + "</div>";
    assertThat(read(card.repeat(4)).articles()).isEmpty();
    Extraction e = read(TITLE + "<div>" + p(ONE) + p(TWO) + "</div>" + card.repeat(2));
    assertThat(text(e.articles().getFirst())).containsExactly(ONE, TWO);
  }

  @Test
  void titleThatIsALinkToItsOwnPageIsNoTeaser() {
    Extraction e =
        read("<div class=post><h2><a href=/a>Ferry landing to be rebuilt</a></h2>" + p(ONE) + "</div>");
    assertThat(text(e.articles().getFirst())).containsExactly(ONE);
  }

  @Test
  void articleInScriptsIsRead() {
    String markup = (p(ONE) + p(TWO)).replace("<", "\\u003c").replace(">", "\\u003e");
    Extraction e =
        read(TITLE + "<script>self.data.push([1,\"{\\\"body\\\":1}\",\"" + markup + p(OTHER) + "\"])</script>");
    assertThat(text(e.articles().getFirst())).containsExactly(ONE, TWO, OTHER);
  }

  private static final String FIRST =
      "<article>" + TITLE + "<time>2 March 2026</time><div>" + p(ONE) + p(TWO) + p(ONE.replace("Monday", "Friday"))
          + p(TWO.replace("crane", "shed")) + "</div></article>";

  /** Text of its own under a heading. */
  private static String second(String heading) {
    return heading + "<time>3 March 2026</time><div>" + p(OTHER) + p(OTHER.replace("almond", "apple"))
        + p(OTHER.replace("hills", "valley")) + p(OTHER.replace("hills", "plain"))
        + p(OTHER.replace("hills", "north")) + "</div>";
  }

  @Test
  void secondArticleUnderTheFirstIsItsOwn() {
    Extraction e =
        read(FIRST + "<article>" + second("<h1>Almond trees flower early</h1>") + "</article>");
    assertThat(e.articles()).hasSize(2);
    assertThat(e.articles().get(1).headline()).isEqualTo("Almond trees flower early");
    assertThat(text(e.articles().getFirst())).noneMatch(t -> t.contains("hills"));
    assertThat(text(e.articles().get(1))).noneMatch(t -> t.contains("ferry"));
  }

  @Test
  void headingThatIsCalledCommentIsAnOpinions() {
    String opinion = second("<h1 class=head__comment>Almond trees flower early</h1>");
    assertThat(read(FIRST + "<article>" + opinion + "</article>").articles()).hasSize(2);
  }

  @Test
  void whatStandsBesideAnArticleOrUnderAColonIsNoSecond() {
    String heading = "<h1>Almond trees flower early</h1>";
    String beside = "<aside><article>" + second(heading) + "</article></aside>";
    assertThat(read(FIRST + beside).articles()).hasSize(1);
    String led = "<article>" + second(heading.replace("early", "early:")) + "</article>";
    assertThat(read(FIRST + led).articles()).hasSize(1);
  }

  /** Each heading was once weighed against all the text before it. */
  @Test
  void pageFullOfHeadingsIsOneArticle() {
    String headings = "<h1>x</h1><time>1</time>".repeat(60_000);
    assertThat(read(TITLE + p(ONE) + p(TWO) + p(OTHER) + p(OTHER + ONE) + headings).articles()).hasSize(1);
  }

  @Test
  void whatIsForBrowsersWithoutScriptsIsReadWhereNothingElseIs() {
    String unscripted = "<noscript>" + p(ONE) + p(TWO) + p(OTHER) + p(ONE + "!") + "</noscript>";
    assertThat(text(read(TITLE + "<div id=app></div>" + unscripted).articles().getFirst()))
        .containsExactly(ONE, TWO, OTHER, ONE + "!");
    String shown = TITLE + p(TWO) + p(OTHER);
    assertThat(text(read(shown + unscripted).articles().getFirst())).containsExactly(TWO, OTHER);
    assertThat(read(TITLE + "<noscript>" + p("Please allow scripts.") + "</noscript>").articles()).isEmpty();
    String wall = "<noscript><h1>Scripts are not allowed</h1>" + p(ONE) + p(TWO) + p(OTHER) + p(ONE + "!") + "</noscript>";
    assertThat(read("<div id=check></div>" + wall).articles()).isEmpty();
    assertThat(read(front() + wall).teasers()).isNotEmpty();
  }

  private static String front() {
    return "<h2><a href=/2>Almond trees in flower</a></h2><h2><a href=/3>Late frost feared again</a></h2>";
  }

  @Test
  void wordsThatAreNotSeenAreNoneOfAHeading() {
    for (String hidden :
        List.of(
            "<span style='display:none'>Link copied</span>",
            "<span class=sr-only> (opens in a new window)</span>",
            "<span class=visually-hidden>: </span>")) {
      HtmlArticle article =
          read("<h1>Ferry landing to be rebuilt" + hidden + "</h1>" + p(ONE) + "<h2>Fishermen agree" + hidden + "</h2>" + p(TWO))
              .articles()
              .getFirst();
      assertThat(article.headline()).isEqualTo("Ferry landing to be rebuilt");
      assertThat(article.deck()).isNull();
      assertThat(text(article)).containsExactly(ONE, "Fishermen agree", TWO);
    }
  }

  @Test
  void aStandfirstAloneIsTheTextOfWhatThePageCallsAnArticle() {
    String film = TITLE + "<div class=video></div><p class=standfirst>" + ONE + "</p>";
    String type = "<meta property=og:type content=Article><meta name=description content='" + ONE + "'>";
    String called = type + "<meta property=article:published_time content=2026-11-30T10:00:00Z>";
    HtmlArticle article = read(called + film).articles().getFirst();
    assertThat(text(article)).containsExactly(ONE);
    assertThat(article.deck()).isNull();
    assertThat(read(film + front()).articles()).isEmpty();
    assertThat(read(type + film).articles()).as("blogs call every page an article").isEmpty();
  }
}
