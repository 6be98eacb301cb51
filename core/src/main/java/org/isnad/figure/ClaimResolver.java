package org.isnad.figure;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Figure;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Says whose claim a figure is: that of the source of the innermost statement that holds it.
 * Stateless.
 */
final class ClaimResolver {
  private ClaimResolver() {}

  static List<Figure> figures(List<FigureDraft> drafts, List<Statement> statements) {
    List<Figure> out = new ArrayList<>(drafts.size());
    for (FigureDraft d : drafts) {
      Span at = d.at();
      Statement holder = holder(at, statements);
      out.add(
          new Figure(
                  "f" + (out.size() + 1),
                  at,
                  d.value,
                  d.upper,
                  d.unit,
                  d.counted,
                  d.approx,
                  null,
                  null,
                  d.converted,
                  d.of,
                  d.rule,
                  confidence(d))
              .claimedIn(holder));
    }
    return out;
  }

  private static @Nullable Statement holder(Span at, List<Statement> statements) {
    Statement best = null;
    for (Statement s : statements) {
      if (s.at().start() >= at.end()) {
        break;
      }
      if (s.at().contains(at) && (best == null || s.at().length() < best.at().length())) {
        best = s;
      }
    }
    return best;
  }

  private static double confidence(FigureDraft d) {
    return switch (d.rule) {
      case "figure.percent", "figure.money", "figure.measure" -> 0.97;
      case "figure.counted", "figure.part", "figure.range" -> 0.92;
      case "figure.dual" -> 0.8;
      default -> 0.7;
    };
  }
}
