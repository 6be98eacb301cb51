package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article.Image;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of the folder {@code metadata} says what stands in the text file beside it. */
final class MetadataExtractorTest {
  private static final Lexicon LEXICON =
      LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  private static final MarkWords MARKS = new MarkWords(LEXICON);
  private static final MetadataExtractor EXTRACTOR = new MetadataExtractor(LEXICON);

  @TestFactory
  Stream<DynamicTest> pages() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(MetadataExtractorTest.class.getResource("metadata")).toURI());
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertThat(pages).hasSizeGreaterThan(10);
    return pages.stream()
        .map(page ->
            DynamicTest.dynamicTest(
                Objects.requireNonNull(page.getFileName()).toString(),
                () -> {
                  Path beside = Path.of(page.toString().replace(".html", ".txt"));
                  Metadata metadata = extract(Files.readString(page), ArticleScope.whole());
                  assertThat(printed(metadata)).isEqualTo(Files.readString(beside));
                }));
  }

  private static Metadata extract(String html, ArticleScope scope) {
    return EXTRACTOR.extract(HtmlPage.of(Jsoup.parse(html), MARKS), scope);
  }

  private static String printed(Metadata m) {
    StringBuilder out = new StringBuilder();
    line(out, "headline", m.headline());
    line(out, "deck", m.deck());
    m.authors().forEach(author -> line(out, "author", author));
    line(out, "section", m.section());
    if (m.publishedBasis() != null) {
      line(out, "published", m.published() + " " + m.publishedBasis().key());
    }
    line(out, "modified", m.modified());
    line(out, "url", m.url());
    line(out, "outlet", m.outlet());
    line(out, "language", m.language());
    for (Image image : m.images()) {
      line(out, "image", image.url() + (image.caption() == null ? "" : " " + image.caption()));
    }
    out.append(m.paywalled() ? "paywalled\n" : "");
    m.bodies().forEach(body -> line(out, "body", body));
    return out.toString();
  }

  private static void line(StringBuilder out, String key, @Nullable String value) {
    if (value != null) {
      out.append(key).append(": ").append(value).append('\n');
    }
  }

  @Test
  void eachOfSeveralArticlesHasItsOwn() throws IOException {
    Document document = Jsoup.parse(resource("two-articles.html"));
    HtmlPage page = HtmlPage.of(document, MARKS);
    List<Element> roots = document.select("article");
    Metadata first =
        EXTRACTOR.extract(
            page,
            new ArticleScope(
                roots.getFirst(), null, null, roots.getFirst().selectFirst("div.text"), true, false));
    Metadata second =
        EXTRACTOR.extract(
            page,
            new ArticleScope(roots.get(1), null, null, roots.get(1).selectFirst("div.text"), false, false));
    assertThat(printed(first) + "--\n" + printed(second)).isEqualTo(resource("two-articles.txt"));
  }

  @Test
  void aBodyThatIsKnownEndsTheLinesOfTheHead() {
    Document document =
        Jsoup.parse(
            "<h1>The bridge opens</h1><p class=lead>It took two years.</p>"
                + "<div><p class=lead>On Saturday the bridge opened to all who walk.</p></div>");
    Metadata metadata =
        EXTRACTOR.extract(HtmlPage.of(document, MARKS), ArticleScope.only(document.selectFirst("div")));
    assertThat(metadata.deck()).isEqualTo("It took two years.");
  }

  @Test
  void describedArticlesAreToldApartByTheFirstWordsOfTheirBodies() {
    Document document =
        Jsoup.parse(
            "<script type=application/ld+json>[{'@type':'Article','headline':'One','articleBody':"
                + "'The first text begins with these words and goes on'},{'@type':'Article',"
                + "'headline':'Two','articleBody':'Another text begins otherwise than that first one'}]"
                + "</script><div><h2>Read</h2><p>The first text begins with these words and goes"
                + " on</p></div><div><p>Another text begins otherwise than that first one</p></div>");
    HtmlPage page = HtmlPage.of(document, MARKS);
    assertThat(
            document.select("div").stream()
                .map(div -> new ArticleScope(div, null, null, div.selectFirst("p"), false, false))
                .map(scope -> EXTRACTOR.extract(page, scope).headline()))
        .containsExactly("One", "Two");
  }

  @Test
  void aLabelIsNoTitle() {
    String html = "<h1>Log in</h1><h1>The bridge opens at last</h1><p>It is open.</p>";
    assertThat(extract(html, ArticleScope.whole()).headline())
        .isEqualTo("The bridge opens at last");
    String second = "<nav><h1>Bridge opening news</h1></nav><h2>The bridge opens at last</h2>";
    assertThat(extract(second, ArticleScope.whole()).headline())
        .isEqualTo("The bridge opens at last");
  }

  @Test
  void aPageThatSaysNothingGivesNothing() {
    Metadata metadata = extract("<p>One line.</p>", ArticleScope.whole());
    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                null, null, List.of(), null, null, null, null, null, null, null, List.of(), false,
                List.of()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MetadataExtractorTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
