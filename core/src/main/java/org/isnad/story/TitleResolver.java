package org.isnad.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles of a story → the headline that stands for all of them: the one whose words most of the
 * other headlines have. Always the headline of an article, never put together.
 *
 * <p>Stateless and thread-safe.
 */
final class TitleResolver {

  private TitleResolver() {}

  /**
   * @param articles not empty, in order of publication; of equal headlines the earliest is taken
   */
  static String resolve(List<ArticleDigest> articles) {
    Map<Integer, Integer> inHeadlines = new HashMap<>();
    for (ArticleDigest article : articles) {
      for (int term : article.bag().headline()) {
        inHeadlines.merge(term, 1, Integer::sum);
      }
    }
    String best = articles.getFirst().headline();
    double bestScore = -1;
    for (ArticleDigest article : articles) {
      int[] terms = article.bag().headline();
      double score = 0;
      for (int term : terms) {
        score += inHeadlines.getOrDefault(term, 1) - 1;
      }
      // Divided by the root of its length: neither one word that all share nor a list of everything.
      score /= Math.sqrt(Math.max(1, terms.length));
      if (score > bestScore) {
        best = article.headline();
        bestScore = score;
      }
    }
    return best;
  }
}
