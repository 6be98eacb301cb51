package org.isnad.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Entity;
import org.isnad.model.Figure;
import org.isnad.model.Mention;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.isnad.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of an analysis what was found with too little confidence. What is left keeps its id; a
 * statement within one that is left out hangs on the next holder that stays.
 *
 * @param least between 0 and 1
 */
public record ConfidenceThreshold(double least) {
  public ConfidenceThreshold {
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("no confidence: " + least);
    }
  }

  /** The analysis without what is below the threshold. */
  public Analysis apply(Analysis analysis) {
    List<ArticleAnalysis> articles =
        analysis.articles().stream()
            .map(this::kept)
            .toList();
    return new Analysis(
        analysis.capture(),
        analysis.digest(),
        analysis.mediaType(),
        analysis.text(),
        articles,
        analysis.residue(),
        analysis.feed(),
        analysis.problems());
  }

  private ArticleAnalysis kept(ArticleAnalysis article) {
    List<Mention> mentions =
        article.mentions().stream().filter(mention -> mention.confidence() >= least).toList();
    Set<String> named = mentions.stream().map(Mention::entity).collect(Collectors.toSet());
    List<Entity> entities =
        article.entities().stream().filter(entity -> named.contains(entity.id())).toList();
    List<Statement> statements =
        kept(article.statements()).stream().map(s -> naming(s, named)).toList();
    List<TimeExpression> times =
        article.times().stream().filter(time -> time.confidence() >= least).toList();
    return new ArticleAnalysis(
        article.article(), statements, figures(article, statements), times, mentions, entities);
  }

  /** The figures that stay, each as the claim of the innermost holder that stays. */
  private List<Figure> figures(ArticleAnalysis article, List<Statement> kept) {
    Map<String, Statement> byId = new HashMap<>();
    article.statements().forEach(statement -> byId.put(statement.id(), statement));
    Map<String, Statement> keptById = new HashMap<>();
    kept.forEach(statement -> keptById.put(statement.id(), statement));
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : article.figures()) {
      if (figure.confidence() >= least) {
        Statement holder = byId.get(figure.statement());
        while (holder != null && !keptById.containsKey(holder.id())) {
          holder = byId.get(holder.nested());
        }
        figures.add(figure.claimedIn(holder == null ? null : keptById.get(holder.id())));
      }
    }
    return figures;
  }

  /** The statement without references to entities that are left out. */
  private static Statement naming(Statement s, Set<String> named) {
    Source source = s.source();
    List<Relay> chain =
        s.chain().stream()
            .map(link -> left(link.entity(), named) ? new Relay(link.name(), link.type(), link.at()) : link)
            .toList();
    Circumstance where = s.where();
    return s.with(
        left(source.entity(), named) ? source.as(null) : source,
        chain,
        where != null && left(where.entity(), named) ? new Circumstance(where.name(), where.at()) : where);
  }

  private static boolean left(@Nullable String entity, Set<String> named) {
    return entity != null && !named.contains(entity);
  }

  private List<Statement> kept(List<Statement> statements) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(statement -> byId.put(statement.id(), statement));
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.confidence() >= least) {
        kept.add(withHolder(statement, holder(statement, byId)));
      }
    }
    return kept;
  }

  private @Nullable String holder(Statement statement, Map<String, Statement> byId) {
    Statement holder = byId.get(statement.nested());
    while (holder != null && holder.confidence() < least) {
      holder = byId.get(holder.nested());
    }
    return holder == null ? null : holder.id();
  }

  private static Statement withHolder(Statement s, @Nullable String holder) {
    return new Statement(
        s.id(),
        s.at(),
        s.mode(),
        s.stance(),
        s.negated(),
        s.headline(),
        holder,
        s.rule(),
        s.confidence(),
        s.source(),
        s.cue(),
        s.chain(),
        s.channel(),
        s.addressee(),
        s.when(),
        s.where(),
        s.quotes());
  }
}
