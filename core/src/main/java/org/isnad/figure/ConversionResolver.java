package org.isnad.figure;

import java.util.List;
import org.isnad.match.Sentence;
import org.isnad.model.Figure.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Links an amount to the same amount in another currency or unit behind it: «90 billion euros (105
 * billion dollars)», «5 miles, that is 8 kilometres». Stateless.
 */
final class ConversionResolver {
  /** Words between the two: «that is to say about». */
  private static final int NEAR = 4;

  private ConversionResolver() {}

  /** Fills in what each amount was converted to. */
  static void link(List<FigureDraft> drafts, FigureWords words) {
    for (int i = 1; i < drafts.size(); i++) {
      FigureDraft first = drafts.get(i - 1);
      FigureDraft second = drafts.get(i);
      String unit = second.unit;
      if (unit != null && alike(first, second) && joined(first, second, words)) {
        first.converted = new Amount(second.value, unit);
      }
    }
  }

  /** Whether both measure, in different units. */
  private static boolean alike(FigureDraft a, FigureDraft b) {
    boolean kinds = a.money == b.money && measured(a) && measured(b);
    return kinds && a.unit != null && !a.unit.equals(b.unit) && a.converted == null;
  }

  private static boolean measured(FigureDraft d) {
    return d.money || measure(d.unit);
  }

  private static boolean measure(@Nullable String unit) {
    return unit != null && !unit.equals("%") && !unit.equals("person");
  }

  private static boolean joined(FigureDraft first, FigureDraft second, FigureWords words) {
    Sentence s = first.sentence;
    boolean together = second.sentence.token(0).start() == s.token(0).start();
    if (!together || second.first < first.end || second.first - first.end > NEAR) {
      return false;
    }
    boolean bracket = s.token(first.end < s.size() ? first.end : first.end - 1).is('(');
    return bracket || words.within("equals", s.tokens(), first.end, second.first);
  }
}
