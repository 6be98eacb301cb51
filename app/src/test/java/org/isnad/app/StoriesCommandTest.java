package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.laws.StoryLaw;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code isnad stories} over invented coverage of a fire in a harbour and of other affairs. */
final class StoriesCommandTest {
  private static final Path ARTICLES = Checkout.ROOT.resolve("corpus/stories/harbour.jsonl");

  @TempDir private Path folder;
  private Path records;

  @BeforeEach
  void readArticles() throws IOException {
    records = folder.resolve("records.jsonl");
    Files.writeString(records, Run.of("read", ARTICLES.toString()).out());
  }

  @Test
  void everyStoryIsALineWithAllItsLists() {
    Run run = Run.of("stories", records.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> ids = new ArrayList<>();
    for (String line : run.lines()) {
      StoryLaw.holds(line);
      JsonObject story = JsonParser.parseString(line).getAsJsonObject();
      assertThat(story.keySet())
          .containsSubsequence(
              "id", "title", "articles", "first", "last", "copies", "versions", "timeline", "lineages",
              "disagreements", "independent");
      story.getAsJsonArray("articles").forEach(one -> ids.add(id(one)));
    }
    assertThat(ids).hasSize(13).doesNotHaveDuplicates();
  }

  @Test
  void forPeopleAStorySaysWhatItIsAndWhatItsSourcesAre() {
    Run run = Run.of("stories", "--least", "2", "--format", "text", records.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("independent source", "Articles", "Changed by the outlet itself", "\u2192");
    assertThat(run.out()).doesNotContain("{");
  }

  @Test
  void smallStoriesAreLeftOutOnRequest() {
    Run run = Run.of("stories", "--least", "2", records.toString());
    assertThat(run.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(articles(line).size()).isGreaterThan(1));
  }

  @Test
  void aSavedStateGoesOn() throws IOException {
    String whole = Run.of("stories", "--batch", "6", records.toString()).out();
    List<String> lines = Files.readAllLines(records);
    Path first = Files.write(folder.resolve("first.jsonl"), lines.subList(0, 6));
    Path second = Files.write(folder.resolve("second.jsonl"), lines.subList(6, lines.size()));
    String state = folder.resolve("state.json").toString();
    Run.of("stories", "--batch", "6", "--state", state, first.toString());
    assertThat(Run.of("stories", "--batch", "6", "--state", state, second.toString()).out()).isEqualTo(whole);
  }

  @Test
  void relatedArticlesAreAskedForByTheirId() {
    Run run = Run.of("stories", "--related", "h1", records.toString());
    assertThat(run.lines()).isNotEmpty();
    JsonObject related = JsonParser.parseString(run.lines().getFirst()).getAsJsonObject();
    assertThat(related.keySet()).contains("id", "headline", "story", "likeness", "reasons");
    assertThat(related.getAsJsonArray("reasons").get(0).getAsJsonObject().get("kind").getAsString())
        .isEqualTo("same-story");
  }

  @Test
  void aLineThatIsNoRecordIsSaidAndTheRestStands() throws IOException {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\"schema\": 1}\n" + Files.readString(records));
    Run run = Run.of("stories", broken.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("line 1: no record of the shape isnad/record/1");
    assertThat(run.out()).isEqualTo(Run.of("stories", records.toString()).out());
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    assertThat(Run.of("stories", folder + "/none").err()).contains("none: there is no such file");
    assertThat(Run.of("stories", "--link", "2", records.toString()).status()).isEqualTo(2);
    assertThat(Run.of("stories", "--batch", "0", records.toString()).err()).contains("--batch: 0");
    Path state = folder.resolve("state.json");
    Files.writeString(state, "{\"schema\": \"other\"}");
    Run run = Run.of("stories", "--state", state.toString(), records.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no state of the shape isnad/stories/1");
  }

  private static JsonArray articles(String line) {
    return JsonParser.parseString(line).getAsJsonObject().getAsJsonArray("articles");
  }

  private static String id(JsonElement article) {
    return article.getAsJsonObject().get("id").getAsString();
  }
}
