package org.isnad.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Statement;
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
            .map(article -> new ArticleAnalysis(article.article(), kept(article.statements())))
            .toList();
    return new Analysis(
        analysis.capture(),
        analysis.digest(),
        analysis.mediaType(),
        analysis.decoded(),
        articles,
        analysis.residue(),
        analysis.feed(),
        analysis.problems());
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
