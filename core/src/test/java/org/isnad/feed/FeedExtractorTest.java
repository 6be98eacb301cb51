package org.isnad.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.CaptureText;
import org.isnad.model.Feed;
import org.isnad.model.FeedEntry;
import org.isnad.model.FeedKind;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a feed and what its limits are; what feeds hold is shown by those of the corpus. */
@Timeout(60)
final class FeedExtractorTest {
  private static final FeedExtractor FEEDS =
      new FeedExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());
  private static final String ITEM = "<item><title>one</title></item>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss></rss> | RSS",
        "<?xml version='1.0'?> <!-- c --><RSS version='2.0'></RSS> | RSS",
        "<!DOCTYPE rss [<!ENTITY a 'x>y'> ]><rss></rss> | RSS",
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'></rdf:RDF> | RSS",
        "<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'></rdf:RDF> | RSS",
        "<feed xmlns='http://www.w3.org/2005/Atom'></feed> | ATOM",
        "<atom:feed></atom:feed> | ATOM",
        "<urlset></urlset> | SITEMAP",
        "<sitemapindex></sitemapindex> | SITEMAP_INDEX",
        "'{\"version\": \"https://jsonfeed.org/version/1\"}' | JSON_FEED",
      })
  void theRootTellsTheKind(String text, FeedKind kind) {
    assertThat(FeedExtractor.matches(text)).isTrue();
    assertThat(FeedExtractor.matches(ofBytes(text))).isTrue();
    String behind = text.startsWith("<") ? "<!--" + "-".repeat(9000) + "-->" : " ".repeat(9000);
    assertThat(FeedExtractor.matches(ofBytes(text.startsWith("<?") ? text : behind + text))).isTrue();
    assertThat(feed(text).kind()).isEqualTo(kind);
  }

  private static CaptureText ofBytes(String text) {
    return CaptureText.ofUtf8(text.getBytes(UTF_8), 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rss",
        "text <rss></rss>",
        "<rss",
        "<!-- <rss></rss>",
        "<?xml version='1.0'",
        "<!DOCTYPE rss [",
        "<html><rss></rss></html>",
        "<!doctype html><html></html>",
        "<rdf:RDF xmlns:foaf='http://xmlns.com/foaf/0.1/'></rdf:RDF>",
        "<rssx></rssx>",
        "{\"headline\": \"h\", \"paragraphs\": []}",
        "{\"version\": 1}",
      })
  void anythingElseIsNone(String text) {
    assertThat(FeedExtractor.matches(text)).isFalse();
    assertThat(FeedExtractor.matches(ofBytes(text))).isFalse();
    assertThat(FEEDS.extract(text, null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://news.example/a b, http://news.example/a%20b",
    "HTTPS://news.example/1, HTTPS://news.example/1",
    "/1, https://site.example/1",
    "1, https://site.example/x/1",
    "//other.example/1, https://other.example/1",
    "javascript:alert(1),",
    "ftp://news.example/1,",
    "http:///1,",
    "urn:1,",
  })
  void addressesAreAbsoluteOrAbsent(String given, String address) {
    String rss =
        "<rss><channel><link>https://site.example/x/</link><item><title>t</title><link>"
            + given
            + "</link></item></channel></rss>";
    assertThat(feed(rss).entries().getFirst().url()).isEqualTo(address);
  }

  @Test
  void relativeAddressesCountFromTheFeedWhereItNamesNoSite() {
    String rss = "<rss><item><title>t</title><link>/1</link></item></rss>";
    FeedExtraction extraction = FEEDS.extract(rss, "https://feeds.example/rss.xml");
    assertThat(extraction).isNotNull();
    assertThat(extraction.feed().entries().getFirst().url()).isEqualTo("https://feeds.example/1");
  }

  @ParameterizedTest
  @CsvSource({
    "<guid>https://a.example/1</guid>, https://a.example/1",
    "<guid isPermaLink='false'>https://a.example/1</guid>,",
    "<guid>1</guid>,",
    "<guid>tag:a.example:1</guid>,",
    "<link></link><guid>https://a.example/1</guid>, https://a.example/1",
    "<link>https://a.example/2</link><guid>https://a.example/1</guid>, https://a.example/2",
  })
  void anIdIsAnAddressOnlyWhereItIsAWholeOne(String fields, String address) {
    String rss =
        "<rss><channel><link>https://a.example/</link><item><title>t</title>"
            + fields
            + "</item></channel></rss>";
    assertThat(feed(rss).entries().getFirst().url()).isEqualTo(address);
  }

  @Test
  void everyEntryTellsWhereItStands() {
    String rss = "<rss><channel>" + ITEM + "<x/>" + ITEM + "</channel></rss>";
    assertThat(feed(rss).entries())
        .extracting(entry -> entry.captureAt().in(rss))
        .containsExactly(ITEM, ITEM);
    String item = "{\"url\": \"https://a.example\", \"x\": {\"y\": [1]}}";
    String json = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [" + item + "]}";
    assertThat(feed(json).entries())
        .extracting(entry -> entry.captureAt().in(json))
        .containsExactly(item);
  }

  @Test
  void whatStandsInTextIsNoTag() {
    String rss =
        "<feed><entry><title>a<![CDATA[</entry>]]><!-- </entry> -->b</title></entry></feed>";
    assertThat(feed(rss).entries()).extracting(FeedEntry::headline).containsExactly("a</entry>b");
  }

  @Test
  void anEntryTooLargeIsLeftOutAndSaid() {
    String large = "<item><title>" + "a".repeat(FeedExtractor.LONGEST_ENTRY) + "</title></item>";
    FeedExtraction extraction = FEEDS.extract("<rss>" + large + ITEM + "</rss>", null);
    assertThat(extraction).isNotNull();
    assertThat(extraction.feed().entries()).hasSize(1);
    assertThat(extraction.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.TOO_LARGE);
  }

  /** Each is read in a moment; a reading that is quadratic in any of them would not end here. */
  @Test
  void hostileFeedsEnd() {
    int n = 200_000;
    for (String text :
        List.of(
            "<rss>" + "<item>".repeat(n),
            "<rss>" + "</item>".repeat(n),
            "<rss>" + "<item/>".repeat(n),
            "<rss>" + "<![CDATA[".repeat(n),
            "<rss>" + "<!--".repeat(n),
            "<rss>" + "<".repeat(n),
            "<rss><item>" + "<a>".repeat(n) + "</item></rss>",
            "<rss><item>" + "<a>".repeat(n / 2) + "</item>" + ITEM + "</rss>",
            "<rss><channel>" + "<a>".repeat(n) + "</channel></rss>",
            "<rss><item><title>" + "&lt;b&gt;x".repeat(n / 4) + "</title></item></rss>",
            "<rss><item>" + "<title/>".repeat(n / 2) + "</item></rss>",
            "<rss " + "a='b' ".repeat(n) + ">" + ITEM + "</rss>",
            "<!DOCTYPE rss [" + "<!ENTITY a 'b'>".repeat(n) + "]><rss>" + ITEM + "</rss>",
            "<!--".repeat(n),
            "<?".repeat(n),
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(n),
            "{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + "{\"a\":".repeat(n))) {
      FEEDS.extract(text, null);
    }
  }

  @Test
  void aSitemapOfTheLargestSizeIsReadWhole() {
    StringBuilder text = new StringBuilder("<urlset>");
    for (int i = 0; i < 50_000; i++) {
      text.append("<url><loc>https://news.example/").append(i).append("</loc></url>\n");
    }
    assertThat(feed(text.append("</urlset>").toString()).entries()).hasSize(50_000);
  }

  private static Feed feed(String text) {
    FeedExtraction extraction = FEEDS.extract(text, null);
    assertThat(extraction).isNotNull();
    return extraction.feed();
  }
}
