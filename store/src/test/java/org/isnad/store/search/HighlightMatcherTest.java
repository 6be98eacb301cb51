package org.isnad.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Span;
import org.isnad.store.search.HighlightPatterns.Fit;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;
import org.isnad.store.search.words.WordKey;
import org.junit.jupiter.api.Test;

/** What is found by the forms of words alone is what the analysis of the whole text finds. */
final class HighlightMatcherTest {
  private static final long SEED = 77;

  @Test
  void findsWhatTheAnalysisOfTheTextFinds() throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(SampleArticles.LEXICON);
    List<String> paragraphs = new ArrayList<>();
    for (ArticleAnalysis article : SampleArticles.of("articles.jsonl")) {
      paragraphs.addAll(List.of(article.article().text().split("\n", -1)));
    }
    Random random = new Random(SEED);
    int found = 0;
    Set<Fit> told = EnumSet.noneOf(Fit.class);
    for (int i = 0; i < 2_000; i++) {
      HighlightPatterns patterns = patterns(random, paragraphs, analyzer);
      HighlightMatcher matcher = new HighlightMatcher(analyzer, patterns);
      for (int k = 0; k < 5; k++) {
        String text = paragraphs.get(random.nextInt(paragraphs.size()));
        List<Span> expected = patterns.in(analyzer.words(text));
        assertThat(matcher.in(text)).as("seed %d, query %d: %s", SEED, i, text).isEqualTo(expected);
        found += expected.size();
        analyzer.words(text).forEach(word -> told.add(patterns.fit(word.readings())));
      }
    }
    assertThat(found).isGreaterThan(1_000);
    assertThat(told).containsExactlyInAnyOrder(Fit.values());
  }

  /** A few things to look for, each of them in some paragraph. */
  private static HighlightPatterns patterns(
      Random random, List<String> paragraphs, TextAnalyzer analyzer) {
    HighlightPatterns patterns = new HighlightPatterns();
    for (int n = random.nextInt(4); n >= 0; n--) {
      List<TextWord> words =
          analyzer.words(paragraphs.get(random.nextInt(paragraphs.size())));
      if (words.size() < 2) {
        continue;
      }
      int at = random.nextInt(words.size() - 1);
      TextWord word = words.get(at);
      List<WordKey> keys = word.readings().keys();
      WordKey key = keys.get(random.nextInt(keys.size()));
      switch (random.nextInt(8)) {
        case 0 -> patterns.printed(word.printed());
        case 1 -> patterns.beginning(key.bare().substring(0, Math.min(3, key.bare().length())));
        case 2 ->
            patterns.phrase(
                List.of(Set.of(key.bare()), Set.of(words.get(at + 1).readings().keys().getFirst().bare())));
        default -> patterns.word(key.stems(), key.bare());
      }
    }
    return patterns;
  }
}
