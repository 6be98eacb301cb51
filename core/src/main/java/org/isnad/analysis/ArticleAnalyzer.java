package org.isnad.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.isnad.lexicon.Language;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.mention.MentionExtractor;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Statement;
import org.isnad.page.ArticleExtractor;
import org.isnad.page.PageExtraction;
import org.isnad.statement.StatementExtractor;
import org.isnad.text.Digest;

/**
 * Reads a capture: takes it apart into articles, and finds in each what is said in it. Every
 * capture gives an analysis; an error in a step costs what that step would have found and is a
 * problem of kind internal.
 *
 * <p>Immutable and thread-safe.
 */
public final class ArticleAnalyzer {
  private final String code;
  private final Function<Capture, PageExtraction> articles;
  private final Function<Article, List<Sentence>> sentences;
  private final BiFunction<Article, List<Sentence>, List<Statement>> statements;
  private final EntityStep entities;
  private final BiFunction<ArticleAnalysis, List<Sentence>, ArticleAnalysis> quantities;
  private final Consumer<? super RuntimeException> faults;

  /** Who and what an article names, with its statements, which then refer to them. */
  interface EntityStep {
    ArticleAnalysis apply(Article article, List<Sentence> sentences, List<Statement> statements);
  }

  /**
   * @param language whose articles are read; others are taken from their pages and left at that
   * @param faults is told of every error of a step, on the thread that reads
   */
  public ArticleAnalyzer(Language language, Consumer<? super RuntimeException> faults) {
    this(
        language.code(),
        new ArticleExtractor(language.lexicon())::extract,
        new SentenceBuilder(language.lexicon())::sentences,
        new StatementExtractor(language)::extract,
        new MentionExtractor(language)::extract,
        new QuantityAnalyzer(language)::analyze,
        faults);
  }

  ArticleAnalyzer(
      String code,
      Function<Capture, PageExtraction> articles,
      Function<Article, List<Sentence>> sentences,
      BiFunction<Article, List<Sentence>, List<Statement>> statements,
      EntityStep entities,
      BiFunction<ArticleAnalysis, List<Sentence>, ArticleAnalysis> quantities,
      Consumer<? super RuntimeException> faults) {
    this.code = code;
    this.articles = articles;
    this.sentences = sentences;
    this.statements = statements;
    this.entities = entities;
    this.quantities = quantities;
    this.faults = faults;
  }

  /** The same with somebody else told of errors. */
  public ArticleAnalyzer reportingTo(Consumer<? super RuntimeException> other) {
    return new ArticleAnalyzer(code, articles, sentences, statements, entities, quantities, other);
  }

  /** All that the capture says, as far as {@code depth}. */
  public Analysis analyze(Capture capture, ReadingDepth depth) {
    PageExtraction page;
    try {
      page = articles.apply(capture);
    } catch (RuntimeException e) {
      return unread(capture, fault(e, "the page could not be taken apart", ArticleExtractor.class));
    }
    List<Problem> problems = new ArrayList<>(page.problems());
    List<ArticleAnalysis> analyses = new ArrayList<>(page.articles().size());
    for (Article article : page.articles()) {
      analyses.add(read(article, depth, problems));
    }
    String digest = capture.missing() ? null : page.digest();
    return new Analysis(
        capture,
        digest,
        page.mediaType(),
        page.text(),
        analyses,
        page.residue(),
        page.feed(),
        problems);
  }

  private ArticleAnalysis read(Article article, ReadingDepth depth, List<Problem> problems) {
    if (depth == ReadingDepth.ARTICLES || !article.language().equals(code)) {
      return new ArticleAnalysis(article, List.of());
    }
    List<Sentence> words =
        step(() -> sentences.apply(article), List.of(), "sentences", article, SentenceBuilder.class, problems);
    List<Statement> said =
        step(() -> statements.apply(article, words), List.of(), "statements", article, StatementExtractor.class, problems);
    ArticleAnalysis unnamed = new ArticleAnalysis(article, said);
    ArticleAnalysis named =
        step(() -> entities.apply(article, words, said), unnamed, "entities", article, MentionExtractor.class, problems);
    return step(() -> quantities.apply(named, words), named, "figures", article, QuantityAnalyzer.class, problems);
  }

  /** What a step finds, or what there is without it where it fails. */
  private <T> T step(
      Supplier<T> step, T without, String what, Article article, Class<?> who, List<Problem> problems) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      problems.add(fault(e, "the " + what + " of article " + article.id() + " could not be read", who));
      return without;
    }
  }

  private static Analysis unread(Capture capture, Problem problem) {
    List<Problem> problems = new ArrayList<>(capture.problems());
    problems.add(problem);
    String digest = capture.missing() ? null : Digest.hex(capture.bytes());
    return new Analysis(capture, digest, null, "", List.of(), List.of(), problems);
  }

  private Problem fault(RuntimeException e, String what, Class<?> step) {
    faults.accept(e);
    return Problem.of(ProblemKind.INTERNAL, what + ": an error in " + step.getSimpleName());
  }
}
