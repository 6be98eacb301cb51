package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.html.HtmlArticle;
import org.isnad.html.HtmlArticleExtractor;
import org.isnad.html.HtmlArticleExtractor.Extraction;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Residue;
import org.isnad.model.ResidueKind;
import org.isnad.page.ArticleExtractor.Source;
import org.isnad.time.DateLineExtractor;
import org.isnad.time.PublicationDateResolver;
import org.jspecify.annotations.Nullable;

/**
 * HTML documents.
 *
 * <p>Immutable and thread-safe.
 */
final class HtmlFamily implements PageFamily {
  private final HtmlArticleExtractor extractor;
  private final HtmlArticleBuilder builder;

  HtmlFamily(Lexicon lexicon, PageWords words, LanguageResolver languages) {
    this.extractor = new HtmlArticleExtractor(lexicon);
    this.builder =
        new HtmlArticleBuilder(
            new CaptionExtractor(words, new DateLineExtractor(lexicon)),
            languages,
            new DatelineExtractor(words),
            new PublicationDateResolver(lexicon));
  }

  @Override
  public @Nullable PageExtraction read(Source source) {
    if (source.form() != CaptureForm.HTML) {
      return null;
    }
    String url = source.capture().url();
    Extraction found = extractor.extract(source.decoded(), url == null ? "" : url);
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (HtmlArticle article : found.articles()) {
      articles.add(
          builder.build(source, article, source.articleId(articles.size() + 1), problems));
    }
    if (articles.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemKind.NO_ARTICLE,
              found.teasers().isEmpty()
                  ? "no headline with an article's text under it"
                  : "only teasers of articles: " + found.teasers().size()));
    }
    List<Residue> residue =
        found.teasers().stream()
            .map(t -> new Residue(ResidueKind.TEASER, null, t.text()))
            .toList();
    return new PageExtraction(
        source.digest(), source.mediaType(), source.decoded(), articles, residue, problems);
  }
}
