package org.isnad.app.score;

import java.util.Map;

/** What one article adds to a score. */
record ArticleScore(Map<Measure, Count> counts, Map<Agreement, Score.Vote> agreement) {
  ArticleScore {
    counts = Map.copyOf(counts);
    agreement = Map.copyOf(agreement);
  }
}
