package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that reading one capture yields: exactly one for every capture, also where nothing could be
 * read.
 *
 * @param capture what was read
 * @param digest SHA-256 of the bytes given, 64 lower-case hexadecimal digits; null where no bytes
 *     could be had
 * @param mediaType what the bytes turned out to be, or null where they are no text
 * @param text the decoded capture, into which the spans named for it point; empty where it could
 *     not be read as text, and where the analysis was loaded from its record, whose spans in the
 *     capture count code points
 * @param articles in page order
 * @param feed what the capture lists, where it is a feed or a sitemap, else null
 */
public record Analysis(
    Capture capture,
    @Nullable String digest,
    @Nullable String mediaType,
    CaptureText text,
    List<ArticleAnalysis> articles,
    List<Residue> residue,
    @Nullable Feed feed,
    List<Problem> problems) {
  public Analysis {
    articles = List.copyOf(articles);
    residue = List.copyOf(residue);
    problems = List.copyOf(problems);
  }

  /** Of a capture that is no feed. */
  public Analysis(
      Capture capture,
      @Nullable String digest,
      @Nullable String mediaType,
      String decoded,
      List<ArticleAnalysis> articles,
      List<Residue> residue,
      List<Problem> problems) {
    this(capture, digest, mediaType, CaptureText.of(decoded), articles, residue, null, problems);
  }

  /** All characters of the decoded capture. */
  public String decoded() {
    return text.toString();
  }

  /** An article with what was found in it, everything in text order. */
  public record ArticleAnalysis(
      Article article,
      List<Statement> statements,
      List<Figure> figures,
      List<TimeExpression> times,
      List<Mention> mentions,
      List<Entity> entities) {
    public ArticleAnalysis {
      statements = List.copyOf(statements);
      figures = List.copyOf(figures);
      times = List.copyOf(times);
      mentions = List.copyOf(mentions);
      entities = List.copyOf(entities);
    }

    /** Of an article in which neither figures nor times were looked for. */
    public ArticleAnalysis(
        Article article, List<Statement> statements, List<Mention> mentions, List<Entity> entities) {
      this(article, statements, List.of(), List.of(), mentions, entities);
    }

    /** Of an article that nobody is named in. */
    public ArticleAnalysis(Article article, List<Statement> statements) {
      this(article, statements, List.of(), List.of());
    }

    /** The same with these figures and times. */
    public ArticleAnalysis with(List<Figure> counted, List<TimeExpression> named) {
      return new ArticleAnalysis(article, statements, counted, named, mentions, entities);
    }
  }
}
