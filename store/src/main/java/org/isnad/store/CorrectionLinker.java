package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Figure;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Source;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Applies what people put right in an article to what was read of it. A correction finds its statement
 * by where its content stands, at least half of it: readings of other rules may draw its borders
 * otherwise. Stateless.
 */
final class CorrectionLinker {

  /** Of the characters that both contents cover together, the part that both must share. */
  private static final double LEAST_SHARE = 0.5;

  private CorrectionLinker() {}

  /**
   * @param applied ids of the corrections that found what they are about
   */
  record Corrected(ArticleAnalysis analysis, List<String> applied) {
    Corrected {
      applied = List.copyOf(applied);
    }
  }

  static Corrected apply(Handle handle, ArticleAnalysis read) {
    List<Correction> corrections = CorrectionStore.ofArticle(handle, read.article().id());
    return corrections.isEmpty() ? new Corrected(read, List.of()) : apply(read, corrections);
  }

  /** The corrections in the order of their making: of two about one statement the later one holds. */
  static Corrected apply(ArticleAnalysis read, List<Correction> corrections) {
    List<Statement> statements = new ArrayList<>(read.statements());
    List<Figure> figures = new ArrayList<>(read.figures());
    List<String> applied = new ArrayList<>();
    for (Correction correction : corrections) {
      boolean about =
          switch (correction.kind()) {
            case STATEMENT_SOURCE -> resource(read, correction, statements, figures);
            case STATEMENT_WRONG -> remove(read, correction, statements, figures);
            case ENTITY_MERGE, ENTITY_RENAME -> false;
            case ENTITY_SPLIT -> true;
          };
      if (about) {
        applied.add(correction.id());
      }
    }
    return new Corrected(
        new ArticleAnalysis(
            read.article(), statements, figures, read.times(), read.mentions(), read.entities()),
        applied);
  }

  private static boolean resource(
      ArticleAnalysis read, Correction correction, List<Statement> statements, List<Figure> figures) {
    int index = find(read, correction, statements);
    if (index < 0) {
      return false;
    }
    Statement old = statements.get(index);
    String name = correction.value("name");
    Source source =
        new Source(
            name,
            type(correction.value("type"), old.source().type()),
            correction.value("role"),
            old.source().at(),
            local(read, name),
            1);
    Statement now = old.with(source, old.chain(), old.where());
    statements.set(index, now);
    figures.replaceAll(
        figure -> old.id().equals(figure.statement()) ? figure.claimedIn(now) : figure);
    return true;
  }

  private static boolean remove(
      ArticleAnalysis read, Correction correction, List<Statement> statements, List<Figure> figures) {
    int index = find(read, correction, statements);
    if (index < 0) {
      return false;
    }
    String gone = statements.remove(index).id();
    figures.replaceAll(figure -> gone.equals(figure.statement()) ? figure.claimedIn(null) : figure);
    statements.replaceAll(one -> gone.equals(one.nested()) ? unnested(one) : one);
    return true;
  }

  private static Statement unnested(Statement one) {
    return new Statement(
        one.id(), one.at(), one.mode(), one.stance(), one.negated(), one.headline(), null,
        one.rule(), one.confidence(), one.source(), one.cue(), one.chain(), one.channel(),
        one.addressee(), one.when(), one.where(), one.quotes());
  }

  /** The article's own entity of that name, or null. */
  private static @Nullable String local(ArticleAnalysis read, @Nullable String name) {
    return read.entities().stream()
        .filter(entity -> entity.name().equals(name) || entity.aliases().contains(name))
        .map(entity -> entity.id())
        .findFirst()
        .orElse(null);
  }

  private static SourceType type(@Nullable String key, SourceType otherwise) {
    for (SourceType type : SourceType.values()) {
      if (type.key().equals(key == null ? null : key.toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    return otherwise;
  }

  private static int find(ArticleAnalysis read, Correction correction, List<Statement> statements) {
    Span wanted = span(read.article().text(), correction);
    if (wanted == null) {
      return -1;
    }
    int best = -1;
    double most = LEAST_SHARE;
    for (int i = 0; i < statements.size(); i++) {
      Span at = statements.get(i).at();
      int shared = Math.min(at.end(), wanted.end()) - Math.max(at.start(), wanted.start());
      int joint = Math.max(at.end(), wanted.end()) - Math.min(at.start(), wanted.start());
      double share = joint == 0 ? 0 : (double) shared / joint;
      if (share >= most) {
        best = i;
        most = share;
      }
    }
    return best;
  }

  /** From code points to the string's own units; null where the text has no such place. */
  private static @Nullable Span span(String text, Correction correction) {
    try {
      int start = Integer.parseInt(correction.required("start"));
      int end = Integer.parseInt(correction.required("end"));
      int from = text.offsetByCodePoints(0, start);
      return new Span(from, text.offsetByCodePoints(from, end - start));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return null;
    }
  }
}
