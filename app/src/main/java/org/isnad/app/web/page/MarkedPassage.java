package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Figure;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article cut at everything that is marked in it: runs of one statement each, which
 * hold pieces.
 */
public record MarkedPassage(List<Run> runs) {
  public MarkedPassage {
    runs = List.copyOf(runs);
  }

  /**
   * Text of one statement, or of none.
   *
   * @param statement id of the innermost statement, or null
   * @param voice which of the article's voices it is, 0 where there is no statement: the colour of the mark
   * @param begins whether the statement begins here
   */
  public record Run(@Nullable String statement, int voice, boolean begins, List<Piece> pieces) {
    public Run {
      pieces = List.copyOf(pieces);
    }
  }

  /** What a piece is. */
  public enum PieceKind {
    PLAIN,
    SOURCE,
    CUE,
    FIGURE,
    TIME
  }

  /**
   * A piece of text.
   *
   * @param value of a figure or a time, as data, else null
   */
  public record Piece(PieceKind kind, String text, @Nullable String value) {}

  /** Marks a stretch of the article; voices are asked for by statement. */
  static MarkedPassage of(ArticleAnalysis analysis, Span stretch, Voices voices) {
    List<Mark> marks = marks(analysis, stretch);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    List<Statement> said =
        analysis.statements().stream().filter(one -> one.at().overlaps(stretch)).toList();
    marks.forEach(mark -> cut(cuts, mark.at(), stretch));
    said.forEach(one -> cut(cuts, one.at(), stretch));

    List<Run> runs = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    Statement open = null;
    int openFrom = stretch.start();
    Integer from = null;
    for (int to : cuts) {
      if (from != null && from < to) {
        Statement here = innermost(said, from);
        if (!Objects.equals(here, open)) {
          close(runs, pieces, open, openFrom, voices);
          open = here;
          openFrom = from;
        }
        pieces.add(piece(analysis, marks, new Span(from, to)));
      }
      from = to;
    }
    close(runs, pieces, open, openFrom, voices);
    return new MarkedPassage(runs);
  }

  private record Mark(Span at, PieceKind kind, @Nullable String value) {}

  private static List<Mark> marks(ArticleAnalysis analysis, Span stretch) {
    List<Mark> marks = new ArrayList<>();
    for (Figure figure : analysis.figures()) {
      marks.add(new Mark(figure.at(), PieceKind.FIGURE, FigureText.value(figure)));
    }
    for (TimeExpression time : analysis.times()) {
      String value = time.value();
      // How long something takes, the words say better than their value.
      marks.add(new Mark(time.at(), PieceKind.TIME, value == null || value.startsWith("P") ? null : value));
    }
    for (Statement statement : analysis.statements()) {
      if (statement.source().at() != null) {
        marks.add(new Mark(statement.source().at(), PieceKind.SOURCE, null));
      }
      if (statement.cue() != null) {
        marks.add(new Mark(statement.cue().at(), PieceKind.CUE, null));
      }
    }
    marks.removeIf(mark -> !mark.at().overlaps(stretch));
    return marks;
  }

  private static void cut(TreeSet<Integer> cuts, Span at, Span stretch) {
    cuts.add(Math.max(at.start(), stretch.start()));
    cuts.add(Math.min(at.end(), stretch.end()));
  }

  private static void close(
      List<Run> runs, List<Piece> pieces, @Nullable Statement open, int from, Voices voices) {
    if (!pieces.isEmpty()) {
      runs.add(
          open == null
              ? new Run(null, 0, false, pieces)
              : new Run(open.id(), voices.number(open), open.at().start() == from, pieces));
      pieces.clear();
    }
  }

  private static @Nullable Statement innermost(List<Statement> said, int at) {
    return said.stream()
        .filter(one -> one.at().start() <= at && at < one.at().end())
        .min(Comparator.comparingInt(one -> one.at().length()))
        .orElse(null);
  }

  private static Piece piece(ArticleAnalysis analysis, List<Mark> marks, Span at) {
    String text = Shown.text(at.in(analysis.article().text()));
    return marks.stream()
        .filter(mark -> mark.at().contains(at))
        .min(Comparator.comparingInt(mark -> mark.at().length()))
        .map(mark -> new Piece(mark.kind(), text, mark.value()))
        .orElse(new Piece(PieceKind.PLAIN, text, null));
  }
}
