package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Story;
import org.isnad.story.StoryClusterer.Step;
import org.junit.jupiter.api.Test;

/** Invented coverage of a few affairs, as outlets would bring it. */
final class StoryClustererTest {
  private static final String HARBOUR = "harbour.jsonl";
  private static final StoryClusterer CLUSTERER = new StoryClusterer(StorySettings.standard());

  @Test
  void copiesAreFoundUnderOtherHeadlinesHeadsTailsDigitsAndVowelSigns() {
    List<List<String>> copies =
        stories(StoryFiles.articles(HARBOUR)).stream()
            .flatMap(story -> story.copies().stream())
            .toList();
    assertThat(StoryFiles.sorted(copies)).isEqualTo(StoryFiles.groups(HARBOUR, "copy"));
  }

  @Test
  void theOrderWithinABatchDoesNotMatter() {
    List<ArticleAnalysis> articles = StoryFiles.articles(HARBOUR);
    List<Story> expected = stories(articles);
    for (int seed = 1; seed <= 20; seed++) {
      List<ArticleAnalysis> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(stories(shuffled)).as("seed %s", seed).isEqualTo(expected);
    }
  }

  @Test
  void anArticleThatIsKnownIsNotTakenAgain() {
    List<ArticleAnalysis> articles = StoryFiles.articles(HARBOUR);
    Step first = CLUSTERER.cluster(StoryState.empty(), articles);
    Step second = CLUSTERER.cluster(first.state(), articles);
    assertThat(CLUSTERER.stories(second.state())).isEqualTo(CLUSTERER.stories(first.state()));
  }

  private static List<Story> stories(List<ArticleAnalysis> articles) {
    return CLUSTERER.stories(CLUSTERER.cluster(StoryState.empty(), articles).state());
  }
}
