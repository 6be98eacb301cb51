package org.isnad.statement;

import java.util.List;
import org.isnad.lexicon.Language;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Article to statements: every attribution relation that the rules of its language find, with its source resolved within
 * the article. Immutable, thread-safe.
 */
public final class StatementExtractor {
  private final SentenceBuilder sentences;
  private final CandidateExtractor candidates;
  private final Grammar grammar;
  private final Language language;

  public StatementExtractor(Language language) {
    this.language = language;
    this.grammar = new Grammar(language.lexicon());
    this.sentences = new SentenceBuilder(language.lexicon());
    this.candidates = new CandidateExtractor(language, grammar);
  }

  /** The statements of the article in text order. */
  public List<Statement> extract(Article article) {
    return extract(article, sentences.sentences(article), null);
  }

  /**
   * The same from the article's sentences, for who has them already.
   *
   * @param all as {@link SentenceBuilder} makes them
   */
  public List<Statement> extract(Article article, List<Sentence> all) {
    return extract(article, all, null);
  }

  /**
   * The same, telling also what became of every match.
   *
   * @param trace null where nobody asks
   */
  public List<Statement> extract(Article article, @Nullable ReadingTrace trace) {
    return extract(article, sentences.sentences(article), trace);
  }

  private List<Statement> extract(Article article, List<Sentence> all, @Nullable ReadingTrace trace) {
    ArticleReading reading = new ArticleReading(language, grammar, article.text(), article.outlet());
    for (Sentence s : all) {
      reading.introduce(s);
    }
    for (Sentence s : all) {
      reading.read(s, candidates.extract(s, trace));
    }
    return reading.statements();
  }
}
