package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.page.ArticleExtractor.Source;
import org.isnad.time.DateLineExtractor;
import org.isnad.time.PublicationDateResolver;

/**
 * Text captures that keep the order of the page: headline, pictures, paragraphs, teasers, one
 * article or several.
 *
 * <p>Immutable and thread-safe.
 */
final class LineFamily implements PageFamily {
  private final PageWords words;
  private final ShapeMatcher shapes;
  private final WrapNormalizer wraps;
  private final CaptionExtractor captions;
  private final LanguageResolver languages;
  private final DatelineExtractor datelines;
  private final PublicationDateResolver dates;

  LineFamily(Lexicon lexicon, PageWords words, LanguageResolver languages) {
    this.words = words;
    this.shapes = new ShapeMatcher(words, lexicon);
    this.wraps = new WrapNormalizer(words, shapes);
    this.captions = new CaptionExtractor(words, new DateLineExtractor(lexicon));
    this.languages = languages;
    this.datelines = new DatelineExtractor(words);
    this.dates = new PublicationDateResolver(lexicon);
  }

  @Override
  public PageExtraction read(Source source) {
    LineSplitter.Lines lines = LineSplitter.split(source.text(), words);
    Page page = Page.of(source.text(), wraps.normalize(lines.lines()), shapes);
    TextPage text = TextPageExtractor.extract(page, words);
    PageBuilder builder =
        new PageBuilder(source, text, new TeaserLinker(page, words, captions, text.articles()));
    List<Article> articles = builder.articles(languages, datelines, dates);
    List<Problem> problems = new ArrayList<>(lines.problems());
    problems.addAll(text.problems());
    problems.addAll(builder.problems());
    if (articles.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemKind.NO_ARTICLE,
              text.loose().isEmpty()
                  ? "no headline with an article's text under it"
                  : "only teasers of articles: " + text.loose().size()));
    }
    return new PageExtraction(
        source.digest(), source.mediaType(), source.decoded(), articles, text.residue(), problems);
  }
}
