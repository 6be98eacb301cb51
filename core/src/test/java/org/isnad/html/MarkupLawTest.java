package org.isnad.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.html.HtmlArticle.Passage;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.CaptureText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is cut from the markup is not missed: the articles of every page are those of all of it. */
final class MarkupLawTest {
  private static final Lexicon LEXICON =
      LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  private static final MarkWords MARKS = new MarkWords(LEXICON);
  private static final HtmlArticleExtractor EXTRACTOR = new HtmlArticleExtractor(LEXICON);
  private static final Path PAGES = Path.of("..", "corpus", "html");

  @TestFactory
  List<DynamicTest> sameArticles() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> same(file)))
          .toList();
    }
  }

  private static void same(Path file) throws IOException {
    String charset = file.toString().contains("windows-1256") ? "windows-1256" : "UTF-8";
    String html = Files.readString(file, Charset.forName(charset));
    String address = "https://news.example/1";
    byte[] marked = ("\uFEFF" + html).getBytes(UTF_8);
    assertThat(printed(EXTRACTOR.extract(CaptureText.ofUtf8(marked, 3), address)))
        .isEqualTo(printed(EXTRACTOR.extract(CaptureText.of(html), address)));
    assertThat(printed(EXTRACTOR.extract(CaptureText.of(html), address)))
        .isEqualTo(printed(EXTRACTOR.extract(HtmlPage.of(Jsoup.parse(html, address), MARKS))));
  }

  private static String printed(HtmlArticleExtractor.Extraction extraction) {
    StringBuilder out = new StringBuilder();
    for (HtmlArticle article : extraction.articles()) {
      out.append(article.headline()).append('\n').append(article.deck()).append('\n');
      out.append(article.metadata()).append('\n');
      texts(article.paragraphs(), out);
      article.pictures().forEach(p -> out.append(p.caption()).append(p.credit()).append(p.url()));
      texts(article.related(), out);
    }
    texts(extraction.teasers(), out);
    return out.toString();
  }

  private static void texts(List<Passage> passages, StringBuilder out) {
    passages.forEach(passage -> out.append(passage.text()).append('\n'));
    out.append("--\n");
  }
}
