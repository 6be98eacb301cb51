package org.isnad.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Sentence;
import org.isnad.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Says of a name that several currencies share which one an article means: that of the country it
 * is from, or of the one it names most. For one article and one thread.
 */
final class HomeResolver {
  private final Lexicon lexicon;
  private final Article article;
  private final List<Sentence> sentences;
  private @Nullable Map<String, Integer> countries;

  HomeResolver(Lexicon lexicon, Article article, List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.article = article;
    this.sentences = sentences;
  }

  /**
   * The code of the country that counts most.
   *
   * @param list country:code, with commas between; the usual one first
   * @return null where no country of the list is named
   */
  @Nullable String code(String list) {
    String best = null;
    int most = 0;
    for (String pair : list.split(",", -1)) {
      int at = pair.indexOf(':');
      int times = at < 0 ? 0 : countries().getOrDefault(pair.substring(0, at), 0);
      if (times > most) {
        most = times;
        best = pair.substring(at + 1);
      }
    }
    return best;
  }

  private Map<String, Integer> countries() {
    Map<String, Integer> known = countries;
    if (known == null) {
      known = new HashMap<>();
      ClassSet bits = lexicon.classes().bits("state", "demonym", "capital", "city");
      for (Sentence s : sentences) {
        for (int i = 0; i < s.size(); i++) {
          count(s.word(i).reading(bits), 1, known);
        }
      }
      if (article.dateline() != null) {
        String form = org.isnad.text.Normalizer.fold(article.dateline());
        // The place an article is from outweighs those it tells of.
        count(lexicon.word(form).reading(bits), sentences.size(), known);
      }
      countries = known;
    }
    return known;
  }

  private static void count(@Nullable Reading reading, int weight, Map<String, Integer> countries) {
    if (reading == null) {
      return;
    }
    String named = reading.entry().feature("iso", reading.entry().feature("of", reading.entry().feature("in", "")));
    if (named.length() == 2) {
      countries.merge(named, weight, Integer::sum);
    }
  }
}
