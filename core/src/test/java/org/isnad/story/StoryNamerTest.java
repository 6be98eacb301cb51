package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.story.ArticleDigest.Facts;
import org.isnad.story.StoryNamer.Placed;
import org.junit.jupiter.api.Test;

/** Ids of stories that merge and split; articles are letters, in the order of the alphabet. */
final class StoryNamerTest {

  @Test
  void aNewGroupIsNamedAfterItsFirstArticle() {
    OpenStory story = named(List.of(), "abc").getFirst();
    assertThat(story.id()).isEqualTo(named(List.of(), "ab").getFirst().id()).hasSize(16);
    assertThat(story.merged()).isEmpty();
    assertThat(story.splitFrom()).isNull();
  }

  @Test
  void aStoryThatGrowsKeepsItsId() {
    List<OpenStory> before = List.of(story("one", "bc"));
    assertThat(named(before, "abcd").getFirst().id()).isEqualTo("one");
  }

  @Test
  void theOlderIdSurvivesAMergeAndNotesTheOther() {
    List<OpenStory> before = List.of(story("one", "ab"), story("two", "cd"));
    OpenStory story = named(before, "abcde").getFirst();
    assertThat(story.id()).isEqualTo("one");
    assertThat(story.merged()).containsExactly("two");
  }

  @Test
  void whatAStoryHadMergedGoesAlong() {
    OpenStory second = new OpenStory("two", articles("cd"), Map.of(), List.of("three"), null);
    assertThat(named(List.of(story("one", "ab"), second), "abcd").getFirst().merged())
        .containsExactly("two", "three");
  }

  @Test
  void ofAStoryThatSplitsTheLargerPartKeepsTheId() {
    List<OpenStory> stories = named(List.of(story("one", "abcde")), "ab", "cde");
    assertThat(stories.getFirst().splitFrom()).isEqualTo("one");
    assertThat(stories.getFirst().id()).isNotEqualTo("one");
    assertThat(stories.getLast().id()).isEqualTo("one");
    assertThat(stories.getLast().splitFrom()).isNull();
  }

  @Test
  void noTwoStoriesHaveOneId() {
    // The story is named after its first article, which leaves it.
    OpenStory story = named(List.of(), "abc").getFirst();
    List<OpenStory> stories = named(List.of(story), "a", "bc");
    assertThat(stories).extracting(OpenStory::id).doesNotHaveDuplicates().contains(story.id());
  }

  private static List<OpenStory> named(List<OpenStory> before, String... groups) {
    StoryNamer namer = new StoryNamer(before);
    for (String group : groups) {
      namer.add(
          articles(group).stream()
              .map(article -> new Placed(article, storyOf(article.id(), before), article.id()))
              .toList());
    }
    return namer.stories();
  }

  private static int storyOf(String id, List<OpenStory> before) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).articles().stream().anyMatch(article -> article.id().equals(id))) {
        return i;
      }
    }
    return -1;
  }

  private static OpenStory story(String id, String articles) {
    return new OpenStory(id, articles(articles), Map.of(), List.of(), null);
  }

  private static List<ArticleDigest> articles(String letters) {
    return Arrays.stream(letters.split("")).flatMap(letter -> Stream.of(article(letter))).toList();
  }

  private static ArticleDigest article(String id) {
    return new ArticleDigest(
        id,
        null,
        null,
        null,
        0,
        id,
        id,
        new TermBag(new int[0], new byte[0], new int[0]),
        new int[0],
        List.of(),
        new int[0],
        new Facts(List.of(), List.of(), new int[0]),
        List.of(),
        ArticleAccounts.none());
  }
}
