package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.isnad.model.Story;
import org.isnad.story.StoryClusterer;
import org.isnad.story.StorySettings;
import org.isnad.story.StoryState;
import org.junit.jupiter.api.Test;

/** What is printed of a story is all of it. */
class StoryLoaderTest {

  @Test
  void aStoryThatIsLoadedIsPrintedAsBefore() throws IOException {
    List<Story> stories = stories();
    assertThat(stories).isNotEmpty();
    for (Story story : stories) {
      Story loaded = StoryLoader.load(line(story));
      assertThat(loaded).isEqualTo(story);
      assertThat(line(loaded)).isEqualTo(line(story));
    }
  }

  @Test
  void whatIsNoStoryIsSaidSo() {
    assertThatThrownBy(() -> StoryLoader.load("{")).hasMessageContaining("no JSON");
    assertThatThrownBy(() -> StoryLoader.load("{\"lineages\": [{}]}"))
        .hasMessageContaining("firstSeen");
  }

  private static String line(Story story) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StoryJson.write(story, out);
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  /** Of all article lines of the corpus that are about stories and accounts. */
  private static List<Story> stories() throws IOException {
    Path corpus = Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus");
    StoryClusterer clusterer = Isnad.arabic().stories(StorySettings.standard());
    List<ArticleAnalysis> articles = new ArrayList<>();
    for (String folder : List.of("stories", "accounts")) {
      try (Stream<Path> files = Files.list(corpus.resolve(folder))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).sorted().toList()) {
          for (String line : Files.readAllLines(file)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            articles.addAll(Isnad.arabic().read(Capture.of(file.toString(), bytes)).articles());
          }
        }
      }
    }
    return clusterer.cluster(StoryState.empty(), articles).changed().stream()
        .map(clusterer::story)
        .toList();
  }
}
