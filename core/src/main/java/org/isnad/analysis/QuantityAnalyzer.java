package org.isnad.analysis;

import java.util.List;
import org.isnad.figure.FigureExtractor;
import org.isnad.lexicon.Language;
import org.isnad.match.Sentence;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.TimeExpression;
import org.isnad.number.NumberMatcher;
import org.isnad.time.TimeExtractor;

/**
 * Finds the times of an article, then its figures, which are no times and may be claims of its
 * statements. Immutable and thread-safe.
 */
final class QuantityAnalyzer {
  private final TimeExtractor times;
  private final FigureExtractor figures;

  QuantityAnalyzer(Language language) {
    NumberMatcher numbers = new NumberMatcher(language.lexicon());
    this.times = new TimeExtractor(language.lexicon(), numbers);
    this.figures = new FigureExtractor(language.lexicon(), numbers);
  }

  /**
   * The same analysis with figures and times.
   *
   * @param sentences of the same article
   */
  ArticleAnalysis analyze(ArticleAnalysis read, List<Sentence> sentences) {
    Article article = read.article();
    List<TimeExpression> when = times.extract(sentences, article.published());
    return read.with(figures.extract(article, sentences, when, read.statements()), when);
  }
}
