package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.Isnad;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.RelatedArticle;
import org.isnad.model.RelatedArticle.Reason;
import org.isnad.model.RelatedArticle.Relation;
import org.isnad.model.Story;
import org.isnad.model.Story.Change;
import org.isnad.model.Story.ChangedField;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Variant;
import org.isnad.story.StoryClusterer.Step;
import org.junit.jupiter.api.Test;

/** Invented coverage of a few affairs, as outlets would bring it. */
final class StoryClustererTest {
  private static final List<String> FILES = List.of("harbour.jsonl", "valley.jsonl");
  private static final StoryClusterer CLUSTERER = Isnad.arabic().stories(StorySettings.standard());
  private static final List<ArticleAnalysis> ARTICLES = StoryFiles.articles(FILES);

  @Test
  void articlesOfOneAffairAreOneStoryAndSeriesStayApart() {
    List<List<String>> stories =
        stories(ARTICLES).stream()
            .map(story -> story.articles().stream().map(Member::id).toList())
            .toList();
    assertThat(StoryFiles.sorted(stories)).isEqualTo(StoryFiles.groups(FILES, "story"));
  }

  @Test
  void copiesAreFoundUnderOtherHeadlinesHeadsTailsDigitsAndVowelSigns() {
    List<List<String>> copies =
        stories(ARTICLES).stream().flatMap(story -> story.copies().stream()).toList();
    assertThat(StoryFiles.sorted(copies)).isEqualTo(StoryFiles.groups(FILES, "copy"));
  }

  @Test
  void aVersionSaysWhatChanged() {
    assertThat(stories(ARTICLES).stream().flatMap(story -> story.versions().stream()))
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.article()).isEqualTo("v2");
              assertThat(version.of()).isEqualTo("v1");
              assertThat(version.changes())
                  .extracting(Change::field)
                  .startsWith(ChangedField.FIGURE, ChangedField.SOURCE)
                  .endsWith(ChangedField.PARAGRAPH)
                  .doesNotContain(ChangedField.HEADLINE);
              assertThat(version.changes().getFirst().before()).startsWith("12");
              assertThat(version.changes().getFirst().after()).startsWith("14");
              assertThat(version.changes().get(1).after()).isNull();
            });
  }

  @Test
  void copiesAreOneSource() {
    Story fire = storyOf("h1", ARTICLES);
    assertThat(fire.articles()).hasSize(5);
    // Three outlets print the agency's text, one of them also reports itself; one has its own people there.
    assertThat(fire.independent()).isEqualTo(3);
  }

  @Test
  void whatOthersTookOverLeadsBackToWhoHadItFirst() {
    Story quake = storyOf("q5", ARTICLES);
    assertThat(quake.lineages())
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage.firstSeen().article()).isEqualTo("q1");
              assertThat(passage.variants()).extracting(Variant::article).containsExactly("q1", "q2", "q5");
              Variant taken = passage.variants().getLast();
              assertThat(taken.text()).isEqualTo(passage.text());
              assertThat(taken.at().in(text("q5"))).isEqualTo(taken.text());
            });
  }

  @Test
  void theTitleIsAHeadline() {
    for (Story story : stories(ARTICLES)) {
      assertThat(story.articles()).extracting(Member::headline).contains(story.title());
    }
  }

  @Test
  void theOrderWithinABatchDoesNotMatter() {
    List<Story> expected = stories(ARTICLES);
    for (int seed = 1; seed <= 20; seed++) {
      List<ArticleAnalysis> shuffled = new ArrayList<>(ARTICLES);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(stories(shuffled)).as("seed %s", seed).isEqualTo(expected);
    }
  }

  @Test
  void stoppingAndGoingOnFromASavedStateChangesNothing() throws IOException {
    for (int size = 1; size <= ARTICLES.size(); size += 5) {
      StoryState kept = StoryState.empty();
      StoryState saved = StoryState.empty();
      for (int i = 0; i < ARTICLES.size(); i += size) {
        List<ArticleAnalysis> batch = ARTICLES.subList(i, Math.min(i + size, ARTICLES.size()));
        kept = CLUSTERER.cluster(kept, batch).state();
        saved = CLUSTERER.cluster(StateJson.load(new ByteArrayInputStream(bytes(saved))), batch).state();
        assertThat(bytes(saved)).as("batches of %s", size).isEqualTo(bytes(kept));
      }
      assertThat(CLUSTERER.stories(saved)).isEqualTo(CLUSTERER.stories(kept));
    }
  }

  @Test
  void anArticleThatIsKnownIsNotTakenAgain() {
    StoryState first = CLUSTERER.cluster(StoryState.empty(), ARTICLES).state();
    StoryState second = CLUSTERER.cluster(first, ARTICLES).state();
    assertThat(CLUSTERER.stories(second)).isEqualTo(CLUSTERER.stories(first));
  }

  @Test
  void storiesThatNobodyAddsToAreClosedAndLeaveTheState() {
    StoryClusterer impatient = Isnad.arabic().stories(new StorySettings(1, 1, 0.34, 0.5));
    Step first = impatient.cluster(StoryState.empty(), until("2025-03-04", ARTICLES));
    Step second = impatient.cluster(first.state(), from("2025-03-06", ARTICLES));
    assertThat(second.closed().stream().map(impatient::story)).isEqualTo(impatient.stories(first.state()));
    assertThat(second.state().articles()).isEqualTo(from("2025-03-06", ARTICLES).size());
  }

  @Test
  void relatedArticlesComeWithTheReason() {
    StoryState state = CLUSTERER.cluster(StoryState.empty(), ARTICLES).state();
    RelatedExtractor extractor = new RelatedExtractor(state, StorySettings.standard());
    List<RelatedArticle> related = extractor.related("h1", 10);
    // Its copies are not among them.
    assertThat(related).extracting(one -> one.article().id()).containsExactlyInAnyOrder("h4", "h5");
    assertThat(related)
        .allSatisfy(
            one ->
                assertThat(one.reasons())
                    .extracting(Reason::relation)
                    .containsExactly(Relation.STORY, Relation.PLACE));
    assertThat(extractor.related("no such article", 10)).isEmpty();
  }

  private static List<ArticleAnalysis> until(String day, List<ArticleAnalysis> articles) {
    return articles.stream()
        .filter(one -> String.valueOf(one.article().published()).substring(0, 10).compareTo(day) <= 0)
        .toList();
  }

  private static List<ArticleAnalysis> from(String day, List<ArticleAnalysis> articles) {
    return articles.stream()
        .filter(one -> String.valueOf(one.article().published()).compareTo(day) >= 0)
        .toList();
  }

  private static String text(String article) {
    return ARTICLES.stream()
        .filter(one -> one.article().id().equals(article))
        .findFirst()
        .orElseThrow()
        .article()
        .text();
  }

  private static byte[] bytes(StoryState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StateJson.write(state, out);
    return out.toByteArray();
  }

  private static Story storyOf(String article, List<ArticleAnalysis> articles) {
    return stories(articles).stream()
        .filter(story -> story.articles().stream().anyMatch(member -> member.id().equals(article)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Story> stories(List<ArticleAnalysis> articles) {
    return CLUSTERER.stories(CLUSTERER.cluster(StoryState.empty(), articles).state());
  }
}
