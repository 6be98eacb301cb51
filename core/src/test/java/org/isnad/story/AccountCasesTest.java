package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.laws.StoryLaw;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Capture;
import org.isnad.model.Story;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Rewording;
import org.isnad.model.Story.TimelineItem;
import org.isnad.model.Story.Variant;
import org.isnad.record.StoryJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of {@code corpus/accounts}: a file of a story's articles, with a first line that says what
 * must be found in them. What the line does not name is not looked at; what it names is all there is.
 */
class AccountCasesTest {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus", "accounts");

  @TestFactory
  Stream<DynamicTest> everyCaseIsReadAsItSays() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(FOLDER)) {
      files = found.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    return files.stream()
        .flatMap(AccountCasesTest::cases)
        .map(one -> DynamicTest.dynamicTest(one.name(), one::check));
  }

  private static Stream<Case> cases(Path file) {
    List<Case> cases = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("{\"case\"")) {
          cases.add(new Case(JsonParser.parseString(line).getAsJsonObject(), new ArrayList<>()));
        } else if (!line.isBlank()) {
          cases.getLast().lines().add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases.stream();
  }

  /** What must be found, and the article lines to find it in. */
  private record Case(JsonObject expected, List<String> lines) {
    String name() {
      return expected.get("case").getAsString();
    }

    void check() {
      Story story = story(lines);
      StoryLaw.holds(printed(story));
      if (expected.has("lineages")) {
        List<Lineage> spoken =
            story.lineages().stream().filter(one -> one.firstSeen().id() != null).toList();
        assertThat(spoken.stream().map(Case::shown).toList()).isEqualTo(strings("lineages"));
      }
      if (expected.has("changes")) {
        assertThat(story.lineages().getFirst().variants().stream().map(Case::shown).toList())
            .isEqualTo(strings("changes"));
      }
      if (expected.has("disagreements")) {
        assertThat(story.disagreements().stream().map(Case::shown).toList())
            .isEqualTo(strings("disagreements"));
      }
      if (expected.has("timeline")) {
        assertThat(story.timeline().stream().map(one -> shown(one)).toList())
            .isEqualTo(strings("timeline"));
      }
    }

    private static String printed(Story story) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        StoryJson.write(story, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toString(StandardCharsets.UTF_8).strip();
    }

    /** Places as article/thing, then who it came through. */
    private static String shown(Lineage lineage) {
      List<String> variants =
          lineage.variants().stream().map(one -> one.article() + "/" + one.statement()).toList();
      return String.join(" ", variants) + (lineage.origin() == null ? "" : " < " + lineage.origin());
    }

    private static String shown(Variant variant) {
      List<String> changes = variant.changes().stream().map(Case::shown).toList();
      return variant.article() + ": " + String.join(" · ", changes);
    }

    private static String shown(Rewording change) {
      return (change.before() == null ? "" : change.before())
          + " > "
          + (change.after() == null ? "" : change.after());
    }

    private static String shown(Disagreement disagreement) {
      List<String> accounts = disagreement.accounts().stream().map(Case::shown).toList();
      return disagreement.kind() + ": " + String.join(" | ", accounts);
    }

    private static String shown(Account account) {
      TreeSet<String> articles = new TreeSet<>();
      account.statements().stream().map(Place::article).forEach(articles::add);
      String what = account.value() == null ? account.text() : account.value();
      return what + claimant(account.claimant()) + " in " + String.join(" ", articles);
    }

    private static String claimant(@Nullable String name) {
      return name == null ? "" : " by " + name;
    }

    private static String shown(TimelineItem item) {
      return item.date() + " " + item.place().article() + "/" + item.place().id() + " in "
          + String.join(" ", item.articles());
    }

    private List<String> strings(String key) {
      JsonArray array = expected.getAsJsonArray(key);
      return array.asList().stream().map(JsonElement::getAsString).toList();
    }
  }

  private static Story story(List<String> lines) {
    DigestExtractor digests =
        new DigestExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());
    List<ArticleDigest> articles =
        lines.stream()
            .map(line -> Capture.of("case", line.getBytes(StandardCharsets.UTF_8)))
            .flatMap(capture -> Isnad.arabic().read(capture).articles().stream())
            .map(article -> digests.extract(article, 0))
            .toList();
    OpenStory open = new OpenStory("case", articles, Map.of(), List.of(), null);
    return StoryBuilder.build(open, StorySettings.standard());
  }
}
