package org.isnad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.page.ArticleExtractor;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of the corpus, with its articles. */
@State(Scope.Benchmark)
public class CorpusPage {

  /** The checkout, from whose corpus the pages are. */
  private static final String CHECKOUT = "isnad.checkout";

  /** One long page with several articles, and one short article. */
  @Param({"glued-harbour", "plain-brief"})
  public String page = "";

  Capture capture = Capture.of("", new byte[0]);
  List<Article> articles = List.of();

  /** Characters of the articles. */
  long characters;

  @Setup
  public void read() {
    Path file = Path.of(System.getProperty(CHECKOUT, ""), "corpus", "pages", page + ".txt");
    try {
      capture = Capture.of(page, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Language language = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
    articles = new ArticleExtractor(language.lexicon()).extract(capture).articles();
    characters = articles.stream().mapToLong(article -> article.text().length()).sum();
    if (characters == 0) {
      throw new IllegalStateException("no article in " + file);
    }
  }
}
