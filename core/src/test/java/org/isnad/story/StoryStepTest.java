package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.Isnad;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.isnad.story.StoryClusterer.Gone;
import org.isnad.story.StoryClusterer.Step;
import org.junit.jupiter.api.Test;

/** What a batch says has changed is all that whoever keeps the stories must write down. */
final class StoryStepTest {
  private static final List<String> FILES = List.of("harbour.jsonl", "valley.jsonl");
  private static final StorySettings SETTINGS = StorySettings.standard();
  private static final StoryClusterer CLUSTERER = Isnad.arabic().stories(SETTINGS);
  private static final List<ArticleAnalysis> ARTICLES = StoryFiles.articles(FILES);

  /** Stories one by one, as a store keeps them: in bytes, changed only where a batch says so. */
  private static final class Kept {
    private final Map<String, byte[]> stories = new TreeMap<>();
    private StoryState head = StoryState.empty();

    /** Brings back only stories of the batch's days. */
    void take(List<ArticleAnalysis> batch, StoryClusterer clusterer, int idleDays) throws IOException {
      int first = batch.stream().mapToInt(Kept::day).min().orElseThrow();
      int last = batch.stream().mapToInt(Kept::day).max().orElseThrow();
      List<OpenStory> near = new ArrayList<>();
      for (byte[] story : stories.values()) {
        OpenStory one = StateJson.loadStory(new ByteArrayInputStream(story));
        if (one.lastDay() >= first - idleDays && one.firstDay() <= last + idleDays) {
          near.add(one);
        }
      }
      write(clusterer.cluster(head.reopened(near), batch));
    }

    void write(Step step) throws IOException {
      for (OpenStory story : step.changed()) {
        stories.put(story.id(), bytes(story));
      }
      step.gone().forEach(gone -> stories.remove(gone.id()));
      head = step.state().head();
    }

    private static int day(ArticleAnalysis one) {
      return DigestExtractor.day(one.article().published(), 0);
    }

    List<Story> all() throws IOException {
      List<OpenStory> all = new ArrayList<>();
      for (byte[] story : stories.values()) {
        all.add(StateJson.loadStory(new ByteArrayInputStream(story)));
      }
      return CLUSTERER.stories(head.reopened(all));
    }
  }

  @Test
  void whatChangedIsEnoughToKeepTheStories() throws IOException {
    for (int size = 1; size <= ARTICLES.size(); size += 4) {
      StoryState state = StoryState.empty();
      Kept kept = new Kept();
      for (int i = 0; i < ARTICLES.size(); i += size) {
        List<ArticleAnalysis> batch = ARTICLES.subList(i, Math.min(i + size, ARTICLES.size()));
        Step step = CLUSTERER.cluster(state, batch);
        state = step.state();
        kept.write(step);
        assertThat(kept.all()).as("batches of %s", size).isEqualTo(CLUSTERER.stories(state));
      }
    }
  }

  @Test
  void whatNoArticleTouchesHasNotChanged() {
    Step first = CLUSTERER.cluster(StoryState.empty(), ARTICLES);
    assertThat(first.changed()).isEqualTo(first.state().stories());
    Step again = CLUSTERER.cluster(first.state(), ARTICLES);
    assertThat(again.changed()).isEmpty();
    assertThat(again.gone()).isEmpty();
  }

  @Test
  void batchesOfEarlierDaysFindTheirStoriesAgain() throws IOException {
    // Closed as soon as a later day is seen, so that all depends on what is brought back.
    StoryClusterer impatient = Isnad.arabic().stories(new StorySettings(2, 2, 0.34, 0.5));
    for (int seed = 1; seed <= 10; seed++) {
      List<ArticleAnalysis> shuffled = new ArrayList<>(ARTICLES);
      Collections.shuffle(shuffled, new Random(seed));
      Kept kept = new Kept();
      for (int i = 0; i < shuffled.size(); i += 5) {
        kept.take(shuffled.subList(i, Math.min(i + 5, shuffled.size())), impatient, 2);
      }
      List<List<String>> stories =
          kept.all().stream().map(story -> story.articles().stream().map(Member::id).sorted().toList()).toList();
      assertThat(stories.stream().flatMap(List::stream)).as("seed %s", seed).doesNotHaveDuplicates().hasSize(ARTICLES.size());
      assertThat(kept.all().stream().flatMap(story -> story.copies().stream()).map(copies -> copies.stream().sorted().toList()))
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(StoryFiles.groups(FILES, "copy"));
    }
  }

  @Test
  void anArticleThatIsRemovedLeavesItsStory() {
    StoryState state = CLUSTERER.cluster(StoryState.empty(), ARTICLES).state();
    Step step = CLUSTERER.remove(state, Set.of("h1"));
    assertThat(step.gone()).isEmpty();
    assertThat(step.changed())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.articles()).extracting(ArticleDigest::id).doesNotContain("h1").isNotEmpty();
              assertThat(story.echoes()).doesNotContainValue("h1").doesNotContainKey("h1");
            });
    assertThat(step.state().articles()).isEqualTo(ARTICLES.size() - 1);
  }

  @Test
  void aStoryWithoutArticlesIsGone() {
    StoryState state = CLUSTERER.cluster(StoryState.empty(), ARTICLES).state();
    OpenStory story = state.stories().getFirst();
    Set<String> all = Set.copyOf(story.articles().stream().map(ArticleDigest::id).toList());
    Step step = CLUSTERER.remove(state, all);
    assertThat(step.changed()).isEmpty();
    assertThat(step.gone()).containsExactly(new Gone(story.id(), null));
  }

  private static byte[] bytes(OpenStory story) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StateJson.write(story, out);
    return out.toByteArray();
  }
}
